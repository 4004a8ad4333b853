using System.IO.Compression;
using System.Text;

namespace Lacuna.Documents.Tests.Formats;

/// <summary>Makes small Word files.</summary>
internal static class DocxFixture
{
    public const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static byte[] Make(string body, params (string Name, string Xml)[] parts) =>
        Zip([("word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>"), .. parts.Select(part => ($"word/{part.Name}.xml", part.Xml))]);

    public static byte[] Zip(params (string Name, string Xml)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "_rels/.rels", $"<Relationships><Relationship Id=\"r\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            var relations = parts.Where(part => part.Name.StartsWith("word/", StringComparison.Ordinal)).Select(part => part.Name[5..^4])
                .Select(name => $"<Relationship Id=\"{name}\" Type=\"{Office}{name.TrimEnd('1')}\" Target=\"{name}.xml\"/>");
            Add(archive, "word/_rels/document.xml.rels", $"<Relationships>{string.Concat(relations)}</Relationships>");
            foreach (var (name, xml) in parts)
            {
                Add(archive, name, xml);
            }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
