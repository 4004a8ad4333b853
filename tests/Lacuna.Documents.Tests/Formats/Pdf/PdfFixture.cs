using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lacuna.Documents.Tests.Formats.Pdf;

/// <summary>Writes small PDF files for tests, object by object.</summary>
internal sealed class PdfFixture
{
    private readonly List<byte[]> objects = [];
    private readonly List<byte> file = [];
    private readonly Dictionary<int, long> offsets = [];
    private long lastTable;

    public PdfFixture() => Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    /// <summary>Adds an object and gives its number, from 1.</summary>
    public int Add(string body)
    {
        objects.Add(Encoding.Latin1.GetBytes(body));
        return objects.Count;
    }

    /// <summary>Adds a stream.</summary>
    public int AddStream(string content, string dictionary = "") => AddStream(Encoding.Latin1.GetBytes(content), dictionary);

    public int AddStream(byte[] content, string dictionary = "")
    {
        objects.Add([.. Encoding.Latin1.GetBytes($"<< /Length {content.Length} {dictionary} >>\nstream\n"), .. content, .. "\nendstream"u8]);
        return objects.Count;
    }

    /// <summary>Puts another body in the place of an object.</summary>
    public void Replace(int number, string body) => objects[number - 1] = Encoding.Latin1.GetBytes(body);

    public void ReplaceStream(int number, string content) =>
        objects[number - 1] = Encoding.Latin1.GetBytes($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");

    /// <summary>The number that the next object will have.</summary>
    public int Next => objects.Count + 1;

    /// <summary>Writes all objects (again with a later call: an incremental save of those named) and a table.</summary>
    public byte[] Save(int root, string trailer = "", params int[] changed)
    {
        foreach (var number in changed.Length > 0 ? changed : [.. Enumerable.Range(1, objects.Count)])
        {
            offsets[number] = file.Count;
            Write($"{number} 0 obj\n");
            file.AddRange(objects[number - 1]);
            Write("\nendobj\n");
        }

        var table = file.Count;
        Write(changed.Length > 0 ? "xref\n" : $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var number in changed.Length > 0 ? changed : [.. Enumerable.Range(1, objects.Count)])
        {
            Write(changed.Length > 0 ? $"{number} 1\n" : "");
            Write(string.Create(CultureInfo.InvariantCulture, $"{offsets[number]:D10} 00000 n \n"));
        }

        var previous = lastTable > 0 ? $"/Prev {lastTable}" : "";
        Write($"trailer\n<< /Size {objects.Count + 1} /Root {root} 0 R {previous} {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        lastTable = table;
        return [.. file];
    }

    /// <summary>Writes all but streams into one object stream, with a cross-reference stream.</summary>
    public byte[] SavePacked(int root)
    {
        var packed = Enumerable.Range(1, objects.Count).Where(n => !Encoding.Latin1.GetString(objects[n - 1]).Contains("stream", StringComparison.Ordinal)).ToArray();
        var (index, bodies) = (new StringBuilder(), new StringBuilder());
        foreach (var number in packed)
        {
            index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(Encoding.Latin1.GetString(objects[number - 1])).Append('\n');
        }

        var holder = AddStream(Deflate(Encoding.Latin1.GetBytes(index.ToString() + bodies)), $"/Type /ObjStm /N {packed.Length} /First {index.Length} /Filter /FlateDecode");
        var rows = new List<byte[]> { new byte[] { 0, 0, 0, 0, 0 } };
        for (var number = 1; number <= objects.Count; number++)
        {
            var place = Array.IndexOf(packed, number);
            if (place >= 0)
            {
                rows.Add([2, 0, (byte)(holder >> 8), (byte)holder, (byte)place]);
                continue;
            }

            rows.Add([1, (byte)(file.Count >> 16), (byte)(file.Count >> 8), (byte)file.Count, 0]);
            Write($"{number} 0 obj\n");
            file.AddRange(objects[number - 1]);
            Write("\nendobj\n");
        }

        // Rows with the PNG predictor "up", as most programs write them.
        var predicted = new List<byte>();
        for (var r = 0; r < rows.Count; r++)
        {
            predicted.Add(2);
            predicted.AddRange(rows[r].Select((b, i) => (byte)(b - (r > 0 ? rows[r - 1][i] : 0))));
        }

        var start = file.Count;
        var table = Deflate([.. predicted]);
        Write($"{objects.Count + 1} 0 obj\n<< /Type /XRef /Size {objects.Count + 1} /Root {root} 0 R /W [1 3 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length {table.Length} >>\nstream\n");
        file.AddRange(table);
        Write($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return [.. file];
    }

    public static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            deflate.Write(data);
        }

        return packed.ToArray();
    }

    private void Write(string text) => file.AddRange(Encoding.Latin1.GetBytes(text));
}

/// <summary>A page of a memorandum in 12 point Courier that names one LINDEN FALCONER, at 150 to 260 points from the left and 149 to 163 from the top.</summary>
internal sealed class MemoFixture
{
    public const string Blank = "               ";

    public MemoFixture(string before = "", string after = "", bool name = true, string page = "", string catalogue = "", string trailer = "", string annotations = "")
    {
        Font = File.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
        var blocks = File.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 1 /Widths [600] /Encoding << /Differences [1 /block] >> >>");
        var box = File.AddStream("0 g 0 0 110 14 re f", "/Type /XObject /Subtype /Form /BBox [0 0 110 14]");
        var outer = File.AddStream("q 1 0 0 1 150 629 cm /Inner Do Q", $"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /Inner {box} 0 R >> >>");
        var dot = File.AddStream([0], "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8");
        var stencil = File.AddStream([0], "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ImageMask true /BitsPerComponent 1");
        var clear = File.AddStream([0], "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8");
        var sheer = File.AddStream([0, 0, 0], $"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /SMask {clear} 0 R");
        var scan = File.AddStream(PdfFixture.Deflate(Scan()), "/Filter /FlateDecode /Type /XObject /Subtype /Image /Width 612 /Height 792 /ColorSpace /DeviceGray /BitsPerComponent 8");
        var shade = File.Add("<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 612 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.3] /N 1 >> >>");
        var tile = File.AddStream("0 g 0 0 4 4 re f", "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources << >>");
        var hatch = File.AddStream("0 g 0 0 1 4 re f", "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources << >>");
        Off = File.Add("<< /Type /OCG /Name (working notes) >>");
        On = File.Add("<< /Type /OCG /Name (shown) >>");
        Contents = File.AddStream(Text(before, after, name));
        Page = File.Next;
        Pages = Page + 1;
        File.Add($"""
            << /Type /Page /Parent {Pages} 0 R /MediaBox [0 0 612 792] /Contents {Contents} 0 R {page} /Annots [{annotations}]
            /Resources << /Font << /F1 {Font} 0 R /F2 {blocks} 0 R >>
              /XObject << /Box {box} 0 R /Outer {outer} 0 R /Dot {dot} 0 R /Stencil {stencil} 0 R /Sheer {sheer} 0 R /Scan {scan} 0 R >>
              /ExtGState << /Half << /ca 0.5 >> /Clear << /ca 0 >> /Multiply << /BM /Multiply >> >>
              /Pattern << /Tile {tile} 0 R /Hatch {hatch} 0 R >> /Shading << /Shade {shade} 0 R >>
              /ColorSpace << /Spot [/Separation /Ink /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 0 1] /N 1 >>] /Table [/Indexed /DeviceRGB 1 <FFFFFF000000>] >>
              /Properties << /Off {Off} 0 R /On {On} 0 R /Either << /Type /OCMD /OCGs [{Off} 0 R {On} 0 R] >> /Both << /Type /OCMD /OCGs [{Off} 0 R {On} 0 R] /P /AllOn >>
                /Not << /Type /OCMD /VE [/Not {On} 0 R] >> >> >> >>
            """);
        File.Add($"<< /Type /Pages /Kids [{Page} 0 R] /Count 1 >>");
        Root = File.Next;
        Bytes = null;
        this.trailer = trailer;
        this.catalogue = catalogue;
    }

    private readonly string trailer;
    private readonly string catalogue;

    public PdfFixture File { get; } = new();

    public int Font { get; }

    public int Off { get; }

    public int On { get; }

    public int Contents { get; }

    public int Page { get; }

    public int Pages { get; }

    public int Root { get; private set; }

    private byte[]? Bytes { get; set; }

    public static string Text(string before, string after, bool name) => $"""
        {before}
        BT /F1 12 Tf 0 g
        1 0 0 1 72 720 Tm (MEMORANDUM FOR THE RECORD) Tj
        1 0 0 1 72 690 Tm (SUBJECT: Meeting with the liaison officer) Tj
        1 0 0 1 72 650 Tm (1. On 14 March 1962 the station chief met) Tj
        1 0 0 1 72 632 Tm (with agent {(name ? "LINDEN FALCONER" : Blank)} at the safehouse) Tj
        1 0 0 1 72 614 Tm (on Calle Obispo 114. The payment was $4,500.) Tj
        1 0 0 1 72 580 Tm (2. No further action is required.) Tj
        ET
        {after}
        """;

    /// <summary>The file, saved once.</summary>
    public byte[] Save()
    {
        if (Bytes is null)
        {
            Root = File.Add(
                $"<< /Type /Catalog /Pages {Pages} 0 R /OCProperties << /OCGs [{Off} 0 R {On} 0 R] /D << /OFF [{Off} 0 R] /Order [{Off} 0 R {On} 0 R] >> >> {catalogue} >>");
            Bytes = File.Save(Root, trailer);
        }

        return Bytes;
    }

    // A scanned page: gray noise on white, a black box where the name stands in print, and ink in all other lines of the text.
    private static byte[] Scan()
    {
        var pixels = new byte[612 * 792];
        for (var y = 0; y < 792; y++)
        {
            for (var x = 0; x < 612; x++)
            {
                var line = new[] { 72, 102, 142, 160, 178, 212 }.Any(baseline => y > baseline - 9 && y <= baseline);
                var ink = line && x is > 70 and < 400 && ((x / 2) + y) % 3 == 0;
                var box = x is >= 150 and < 260 && y is >= 149 and < 163;
                pixels[(y * 612) + x] = (byte)(box ? 8 : ink ? 40 : 245 + ((x * 7 + y * 3) % 10));
            }
        }

        return pixels;
    }
}
