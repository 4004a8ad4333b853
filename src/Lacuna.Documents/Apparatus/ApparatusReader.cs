using System.Collections.Immutable;
using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Apparatus.Comments;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Apparatus.Stamps;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus;

/// <summary>Recognises in a document's text what its editors, releasers and reporters put there.</summary>
/// <remarks>Thread-safe. Marks that the source itself carries are left as they are. Linear in the length of the text.</remarks>
public static class ApparatusReader
{
    /// <summary>The document with its markers made into nodes.</summary>
    /// <param name="document">The document as its reader made it. Furniture is not looked at.</param>
    /// <returns>The same document when there is nothing to recognise. Brackets nested deeper than eight are reported as
    /// <see cref="DiagnosticCode.NestingFlattened"/>.</returns>
    public static TextDocument Recognise(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var surroundings = new Surroundings(document.Blocks);
        ImmutableArray<Block>.Builder? blocks = null;
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            surroundings.MoveTo(i);
            var original = document.Blocks[i];
            var block = BlockContent.Map(original, content => Mark(content, surroundings));
            if (blocks is null && !ReferenceEquals(block, original))
            {
                blocks = document.Blocks.ToBuilder();
            }

            if (blocks is not null)
            {
                blocks[i] = block;
            }
        }

        var recognised = blocks is null ? document : document with { Blocks = blocks.MoveToImmutable() };
        return surroundings.TooDeep is { } index
            ? recognised with
            {
                Diagnostics = recognised.Diagnostics.Add(new Diagnostic(
                    DiagnosticCode.NestingFlattened, "Brackets are nested too deep to be told apart; the outer ones were kept as text.", document.Blocks[index].Span)),
            }
            : recognised;
    }

    // In order: a later recogniser sees what the earlier ones left. Gaps first, as their verbs are the surest evidence; stamps before brackets,
    // which scans set beside them; comments last, as a parenthesis may hold brackets.
    private static ImmutableArray<Inline> Mark(ImmutableArray<Inline> content, Surroundings surroundings)
    {
        var flat = FlatText.Of(content);
        content = Replace(content, ref flat, GapRecogniser.Find(flat.Text));
        content = Replace(content, ref flat, StampLines.Classification(flat.Text) is { } line ? [line] : StampLines.Find(flat.Text));
        for (var depth = 0; flat.Text.Contains('['); depth++)
        {
            var found = BracketRecogniser.Find(flat.Text, surroundings);
            if (found.Count == 0)
            {
                break;
            }

            if (depth == BracketRecogniser.MostNested)
            {
                surroundings.ReportDepth();
                break;
            }

            content = Replace(content, ref flat, found);
        }

        return Replace(content, ref flat, CommentRecogniser.Find(flat.Text, surroundings));
    }

    private static ImmutableArray<Inline> Replace(ImmutableArray<Inline> content, ref FlatText flat, List<FoundMark> found)
    {
        if (found.Count == 0)
        {
            return content;
        }

        var replaced = InlineSurgery.Replace(content, flat, found);
        flat = FlatText.Of(replaced);
        return replaced;
    }
}
