using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>Words of about one baseline, over the whole width of the page or of a column.</summary>
internal sealed class LayerRow
{
    // Words of a slanted line, or of a layer that gives each word a baseline of its own, are one row up to this part of the font size.
    private const double SameRow = 0.45;

    // A raised number stands so far above the baseline, and is so much smaller; a lowered one below it.
    private const double RaisedLeast = 0.12;
    private const double RaisedMost = 0.75;
    private const double LoweredMost = 0.35;
    private const double SmallerThan = 0.86;

    // How many rows below are looked at for the line that a raised word belongs to.
    private const int RowsBelow = 12;

    private LayerRow(List<LayerWord> words)
    {
        Words = words;
        Measure();
    }

    /// <summary>From the left.</summary>
    public List<LayerWord> Words { get; }

    public PageBox Box { get; private set; }

    public double Baseline { get; private set; }

    public double Size { get; private set; }

    /// <summary>A row of words that are already in order.</summary>
    public static LayerRow Of(List<LayerWord> words) => new(words);

    /// <summary>Puts words into rows, from the top.</summary>
    public static List<LayerRow> Rows(List<LayerWord> words)
    {
        words.Sort((a, b) => a.Baseline.CompareTo(b.Baseline));
        var rows = new List<LayerRow>();
        foreach (var word in words)
        {
            LayerRow? home = null;
            for (var i = rows.Count - 1; i >= Math.Max(0, rows.Count - RowsBelow) && home is null; i--)
            {
                var row = rows[i];
                var similar = Math.Max(row.Size, word.Size) <= 1.9 * Math.Min(row.Size, word.Size) || word.IsRedaction;
                if (similar && word.Baseline - row.Baseline <= SameRow * Math.Min(row.Size, word.Size) && row.IsFreeFor(word.Box) && !IsAbove(row, word))
                {
                    home = row;
                }
            }

            if (home is null)
            {
                rows.Add(new LayerRow([word]));
            }
            else
            {
                home.Add(word);
            }
        }

        return JoinRaised(rows);
    }

    // The row holds small words only, all of them close before or behind this larger one: they are raised beside it.
    private static bool IsAbove(LayerRow row, LayerWord word) =>
        row.Size < SmallerThan * word.Size && word.Baseline - row.Baseline > RaisedLeast * word.Size;

    private static List<LayerRow> JoinRaised(List<LayerRow> rows)
    {
        rows.Sort((a, b) => a.Baseline.CompareTo(b.Baseline));
        for (var i = 0; i < rows.Count; i++)
        {
            for (var w = rows[i].Words.Count - 1; w >= 0; w--)
            {
                var word = rows[i].Words[w];
                if (word.IsRedaction || Home(rows, i, word) is not { } home)
                {
                    continue;
                }

                home.Row.Add(home.Raised ? word with { Raised = true } : word);
                rows[i].Words.RemoveAt(w);
            }

            if (rows[i].Words.Count > 0)
            {
                rows[i].Measure();
            }
        }

        rows.RemoveAll(row => row.Words.Count == 0);
        rows.Sort((a, b) => a.Baseline.CompareTo(b.Baseline));
        return rows;
    }

    private static (LayerRow Row, bool Raised)? Home(List<LayerRow> rows, int index, LayerWord word)
    {
        for (var i = Math.Max(0, index - RowsBelow); i < Math.Min(rows.Count, index + RowsBelow); i++)
        {
            var row = rows[i];
            var up = row.Baseline - word.Baseline;
            if (i == index || row.Words.Count == 0 || word.Size > SmallerThan * row.Size || up > RaisedMost * row.Size || up < -LoweredMost * row.Size || Math.Abs(up) < RaisedLeast * row.Size)
            {
                continue;
            }

            if (row.Words.Exists(other => !other.Raised && other.Size * SmallerThan >= word.Size
                && Math.Min(Math.Abs(other.Box.Right - word.Box.Left), Math.Abs(word.Box.Right - other.Box.Left)) < 0.45 * row.Size) && row.IsFreeFor(word.Box))
            {
                return (row, up > 0);
            }
        }

        return null;
    }

    private void Add(LayerWord word)
    {
        var at = Words.FindIndex(other => other.Box.Left > word.Box.Left);
        Words.Insert(at < 0 ? Words.Count : at, word);
        Box = Box.Union(word.Box);
        if (!word.Raised && !word.IsRedaction)
        {
            // The last word is the nearest to what comes next; a slanted line is followed downwards.
            Baseline = word.Baseline;
            Size = Math.Max(Size, word.Size);
        }
    }

    private bool IsFreeFor(PageBox box)
    {
        foreach (var word in Words)
        {
            if (Math.Min(word.Box.Right, box.Right) - Math.Max(word.Box.Left, box.Left) > 0.25 * Math.Min(word.Box.Width, box.Width))
            {
                return false;
            }
        }

        return true;
    }

    private void Measure()
    {
        Box = PageBox.Empty;
        var sizes = new List<(double Size, double Baseline)>();
        foreach (var word in Words)
        {
            Box = Box.Union(word.Box);
            if (!word.IsRedaction && !word.Raised)
            {
                sizes.Add((word.Size, word.Baseline));
            }
        }

        sizes.Sort();
        (Size, Baseline) = sizes.Count > 0 ? sizes[sizes.Count / 2] : (Words[0].Size, Words[0].Baseline);
    }
}
