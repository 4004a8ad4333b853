using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lacuna.Tests;

/// <summary>A file that hides words, each of them to be found nowhere else in the world, and shows others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Hidden">A word that it hides.</param>
/// <param name="Shown">A word that it shows.</param>
internal sealed record HidingFile(string Name, byte[] Bytes, string Hidden, string Shown);

/// <summary>Small PDF and Word files, one for each way of hiding words.</summary>
internal static class HidingFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>PDF files.</summary>
    public static HidingFile[] Pdfs() =>
    [
        Pdf("covered", "Falconer", "Bannister", (hidden, _) => $"BT /F 14 Tf 72 600 Td (Agent {hidden} reported.) Tj ET 0 g 68 592 240 22 re f"),
        Pdf("white", "Ostrander", "Carmichael", (hidden, _) => $"1 g BT /F 14 Tf 72 600 Td ({hidden}) Tj ET 0 g"),
        Pdf("invisible", "Penhallow", "Drummond", (hidden, _) => $"BT 3 Tr /F 14 Tf 72 600 Td ({hidden}) Tj ET"),
        Pdf("outside", "Sandberg", "Everdene", (hidden, _) => $"BT /F 14 Tf 72 40 Td ({hidden}) Tj ET", page: "/CropBox [0 100 612 792]"),
        Pdf("layer", "Whitlock", "Fotheringham", (hidden, _) => $"/OC /Off BDC BT /F 14 Tf 72 600 Td ({hidden}) Tj ET EMC",
            catalogue: "/OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >>"),
        Pdf("redact-annotation", "Zimmermann", "Galbraith", (hidden, _) => $"BT /F 14 Tf 72 600 Td ({hidden}) Tj ET",
            page: "/Annots [<< /Type /Annot /Subtype /Redact /Rect [68 592 308 614] >>]"),
        Pdf("comment", "Yarborough", "Hathaway", (_, _) => "", page: "/Annots [<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /Contents (Ask Yarborough) >>]"),
        Pdf("metadata", "Xanthopoulos", "Ingleborough", (_, _) => "0 g 68 592 240 22 re f", info: "/Title (Report of agent Xanthopoulos) /Subject (XANTHOPOULOS)"),
        Pdf("outline", "Vandermeer", "Jessamine", (_, _) => "0 g 68 592 240 22 re f", catalogue: "/Outlines << /First << /Title (Re Vandermeer) >> >>"),
        Pdf("alternate", "Underhill", "Kenilworth", (hidden, _) => $"/Span << /ActualText ({hidden}) >> BDC BT /F 14 Tf 72 600 Td (XXXXXXXXX) Tj ET EMC"),
        Pdf("attachment", "Thistlewood", "Lansdowne", (_, _) => "",
            catalogue: "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (thistlewood.txt) /EF << /F 8 0 R >> >>] >> >>"),
        Saved("earlier", "Silverstone", "Montague"),
    ];

    /// <summary>Word files.</summary>
    public static HidingFile[] Words() =>
    [
        Docx("deleted", "Rosenquist", "Nightingale", "<w:p><w:r><w:t>Agent </w:t></w:r><w:del w:author=\"Rosenquist\"><w:r><w:delText>Rosenquist</w:delText></w:r></w:del><w:r><w:t>reported.</w:t></w:r></w:p>"),
        Docx("vanished", "Quillfeather", "Oglethorpe", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Quillfeather</w:t></w:r></w:p>"),
        Docx("white-text", "Plantagenet", "Pemberton", "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>Plantagenet</w:t></w:r></w:p>"),
        Docx("by-style", "Obermann", "Quarrington", "<w:p><w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr><w:r><w:t>Obermann</w:t></w:r></w:p>",
            ("word/styles.xml", "styles", $"<w:styles xmlns:w=\"{Word}\"><w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Secret\"><w:basedOn w:val=\"Base\"/></w:style></w:styles>")),
        Docx("commented", "Nottingham", "Ravenscroft", "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>",
            ("word/comments.xml", "comments", $"<w:comments xmlns:w=\"{Word}\"><w:comment w:id=\"1\"><w:p><w:r><w:t>This is Nottingham.</w:t></w:r></w:p></w:comment></w:comments>")),
        Docx("properties", "Mandelstam", "Somerville", "<w:p><w:r><w:t>The agent [name not declassified] reported.</w:t></w:r></w:p>",
            ("docProps/core.xml", "core-properties", "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Report of agent Mandelstam</dc:title></c>")),
    ];

    /// <summary>A PDF that hides nothing.</summary>
    public static HidingFile Clean() => Pdf("clean", "", "Trevelyan", (_, _) => "0 g 68 592 240 22 re f");

    /// <summary>A Word file that hides nothing.</summary>
    public static HidingFile CleanWord() => Docx("clean", "", "Ullswater", "");

    /// <summary>A zip archive of files.</summary>
    public static byte[] Zip(params IEnumerable<HidingFile> files) => Zip(files.Select(f => (f.Name, f.Bytes)));

    private static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static HidingFile Pdf(string name, string hidden, string shown, Func<string, string, string> contents, string page = "", string catalogue = "", string info = "")
    {
        var file = new StringBuilder();
        var offsets = Body(file, shown, contents(hidden, shown), page, catalogue, info, hidden);
        Table(file, offsets, 0);
        return new HidingFile(name + ".pdf", Encoding.Latin1.GetBytes(file.ToString()), hidden, shown);
    }

    // Saved once more: the page has other contents now, and the old ones are still there.
    private static HidingFile Saved(string name, string hidden, string shown)
    {
        var file = new StringBuilder();
        var offsets = Body(file, shown, $"BT /F 14 Tf 72 600 Td (Agent {hidden} reported.) Tj ET", "", "", "", hidden);
        var before = Table(file, offsets, 0);
        var contents = $"BT /F 14 Tf 72 700 Td (Memorandum of {shown}) Tj 0 -24 Td (The agent reported.) Tj ET";
        offsets[4] = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"4 0 obj\n<< /Length {contents.Length} >>\nstream\n{contents}\nendstream\nendobj\n");
        Table(file, offsets, before);
        return new HidingFile(name + ".pdf", Encoding.Latin1.GetBytes(file.ToString()), hidden, shown);
    }

    private static SortedDictionary<int, int> Body(StringBuilder file, string shown, string contents, string page, string catalogue, string info, string hidden)
    {
        var offsets = new SortedDictionary<int, int>();
        void Add(int number, string body)
        {
            offsets[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        file.Append("%PDF-1.7\n");
        var stream = $"BT /F 14 Tf 72 700 Td (Memorandum of {shown}) Tj 0 -24 Td (Written at the harbour office in the month of March.) Tj ET\n{contents}";
        Add(1, $"<< /Type /Catalog /Pages 2 0 R {catalogue} >>");
        Add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {page} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /Properties << /Off 9 0 R >> >> >>");
        Add(4, $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream");
        Add(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Add(7, $"<< /Producer (a test) {info} >>");
        var attached = $"The real name is {hidden}.";
        Add(8, catalogue.Contains("EmbeddedFiles", StringComparison.Ordinal) ? $"<< /Type /EmbeddedFile /Length {attached.Length} >>\nstream\n{attached}\nendstream" : "null");
        Add(9, "<< /Type /OCG /Name (notes) >>");
        return offsets;
    }

    private static int Table(StringBuilder file, SortedDictionary<int, int> offsets, int before)
    {
        var table = file.Length;
        file.Append("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 10 /Root 1 0 R /Info 7 0 R {(before > 0 ? $"/Prev {before}" : "")} >>\nstartxref\n{table}\n%%EOF\n");
        return table;
    }

    private static HidingFile Docx(string name, string hidden, string shown, string body, params (string Path, string Type, string Xml)[] parts)
    {
        static string Link(string type, string target) => $"<Relationship Id=\"r{type}\" Type=\"{Office}/{type}\" Target=\"{target}\"/>";
        var ofPackage = parts.Where(p => !p.Path.StartsWith("word/", StringComparison.Ordinal)).Select(p => Link(p.Type, p.Path));
        var ofDocument = parts.Where(p => p.Path.StartsWith("word/", StringComparison.Ordinal)).Select(p => Link(p.Type, p.Path["word/".Length..]));
        var bytes = Zip(
        [
            ("_rels/.rels", Utf8($"<Relationships xmlns=\"{Relations}\">{Link("officeDocument", "word/document.xml")}{string.Concat(ofPackage)}</Relationships>")),
            ("word/_rels/document.xml.rels", Utf8($"<Relationships xmlns=\"{Relations}\">{string.Concat(ofDocument)}</Relationships>")),
            ("word/document.xml", Utf8($"<w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>Memorandum of {shown}, written at the harbour office.</w:t></w:r></w:p>{body}</w:body></w:document>")),
            .. parts.Select(p => (p.Path, Utf8(p.Xml))),
        ]);
        return new HidingFile(name + ".docx", bytes, hidden, shown);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
