using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>The marked content that is open (ISO 32000-1, 14.6), and the layers among it (8.11.3.2).</summary>
internal sealed class MarkedContentStack(PdfFile file, OptionalContent layers, PageSink sink)
{
    private const int MaxOpen = 1024;

    private readonly List<(MarkedContent? Mark, string? Hidden, bool ScreenOnly)> open = [];

    public int Depth => open.Count;

    public MarkedContent? Current => open.Count > 0 ? open[^1].Mark : null;

    /// <summary>The layer that hides what is painted now, or null; and whether one of them is off in print.</summary>
    public (string? Hidden, bool ScreenOnly) Layer => open.Count > 0 ? (open[^1].Hidden, open[^1].ScreenOnly) : (null, false);

    /// <summary>Opens marked content with its properties.</summary>
    public void Open(string tag, PdfObject? properties, PdfDictionary? resources)
    {
        var named = properties is PdfName name ? file.Dictionary(resources, "Properties")?.Raw(name.Value) : properties;
        if (tag == "OC")
        {
            Open(named);
            return;
        }

        var dictionary = file.DictionaryOf(named);
        MarkedContent? mark = Current;
        if (dictionary is not null)
        {
            mark = new MarkedContent(tag, (int?)file.Number(dictionary, "MCID"), file.Text(dictionary, "ActualText"), file.Text(dictionary, "Alt"), file.Text(dictionary, "E"), Current);
            sink.Add(mark);
        }

        Push(mark, Layer);
    }

    /// <summary>Opens a layer; null opens what changes nothing.</summary>
    /// <returns>How many were open before, for <see cref="CloseTo"/>.</returns>
    public int Open(PdfObject? layer)
    {
        var before = open.Count;
        var (hidden, screenOnly) = layer is null ? (null, false) : layers.State(layer);
        Push(Current, (Layer.Hidden ?? hidden, Layer.ScreenOnly || screenOnly));
        return before;
    }

    public void Close()
    {
        if (open.Count > 0)
        {
            open.RemoveAt(open.Count - 1);
        }
    }

    public void CloseTo(int depth)
    {
        if (open.Count > depth)
        {
            open.RemoveRange(depth, open.Count - depth);
        }
    }

    // Beyond the bound nothing is opened; the stream is a forged one, and its marks may close in the wrong order.
    private void Push(MarkedContent? mark, (string? Hidden, bool ScreenOnly) layer)
    {
        if (open.Count < MaxOpen)
        {
            open.Add((mark, layer.Hidden, layer.ScreenOnly));
        }
    }
}
