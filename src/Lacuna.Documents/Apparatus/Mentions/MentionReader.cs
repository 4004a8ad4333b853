using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Mentions;

/// <summary>Marks the dates spoken of in a document.</summary>
/// <remarks>Thread-safe, linear. What the source itself marks as a name or a date is left as it is.</remarks>
public static class MentionReader
{
    /// <summary>The document with its dates made into nodes.</summary>
    /// <param name="document">The document, with its apparatus recognised.</param>
    public static TextDocument Recognise(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Blocks = ImmutableArray.CreateRange(document.Blocks, block => BlockContent.Map(block, Mark)) };
    }

    private static ImmutableArray<Inline> Mark(ImmutableArray<Inline> content)
    {
        var flat = FlatText.Of(content);
        var found = DateMentions.Find(flat.Text);
        if (found.Count == 0)
        {
            return content;
        }

        var taken = new List<Stretch>();
        Marked(content, 0, taken);
        Without(found, taken);
        return InlineSurgery.Replace(content, flat, found);
    }

    // Where names and dates stand that are marked already, in order.
    private static int Marked(ImmutableArray<Inline> content, int at, List<Stretch> taken)
    {
        foreach (var inline in content)
        {
            var end = at + FlatText.LengthOf(inline);
            if (inline is Name or DateMention)
            {
                taken.Add(new Stretch(at, end));
            }
            else if (InlineContent.Open(inline) is { } children)
            {
                Marked(children, at, taken);
            }

            at = end;
        }

        return at;
    }

    private static void Without(List<FoundMark> found, List<Stretch> taken)
    {
        var next = 0;
        found.RemoveAll(mark =>
        {
            while (next < taken.Count && taken[next].End <= mark.Start)
            {
                next++;
            }

            return next < taken.Count && taken[next].Start < mark.End;
        });
    }
}
