using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Inspection;

/// <summary>Pages that a file still holds and its page tree leaves out: removed by a later save, or never deleted from the file.</summary>
internal static class RemovedPages
{
    private const int MaxPages = 500;

    /// <summary>One finding for each such page with words that no page shows, then what loose contents have besides.</summary>
    public static List<Finding> Findings(PdfDocument document, List<PdfDocument> revisions, string seen)
    {
        var found = Pages(document, revisions, seen).ToList();
        var said = $"{seen} {FoldedText.Of(string.Concat(found.Select(f => f.Text + " ")))}";
        found.AddRange(Loose(document, said));
        return found;
    }

    private static IEnumerable<Finding> Pages(PdfDocument document, List<PdfDocument> revisions, string seen)
    {
        var known = document.Nodes.Select(n => n.Number).ToHashSet();
        var read = 0;
        foreach (var revision in revisions)
        {
            for (var i = 0; i < revision.PageCount && read < MaxPages; i++)
            {
                var node = revision.Nodes[i];
                if (node.Number != 0 && known.Add(node.Number))
                {
                    read++;
                    foreach (var finding in Unseen(revision, node, Math.Min(i + 1, document.PageCount), seen))
                    {
                        yield return finding;
                    }
                }
            }
        }

        // Objects of the table that say they are pages, although no tree leads to them (templates among them, 12.7.6).
        foreach (var (number, place) in document.File.Places.OrderBy(p => p.Key).ToArray())
        {
            if (place.Offset >= 0 && read < MaxPages && !known.Contains(number) && document.File.Resolve(new PdfReference(number, 0)) is PdfDictionary dictionary
                && document.File.Name(dictionary, "Type") is "Page" or "Template")
            {
                read++;
                var node = new PageNode(dictionary, number, dictionary.Raw("Resources"), dictionary.Raw("MediaBox"), dictionary.Raw("CropBox"), dictionary.Raw("Rotate"));
                foreach (var finding in Unseen(document, node, 1, seen))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> Loose(PdfDocument document, string seen)
    {
        foreach (var stream in LooseStreams.Of(document.File).Take(MaxPages))
        {
            var first = document.Nodes[0];
            var contents = new PdfDictionary(new Dictionary<string, PdfObject>(StringComparer.Ordinal) { ["Contents"] = stream });
            foreach (var finding in Unseen(document, first with { Dictionary = contents, Number = 0 }, 1, seen, whole: false))
            {
                yield return finding;
            }
        }
    }

    // Of a page that was removed all is given; of loose contents, which may have been replaced for a comma, only the words that are gone.
    private static IEnumerable<Finding> Unseen(PdfDocument document, PageNode node, int number, string seen, bool whole = true)
    {
        PaintedPage page;
        try
        {
            page = document.ReadPage(node, number);
        }
        catch (DocumentFormatException)
        {
            // A page that nobody shows and nobody can read holds nothing for anybody.
            return [];
        }

        var sights = page.Things.OfType<PaintedGlyph>().Select((g, i) => new GlyphSight(g, i)).ToList();
        var gone = SightWord.Of(sights).Where(w => w.Folded.Length >= 3 && !seen.Contains(w.Folded, StringComparison.Ordinal)).ToList();
        if (gone.Count == 0)
        {
            return [];
        }

        foreach (var sight in whole ? sights : gone.SelectMany(w => w.Glyphs))
        {
            sight.Hidden = FindingTechnique.EarlierRevision;
        }

        return new HiddenRuns(page with { Things = [] }).Findings(sights);
    }
}
