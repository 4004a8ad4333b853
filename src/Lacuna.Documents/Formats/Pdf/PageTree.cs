using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf;

/// <summary>A page's dictionary with what it inherits (ISO 32000-1, 7.7.3.4).</summary>
internal sealed record PageNode(PdfDictionary Dictionary, int Number, PdfObject? Resources, PdfObject? MediaBox, PdfObject? CropBox, PdfObject? Rotate);

/// <summary>Walks the page tree (7.7.3), once through each node.</summary>
internal sealed class PageTree
{
    private readonly PdfFile file;
    private readonly List<PageNode> pages = [];
    private readonly HashSet<int> seen = [];

    private PageTree(PdfFile file) => this.file = file;

    /// <summary>Whether there are more pages than the limit.</summary>
    public bool Cut { get; private set; }

    public IReadOnlyList<PageNode> Pages => pages;

    /// <summary>The pages of a file, in order. Where the tree holds none, every object that says it is a page.</summary>
    public static PageTree Read(PdfFile file)
    {
        var tree = new PageTree(file);
        var root = file.Dictionary(file.Trailer, "Root");
        tree.Walk(root?.Raw("Pages"), new PageNode(PdfDictionary.Empty, 0, null, null, null, null), 0);
        if (tree.pages.Count == 0)
        {
            tree.Collect();
        }

        return tree;
    }

    private void Walk(PdfObject? value, PageNode above, int depth)
    {
        if (depth > file.Limits.MaxDepth || pages.Count >= file.Limits.MaxPages || (value is PdfReference reference && !seen.Add(reference.Number))
            || file.Resolve(value) is not PdfDictionary dictionary)
        {
            Cut |= pages.Count >= file.Limits.MaxPages;
            return;
        }

        var node = new PageNode(
            dictionary, (value as PdfReference)?.Number ?? 0, dictionary.Raw("Resources") ?? above.Resources, dictionary.Raw("MediaBox") ?? above.MediaBox,
            dictionary.Raw("CropBox") ?? above.CropBox, dictionary.Raw("Rotate") ?? above.Rotate);
        if (file.Array(dictionary, "Kids") is not { } kids)
        {
            pages.Add(node);
            return;
        }

        foreach (var kid in kids.Values)
        {
            Walk(kid, node, depth + 1);
        }
    }

    private void Collect()
    {
        foreach (var number in file.Places.Keys.Order())
        {
            if (pages.Count < file.Limits.MaxPages && !seen.Contains(number) && file.Resolve(new PdfReference(number, 0)) is PdfDictionary dictionary
                && file.Name(dictionary, "Type") == "Page")
            {
                pages.Add(new PageNode(dictionary, number, dictionary.Raw("Resources"), dictionary.Raw("MediaBox"), dictionary.Raw("CropBox"), dictionary.Raw("Rotate")));
            }
        }
    }
}
