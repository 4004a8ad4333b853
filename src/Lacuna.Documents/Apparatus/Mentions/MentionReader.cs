using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Names;

namespace Lacuna.Documents.Apparatus.Mentions;

/// <summary>Marks the people and the dates that a document speaks of.</summary>
/// <remarks>Thread-safe, linear. People are marked where the words themselves prove a name, and by the surname alone where the document
/// names the bearer fully elsewhere. What the source itself marks as a name or a date is left as it is.</remarks>
public static class MentionReader
{
    /// <summary>The document with its people and dates made into nodes.</summary>
    /// <param name="document">The document, with its apparatus recognised.</param>
    /// <param name="participants">Those whom its description names, each as the document has it.</param>
    public static TextDocument Recognise(TextDocument document, IEnumerable<string> participants)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(participants);
        var named = new Dictionary<string, ImmutableArray<NameMention>>(StringComparer.Ordinal);
        foreach (var block in document.Blocks)
        {
            BlockContent.Map(block, content =>
            {
                var text = FlatText.Of(content).Text;
                named.TryAdd(text, NameMentions.Find(text));
                return content;
            });
        }

        var known = KnownNames.Of(participants.Select(PersonName.Parse), named.Values.SelectMany(mentions => mentions));
        return document with { Blocks = ImmutableArray.CreateRange(document.Blocks, block => BlockContent.Map(block, content => Mark(content, known, named))) };
    }

    private static ImmutableArray<Inline> Mark(ImmutableArray<Inline> content, KnownNames known, Dictionary<string, ImmutableArray<NameMention>> named)
    {
        var flat = FlatText.Of(content);
        var mentions = named[flat.Text];
        var found = DateMentions.Find(flat.Text);
        found.AddRange(mentions.Select(mention => Node(mention, flat.Text)));
        found.AddRange(known.Find(flat.Text, mentions).Select(mention => Node(mention, flat.Text)));
        if (found.Count == 0)
        {
            return content;
        }

        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var taken = new List<Stretch>();
        Marked(content, 0, taken);
        Without(found, taken, flat.Text);
        return InlineSurgery.Replace(content, flat, found);
    }

    // The key is the fuller name, where the words are not all of it.
    private static FoundMark Node(NameMention mention, string text)
    {
        var full = mention.Name.Display;
        var key = text.AsSpan(mention.Start, mention.End - mention.Start).EndsWith(full, StringComparison.Ordinal) ? null : full;
        return new FoundMark(mention.Start, mention.End, new Name(NameKind.Person, key, [], default), new Stretch(mention.Start, mention.End));
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

    // Leaves out what is marked already, what overlaps the one before, and what is cut by another mark.
    private static void Without(List<FoundMark> found, List<Stretch> taken, string text)
    {
        var next = 0;
        var end = 0;
        found.RemoveAll(mark =>
        {
            while (next < taken.Count && taken[next].End <= mark.Start)
            {
                next++;
            }

            var free = mark.Start >= end && !(next < taken.Count && taken[next].Start < mark.End)
                && !text.AsSpan(mark.Start, mark.End - mark.Start).Contains('\uFFFC');
            end = free ? mark.End : end;
            return !free;
        });
    }
}
