using System.Collections.Frozen;
using System.Collections.Immutable;
using Lacuna.Archive.Search;
using Lacuna.Documents.Names;

namespace Lacuna.Archive.Meetings;

/// <summary>Which speakers of a record are persons who were there: minutes also have offices, delegations and the headings of sittings in their place.</summary>
internal static class SpeakingPersons
{
    private static readonly FrozenSet<string> NotAtFirst = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "for", "on", "by", "in", "to", "all", "both", "several", "other", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
         "el", "la", "los", "las", "un", "una", "por", "primera", "segunda", "tercera"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotAtAll = FrozenSet.ToFrozenSet(
        ["sitting", "session", "meeting", "chairman", "chairwoman", "chair", "delegation", "delegate", "representative", "side", "voice", "voices", "interpreter", "group", "party", "committee",
         "council", "government", "embassy", "department", "ministry", "reporter", "question", "answer", "sesion", "delegacion", "presidencia", "председатель", "делегация", "заседание", "переводчик"], StringComparer.Ordinal);

    /// <summary>The speakers that look like persons.</summary>
    /// <param name="speakers">All speakers of a record.</param>
    public static IEnumerable<string> Of(ImmutableArray<string> speakers)
    {
        // "For Velmark" signs for a state, and "Velmark" is that state wherever it speaks.
        var bodies = speakers.Select(Words).Where(w => w.Length > 1 && w[0] == "for").Select(w => string.Join(' ', w.Skip(1))).ToHashSet(StringComparer.Ordinal);
        return speakers.Where(s =>
        {
            var words = Words(s);
            return IsPerson(s, words) && !bodies.Contains(string.Join(' ', words));
        });
    }

    /// <summary>Whether a form is a person's name, not an office: "The President" was there, but does not say who that is.</summary>
    /// <param name="form">The form.</param>
    public static bool IsPerson(string form) => IsPerson(form, Words(form));

    private static bool IsPerson(string form, string[] words) =>
        words.Length > 0 && !NotAtFirst.Contains(words[0]) && !words.Any(NotAtAll.Contains) && PersonName.Parse(form).IsPersonLike;

    private static string[] Words(string form) => [.. WordBreaks.Of(form).Select(w => WordBreaks.Fold(form.AsSpan(w.Start, w.Length)))];
}
