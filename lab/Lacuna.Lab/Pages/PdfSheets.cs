using System.Globalization;
using System.Text;

namespace Lacuna.Lab.Pages;

/// <summary>Writes PDF files of pages of drawing operators, with the standard fonts and JPEG images.</summary>
internal sealed class PdfSheets
{
    private static readonly string[] Fonts =
    [
        "Courier", "Courier-Bold", "Times-Roman", "Times-Bold", "Times-Italic", "Helvetica", "Helvetica-Bold", "Helvetica-Oblique",
    ];

    private readonly List<byte[]> objects = [];
    private readonly List<int> pages = [];

    public PdfSheets()
    {
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("");
        foreach (var font in Fonts)
        {
            Add($"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>");
        }
    }

    /// <summary>Adds a page; sizes in points, operators from the lower left.</summary>
    public void AddPage(double width, double height, string operators, byte[]? jpeg = null, int pixelsAcross = 0, int pixelsDown = 0, int channels = 1)
    {
        var images = "";
        if (jpeg is not null)
        {
            var colours = channels == 1 ? "DeviceGray" : "DeviceRGB";
            var image = AddStream(jpeg, $"/Type /XObject /Subtype /Image /Width {pixelsAcross} /Height {pixelsDown} /ColorSpace /{colours} /BitsPerComponent 8 /Filter /DCTDecode");
            images = $"/XObject << /Im {image} 0 R >>";
        }

        var content = AddStream(Encoding.Latin1.GetBytes(operators), "");
        var fonts = string.Concat(Fonts.Select((_, i) => $"/F{i} {i + 3} 0 R "));
        pages.Add(Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:0.##} {height:0.##}] /Contents {content} 0 R /Resources << /Font << {fonts}>> {images} >> >>")));
    }

    /// <summary>Operators that show a text with its left end and base line at a place from the lower left.</summary>
    public static string Show(string font, double size, double x, double y, string text, double gray = 0)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"BT /F{Array.IndexOf(Fonts, font)} {size:0.##} Tf {gray:0.##} g 1 0 0 1 {x:0.##} {y:0.##} Tm ({WinAnsi(escaped)}) Tj ET\n");
    }

    /// <summary>The file.</summary>
    public byte[] Save()
    {
        objects[1] = Encoding.Latin1.GetBytes($"<< /Type /Pages /Kids [{string.Join(' ', pages.Select(p => $"{p} 0 R"))}] /Count {pages.Count} >>");
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Write(Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Length;
        var tail = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            tail.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        tail.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(tail.ToString()));
        return file.ToArray();
    }

    private int Add(string body)
    {
        objects.Add(Encoding.Latin1.GetBytes(body));
        return objects.Count;
    }

    private int AddStream(byte[] content, string entries)
    {
        objects.Add([.. Encoding.Latin1.GetBytes($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. "\nendstream"u8]);
        return objects.Count;
    }

    // The few characters of the sample that Windows-1252 has elsewhere than Latin-1; the file is written as Latin-1.
    private static string WinAnsi(string text) => string.Concat(text.Select(c => c switch
    {
        '–' => '\u0096',
        '—' => '\u0097',
        '‘' => '\u0091',
        '’' => '\u0092',
        '“' => '\u0093',
        '”' => '\u0094',
        '…' => '\u0085',
        '•' => '\u0095',
        _ => c < 256 ? c : '?',
    }));
}
