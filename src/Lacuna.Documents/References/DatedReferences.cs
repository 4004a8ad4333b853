using System.Buffers;
using System.Collections.Frozen;

namespace Lacuna.Documents.References;

/// <summary>Finds references by day and persons: "memorandum of October 12, 1962, from Bundy to Rusk", "Khrushchev’s letter of September 28", "the Soviet note of August 3".</summary>
internal static class DatedReferences
{
    private const int Most = 2000;
    private const int MostParts = 6;

    // A Russian text shows its script at once.
    private const int Opening = 1000;

    private static readonly SearchValues<string> Nouns = SearchValues.Create(
        ["emorandum", "emcon", "etter", "essage", "ote of", "ote from", "ote to", "ote dated", "ote verbale", "aide-m", "Aide-m", "carta ", "Carta ", "memor"], StringComparison.Ordinal);

    // Apart, for a search among ASCII words alone is many times as fast, and few texts are Russian.
    private static readonly SearchValues<string> RussianNouns = SearchValues.Create(["письмо", "письме", "послани"], StringComparison.Ordinal);

    // The noun with its kind; the longest first.
    private static readonly (string Words, ReferenceKind Kind)[] Forms =
    [
        ("memorandum of telephone conversation", ReferenceKind.Conversation), ("memorandum of a telephone conversation", ReferenceKind.Conversation), ("memorandum of conversation", ReferenceKind.Conversation),
        ("memorandum of a conversation", ReferenceKind.Conversation), ("memorandum of the conversation", ReferenceKind.Conversation), ("memcon", ReferenceKind.Conversation), ("memorandum", ReferenceKind.Memorandum),
        ("memorándum", ReferenceKind.Memorandum), ("letter", ReferenceKind.Letter), ("message", ReferenceKind.Letter), ("carta", ReferenceKind.Letter), ("письмо", ReferenceKind.Letter), ("письме", ReferenceKind.Letter),
        ("послание", ReferenceKind.Letter), ("послании", ReferenceKind.Letter), ("note verbale", ReferenceKind.Note), ("note", ReferenceKind.Note), ("aide-mémoire", ReferenceKind.Note), ("aide-memoire", ReferenceKind.Note), ("aide–mémoire", ReferenceKind.Note),
    ];

    private static readonly FrozenDictionary<string, string> Governments = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Soviet"] = "Soviet Union",
        ["British"] = "United Kingdom",
        ["French"] = "France",
        ["German"] = "Germany",
        ["American"] = "United States",
        ["U.S"] = "United States",
        ["US"] = "United States",
        ["Polish"] = "Poland",
        ["Czech"] = "Czechoslovakia",
        ["Czechoslovak"] = "Czechoslovakia",
        ["Yugoslav"] = "Yugoslavia",
        ["Hungarian"] = "Hungary",
        ["Rumanian"] = "Romania",
        ["Romanian"] = "Romania",
        ["Bulgarian"] = "Bulgaria",
        ["Austrian"] = "Austria",
        ["Italian"] = "Italy",
        ["Turkish"] = "Turkey",
        ["Greek"] = "Greece",
        ["Finnish"] = "Finland",
        ["Chinese"] = "China",
        ["Japanese"] = "Japan",
        ["Cuban"] = "Cuba",
        ["Mexican"] = "Mexico",
        ["Canadian"] = "Canada",
        ["Egyptian"] = "Egypt",
        ["Israeli"] = "Israel",
        ["Indian"] = "India",
        ["Pakistani"] = "Pakistan",
        ["Indonesian"] = "Indonesia",
        ["Dutch"] = "Netherlands",
        ["Belgian"] = "Belgium",
        ["Swiss"] = "Switzerland",
        ["Swedish"] = "Sweden",
        ["Danish"] = "Denmark",
        ["Norwegian"] = "Norway",
        ["Spanish"] = "Spain",
        ["Portuguese"] = "Portugal",
        ["Iranian"] = "Iran",
        ["Albanian"] = "Albania",
        ["GDR"] = "German Democratic Republic",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds what is found: only what has a day and a person or government, for nothing less tells one letter from another.</summary>
    public static void Find(string text, OwnPlace own, List<FoundReference> found)
    {
        Find(text, own, Nouns, found);
        if (text.AsSpan(0, Math.Min(text.Length, Opening)).ContainsAnyInRange('\u0400', '\u04ff'))
        {
            Find(text, own, RussianNouns, found);
        }
    }

    private static void Find(string text, OwnPlace own, SearchValues<string> nouns, List<FoundReference> found)
    {
        var i = 0;
        var count = 0;
        while (count < Most && text.AsSpan(i).IndexOfAny(nouns) is >= 0 and var next)
        {
            i += next;
            var start = char.IsLetter(text[i]) && i > 0 && char.IsLetter(text[i - 1]) && text[i] < '\u0400' ? i - 1 : i;
            if (FormAt(text, start) is { } form && (start == 0 || !char.IsLetter(text[start - 1]) || char.IsUpper(text[start])))
            {
                var end = start + form.Words.Length;
                if (Read(text, start, end, form.Kind, own) is { } reference)
                {
                    found.Add(reference);
                    count++;
                    i = reference.End;
                    continue;
                }

                i = end;
            }
            else
            {
                i++;
            }
        }
    }

    private static (string Words, ReferenceKind Kind)? FormAt(string text, int start)
    {
        foreach (var form in Forms)
        {
            if (text.AsSpan(start).StartsWith(form.Words, StringComparison.OrdinalIgnoreCase))
            {
                var end = start + form.Words.Length;
                return end < text.Length && char.IsAsciiLetterLower(text[end]) ? null : form;
            }
        }

        return null;
    }

    private static FoundReference? Read(string text, int start, int end, ReferenceKind kind, OwnPlace own)
    {
        var reference = new FoundReference { Kind = kind, Start = start, End = end };
        var from = Possessor(text, start, own, kind, reference);
        var i = end;
        for (var part = 0; part < MostParts; part++)
        {
            var word = ReferenceTail.Skip(text, i);
            if (Person(text, word, own, kind, reference) is var person && person > word)
            {
                reference.End = i = person;
            }
            else if (reference.First is null && ReferenceTail.Date(text, word, own, isOlder: false, out var first, out var last) is var dated && dated > word)
            {
                (reference.First, reference.Last) = (first, last);
                reference.End = i = dated;
            }
            else
            {
                break;
            }
        }

        return reference.First is not null && reference.First == reference.Last && reference.IsPlaced
            ? new FoundReference { Kind = kind, Start = from, End = reference.End, From = reference.From, To = reference.To, First = reference.First, Last = reference.Last } : null;
    }

    private static int Person(string text, int at, OwnPlace own, ReferenceKind kind, FoundReference reference)
    {
        foreach (var (lead, isFrom) in (ReadOnlySpan<(string, bool)>)[("from ", true), ("by ", true), ("to ", false), ("for ", false), ("от ", true)])
        {
            if (string.CompareOrdinal(text, at, lead, 0, lead.Length) != 0)
            {
                continue;
            }

            var name = ReferencePersons.Read(text, at + lead.Length, own, out var end);
            if (name is null && kind == ReferenceKind.Note)
            {
                name = Posts.Of(text.AsSpan(at + lead.Length, Math.Min(20, text.Length - at - lead.Length)));
            }

            // An office without a name ("from the Secretary of State") is passed over: the date may follow.
            if (end > at + lead.Length && name is not null)
            {
                if (isFrom)
                {
                    reference.From ??= name;
                }
                else
                {
                    reference.To ??= name;
                }
            }

            return end > at + lead.Length ? end : at;
        }

        return at;
    }

    // "Khrushchev’s letter", "your memorandum", "the Soviet note".
    private static int Possessor(string text, int start, OwnPlace own, ReferenceKind kind, FoundReference reference)
    {
        var end = start - 1;
        if (end < 2 || text[end] != ' ')
        {
            return start;
        }

        var isPossessive = text[end - 1] == 's' && text[end - 2] is '’' or '\'' || text[end - 1] is '’';
        var wordEnd = isPossessive ? text[end - 1] == 's' ? end - 2 : end - 1 : end;
        var from = wordEnd;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] == '-' && from < wordEnd))
        {
            from--;
        }

        var word = text.AsSpan(from, wordEnd - from);
        switch (word)
        {
            case "your" or "Your":
                (reference.From, reference.To) = (own.Recipient, own.Sender);
                return from;
            case "my" or "My":
                (reference.From, reference.To) = (own.Sender, own.Recipient);
                return from;
            case var name when isPossessive && ReferencePersons.Surname(name.ToString()) is { } surname:
                reference.From = surname;
                return from;
            case var name when kind == ReferenceKind.Note && Governments.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var country):
                reference.From = country;
                return from;
            default:
                return start;
        }
    }
}
