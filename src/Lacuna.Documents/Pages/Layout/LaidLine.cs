using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>A word or a redaction in a line.</summary>
internal readonly record struct LaidItem(PageWord? Word, PageRedaction? Redaction)
{
    public PageBox Box => Word?.Box ?? Redaction?.Box ?? PageBox.Empty;
}

/// <summary>A line of a page with its redactions where they stand.</summary>
internal sealed class LaidLine
{
    // Raised numbers have some two thirds of the size of their line.
    private const double RaisedSize = 0.7;

    public LaidLine(PageText page, int region, ImmutableArray<LaidItem> items, bool? starts)
    {
        (Page, Region, Items, Starts) = (page, region, items, starts);
        var box = PageBox.Empty;
        var (bold, words) = (0, 0);
        var sizes = new List<double>();
        var raised = 0.0;
        var text = new StringBuilder();
        foreach (var item in items)
        {
            box = box.Union(item.Box);
            if (item.Word is not { } word)
            {
                continue;
            }

            text.Append(text.Length > 0 ? " " : "").Append(word.Text);
            if (word.Raised)
            {
                raised = word.Size / RaisedSize;
            }
            else
            {
                words++;
                bold += word.Rend == Rendition.Bold ? 1 : 0;
                sizes.Add(word.Size);
            }
        }

        sizes.Sort();
        Box = box;
        Text = text.ToString();
        Size = sizes.Count > 0 ? sizes[sizes.Count / 2] : raised;
        IsBold = words > 0 && bold == words;
    }

    public PageText Page { get; }

    public int Region { get; }

    public ImmutableArray<LaidItem> Items { get; }

    public bool? Starts { get; }

    public PageBox Box { get; }

    /// <summary>Its words with blanks between them; empty where it holds redactions alone.</summary>
    public string Text { get; }

    /// <summary>Size of its letters in points; 0 where it holds redactions alone.</summary>
    public double Size { get; }

    public bool IsBold { get; }

    public bool IsOcr => Page.Origin == PageOrigin.Ocr;

    /// <summary>The line with a redaction put in where it stands.</summary>
    public LaidLine With(PageRedaction redaction)
    {
        var at = 0;
        while (at < Items.Length && Items[at].Box.Left <= redaction.Box.Left)
        {
            at++;
        }

        return new LaidLine(Page, Region, Items.Insert(at, new LaidItem(null, redaction)), Starts);
    }
}
