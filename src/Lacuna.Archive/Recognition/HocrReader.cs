using System.Globalization;
using System.Text;
using System.Xml;

namespace Lacuna.Archive.Recognition;

/// <summary>A word as it was recognised, in pixels.</summary>
internal sealed record ReadWord(string Text, double Left, double Top, double Right, double Bottom, double Confidence)
{
    /// <summary>Whether it stands above the line and smaller, as the number of a note does.</summary>
    public bool Raised { get; init; }
}

/// <summary>A line as it was recognised.</summary>
/// <param name="Words">Its words; never empty.</param>
/// <param name="Size">Height of its letters in pixels.</param>
/// <param name="Region">The block it stands in, from 0.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
internal sealed record ReadLine(IReadOnlyList<ReadWord> Words, double Size, int Region, bool StartsParagraph)
{
    /// <summary>Letters of its words.</summary>
    public int Letters { get; } = Words.Sum(word => word.Text.Length);

    /// <summary>How sure the reading is, over its letters.</summary>
    public double Confidence { get; } = Words.Sum(word => word.Confidence * word.Text.Length) / Math.Max(1, Words.Sum(word => word.Text.Length));

    /// <summary>The box of its words.</summary>
    public (double Left, double Top, double Right, double Bottom) Box { get; } =
        (Words.Min(word => word.Left), Words.Min(word => word.Top), Words.Max(word => word.Right), Words.Max(word => word.Bottom));
}

/// <summary>Reads hOCR 1.2 as Tesseract writes it.</summary>
internal static class HocrReader
{
    /// <summary>Reads a page.</summary>
    /// <exception cref="XmlException">It is no well-formed XML.</exception>
    public static List<ReadLine> Read(byte[] hocr)
    {
        List<ReadLine> lines = [];
        List<ReadWord> words = [];
        var (region, starts) = (-1, true);
        var line = "";
        string? word = null;
        var text = new StringBuilder();
        using var stream = new MemoryStream(hocr, writable: false);
        // The DTD it names is never fetched.
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var wordDepth = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var title = xml.GetAttribute("title") ?? "";
                switch (xml.GetAttribute("class"))
                {
                    case "ocr_carea": region++; break;
                    case "ocr_par":
                        Close();
                        starts = true;
                        break;
                    case "ocr_line" or "ocr_header" or "ocr_caption" or "ocr_textfloat":
                        Close();
                        line = title;
                        break;
                    case "ocrx_word":
                        (word, wordDepth) = (title, xml.Depth);
                        text.Clear();
                        break;
                }
            }
            else if (xml.NodeType == XmlNodeType.Text && word is not null)
            {
                text.Append(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && word is not null && xml.Depth == wordDepth)
            {
                AddWord(words, string.Concat(text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), word, line);
                word = null;
            }
        }

        Close();
        return lines;

        void Close()
        {
            if (words.Count > 0)
            {
                var size = Numbers(line, "x_size", 1) is [var x] ? x : words.Max(w => w.Bottom - w.Top);
                lines.Add(new ReadLine([.. words], size, Math.Max(0, region), starts));
                starts = false;
                words.Clear();
            }
        }
    }

    private static void AddWord(List<ReadWord> words, string text, string title, string line)
    {
        if (text.Length == 0 || Numbers(title, "bbox", 4) is not [var left, var top, var right, var bottom] || right <= left || bottom <= top)
        {
            return;
        }

        var confidence = Numbers(title, "x_wconf", 1) is [var percent] ? Math.Clamp(percent / 100, 0, 1) : 0;
        words.Add(new ReadWord(text, left, top, right, bottom, confidence) { Raised = IsRaised(text, left, bottom, line) });
    }

    // Numbers and asterisks of notes alone: an apostrophe or a quotation mark stands high as well.
    private static bool IsRaised(string text, double left, double bottom, string line) =>
        text.Length <= 3 && text.All(c => char.IsAsciiDigit(c) || c is '*' or '†') && text.Any(char.IsAsciiDigit)
        && Numbers(line, "bbox", 4) is [var lineLeft, _, _, var lineBottom] && Numbers(line, "baseline", 2) is [var slope, var offset] && Numbers(line, "x_size", 1) is [var size]
        && lineBottom + offset + (slope * (left - lineLeft)) - bottom > size * 0.25;

    private static double[] Numbers(string title, string name, int count)
    {
        foreach (var property in title.Split(';', StringSplitOptions.TrimEntries))
        {
            var parts = property.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == count + 1 && parts[0] == name)
            {
                var numbers = new double[count];
                for (var i = 0; i < count; i++)
                {
                    if (!double.TryParse(parts[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                    {
                        return [];
                    }
                }

                return numbers;
            }
        }

        return [];
    }
}
