using System.Collections.Immutable;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus;

/// <summary>Recognises in a document's text what its editors and releasers put there in brackets and blocks.</summary>
/// <remarks>Thread-safe. Marks that the source itself carries are left as they are. Linear in the length of the text.</remarks>
public static class ApparatusReader
{
    // In order: a later recogniser sees what the earlier ones left.
    private static readonly ImmutableArray<Func<string, List<FoundMark>>> Recognisers = [GapRecogniser.Find];

    /// <summary>The document with its markers made into nodes.</summary>
    /// <param name="document">The document as its reader made it. Furniture is not looked at.</param>
    /// <returns>The same document when there is nothing to recognise.</returns>
    public static TextDocument Recognise(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ImmutableArray<Block>.Builder? blocks = null;
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            var block = BlockContent.Map(document.Blocks[i], Mark);
            if (blocks is null && !ReferenceEquals(block, document.Blocks[i]))
            {
                blocks = document.Blocks.ToBuilder();
            }

            if (blocks is not null)
            {
                blocks[i] = block;
            }
        }

        return blocks is null ? document : document with { Blocks = blocks.MoveToImmutable() };
    }

    private static ImmutableArray<Inline> Mark(ImmutableArray<Inline> content)
    {
        foreach (var recogniser in Recognisers)
        {
            var flat = FlatText.Of(content);
            content = InlineSurgery.Replace(content, flat, recogniser(flat.Text));
        }

        return content;
    }
}
