using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Inspection;

/// <summary>Texts of structure elements (ISO 32000-1, 14.7 and 14.9): alternate descriptions, replacements, expansions.</summary>
internal sealed class StructureTexts
{
    // Elements of one tree; a tagged book of a thousand pages has some 200,000.
    private const int MaxElements = 500_000;
    private const int MaxIdentifiers = 2000;

    private readonly PdfFile file;
    private readonly Dictionary<int, int> pageNumbers = [];
    private readonly HashSet<PdfDictionary> seenElements = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, List<(string Text, bool Actual, HashSet<int> Identifiers)>> byPage = [];

    private StructureTexts(PdfFile file, IReadOnlyList<PageNode> nodes)
    {
        this.file = file;
        for (var i = 0; i < nodes.Count; i++)
        {
            pageNumbers.TryAdd(nodes[i].Number, i + 1);
        }
    }

    /// <summary>Reads the tree of a file.</summary>
    public static StructureTexts Read(PdfFile file, IReadOnlyList<PageNode> nodes)
    {
        var texts = new StructureTexts(file, nodes);
        texts.Walk(file.Dictionary(file.Dictionary(file.Trailer, "Root"), "StructTreeRoot")?.Raw("K"), null, 0);
        return texts;
    }

    /// <summary>Findings of a page.</summary>
    public IEnumerable<Finding> Findings(PaintedPage page, string seen)
    {
        if (!byPage.TryGetValue(page.Number, out var elements))
        {
            yield break;
        }

        var marked = new MarkedTexts(page, seen);
        foreach (var (text, actual, identifiers) in elements)
        {
            if (marked.Tells(text, identifiers, pictureMayDiffer: !actual) is { } box)
            {
                yield return new Finding(page.Number, FindingTechnique.AlternateText, box.IsEmpty ? null : box, text.Trim());
            }
        }
    }

    private void Walk(PdfObject? value, PdfObject? page, int depth)
    {
        var resolved = file.Resolve(value);
        if (resolved is PdfArray kids)
        {
            foreach (var kid in kids.Values)
            {
                Walk(kid, page, depth);
            }

            return;
        }

        if (resolved is not PdfDictionary element || depth > file.Limits.MaxDepth || seenElements.Count > MaxElements || !seenElements.Add(element))
        {
            return;
        }

        page = element.Raw("Pg") ?? page;
        Note(element, "ActualText", page, actual: true);
        Note(element, "Alt", page, actual: false);
        Note(element, "E", page, actual: false);
        Walk(element.Raw("K"), page, depth + 1);
    }

    private void Note(PdfDictionary element, string key, PdfObject? page, bool actual)
    {
        if (file.Text(element, key) is not { Length: > 0 } text)
        {
            return;
        }

        var identifiers = new HashSet<int>();
        PdfObject? own = page;
        Collect(element.Raw("K"), identifiers, ref own, 0);
        if (own is PdfReference reference && pageNumbers.TryGetValue(reference.Number, out var number))
        {
            if (!byPage.TryGetValue(number, out var list))
            {
                byPage[number] = list = [];
            }

            list.Add((text, actual, identifiers));
        }
    }

    private void Collect(PdfObject? value, HashSet<int> identifiers, ref PdfObject? page, int depth)
    {
        if (depth > 16 || identifiers.Count > MaxIdentifiers)
        {
            return;
        }

        switch (file.Resolve(value))
        {
            case PdfNumber number: identifiers.Add(number.Integer); break;
            case PdfArray kids:
                foreach (var kid in kids.Values)
                {
                    Collect(kid, identifiers, ref page, depth + 1);
                }

                break;
            case PdfDictionary dictionary:
                page ??= dictionary.Raw("Pg");
                if (file.Number(dictionary, "MCID") is { } identifier)
                {
                    identifiers.Add((int)identifier);
                }
                else
                {
                    Collect(dictionary.Raw("K"), identifiers, ref page, depth + 1);
                }

                break;
        }
    }
}
