using System.Collections.Immutable;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>The persons of a document by the fullest names it has for them.</summary>
internal sealed class SpeakerNames
{
    // More different names are a list, not a conversation.
    private const int MostForms = 20_000;

    // The office of one spoken of as "the President" is told where the document begins.
    private const int OpeningLength = 3000;

    private readonly SpeechLexicon _lexicon;
    private readonly IReadOnlyList<SpeechText?> _texts;
    private readonly string _title;
    private readonly List<string> _participants;
    private readonly Dictionary<string, string> _resolved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private Dictionary<string, List<string>>? _forms;

    /// <summary>The persons of a document.</summary>
    /// <param name="participants">Those the description names.</param>
    /// <param name="texts">The paragraphs.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="lexicon">The language.</param>
    public SpeakerNames(ImmutableArray<string> participants, IReadOnlyList<SpeechText?> texts, string title, SpeechLexicon lexicon)
    {
        _lexicon = lexicon;
        _texts = texts;
        _title = title;
        _participants = [.. participants.IsDefault ? [] : participants.Where(p => p.Length is > 1 and < 100)];
        foreach (var participant in _participants)
        {
            _known.Add(participant);
        }
    }

    /// <summary>Whether somebody is a participant, or has spoken before.</summary>
    public bool IsKnown(string speaker) => _known.Contains(speaker);

    /// <summary>Remembers that somebody has spoken.</summary>
    public void HasSpoken(string speaker) => _known.Add(speaker);

    /// <summary>The fullest name for the words that name somebody; the words themselves where the document has no fuller one.</summary>
    /// <param name="words">A name with its titles, or an office.</param>
    public string Resolve(string words)
    {
        if (!_resolved.TryGetValue(words, out var name))
        {
            _resolved[words] = name = Find(Bare(words, out var office), office, words);
        }

        return name;
    }

    /// <summary>The last word of a name, folded.</summary>
    public static string Surname(string name)
    {
        var trimmed = name.AsSpan().TrimEnd(" .,");
        return Folding.Fold(trimmed[(trimmed.LastIndexOf(' ') + 1)..]);
    }

    private string Find(string bare, string office, string words)
    {
        if (bare.Length == 0)
        {
            return Holder(office) ?? Office(words);
        }

        var key = Surname(bare);
        var matches = _participants.Where(p => Surname(p) == key && Fits(bare, p)).ToList();
        if (matches.Count > 1 && office.Length > 0)
        {
            matches = [.. matches.Where(p => Folding.Fold(p).Contains(Folding.Fold(office), StringComparison.Ordinal))];
        }

        if (matches.Count == 1)
        {
            return bare.Length > matches[0].Length && Fits(matches[0], bare) ? bare : matches[0];
        }

        // "Fidel", "H.K.": a given name or initials that only one participant has.
        if (matches.Count == 0 && !bare.Contains(' '))
        {
            var folded = Folding.Fold(bare);
            matches = [.. _participants.Where(p => Folding.Fold(p).Split(' ') is [var given, _, ..] && given == folded || Initials(p) == folded.Replace(".", "", StringComparison.Ordinal) && folded.Length > 1)];
            if (matches.Count == 1)
            {
                return matches[0];
            }
        }

        return matches.Count == 0 ? Fullest(bare, key, office) : bare;
    }

    // "Khrushchev", "N. S. Khrushchev" and "Nikita Khrushchev" go together; "Raúl Castro" and "Fidel Castro" do not.
    private static bool Fits(string one, string other)
    {
        var (a, b) = (Folding.Fold(one).Split(' '), Folding.Fold(other).Split(' '));
        return a.Length == 1 || b.Length == 1 || a[0][0] == b[0][0] && (a[0].Length <= 2 || b[0].Length <= 2 || a[0].Contains('.') || b[0].Contains('.') || a[0] == b[0])
            || a.Contains(b[0]) || b.Contains(a[0]);
    }

    private static string Initials(string name) => Folding.Fold(string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0])));

    private string Fullest(string bare, string key, string office)
    {
        _forms ??= Collect();
        var forms = _forms.TryGetValue(key, out var all) ? all.Where(f => Fits(bare, f)).ToList() : [];
        var full = forms.OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal).FirstOrDefault();
        if (full is not null && full.Length > bare.Length && forms.TrueForAll(f => Fits(f, full)))
        {
            return full;
        }

        // A rank stays with a name that is not told in full: "President Kennedy", "Marshal Stalin".
        return office.Length > 0 && !bare.Contains(' ') ? $"{char.ToUpperInvariant(office[0])}{office.AsSpan(1)} {bare}" : bare;
    }

    // "The President": who holds the office is told by the title, the participants or the first lines.
    private string? Holder(string office)
    {
        if (office.Length == 0)
        {
            return null;
        }

        var holders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var participant in _participants)
        {
            if (Bare(participant, out var held) is { Length: > 0 } name && Same(held, office))
            {
                holders.Add(name);
            }
        }

        if (holders.Count == 0)
        {
            var opening = _title + ". " + string.Concat(_texts.Where(t => t is not null).Select(t => t!.Words + " ").Take(12));
            Holders(opening.AsSpan(0, Math.Min(opening.Length, OpeningLength)), office, holders);
        }

        return holders.Count == 1 ? Find(holders.First(), office, holders.First()) : null;
    }

    private static bool Same(string held, string office) => Folding.Fold(held) == Folding.Fold(office);

    private void Holders(ReadOnlySpan<char> opening, string office, HashSet<string> holders)
    {
        var text = SpeechText.Of(opening.ToString().Replace("’s ", " ", StringComparison.Ordinal));
        var tokens = new List<SpeechToken>();
        for (var at = text.Words.IndexOf(office + " ", StringComparison.Ordinal); at >= 0; at = text.Words.IndexOf(office + " ", at + office.Length, StringComparison.Ordinal))
        {
            SpeechTokens.Cut(text, at, Math.Min(text.Words.Length, at + 60), _lexicon, tokens);
            if (tokens.Count > 0 && SubjectReader.Read(text, tokens, 0) is { HasName: true } person && text.Words[person.Name.Start..person.Name.End] is var words
                && Bare(words, out var held) is { Length: > 0 } name && Same(held, office) && words.Length == office.Length + 1 + name.Length && name.AsSpan().Count(' ') <= 2)
            {
                holders.Add(name[(name.LastIndexOf(' ') + 1)..]);
            }
        }
    }

    // The name without titles, and the titles that are an office or a rank.
    private string Bare(string words, out string office)
    {
        var names = new List<string>();
        var titles = new List<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var role = _lexicon.RoleOf(word.AsSpan().Trim(",:"));
            if (names.Count == 0 && ((role & (WordRole.Title | WordRole.Article | WordRole.NotPerson)) != WordRole.None || titles.Count > 0 && word is "of" or "for" or "de" or "to" or "and"))
            {
                if ((role & WordRole.Article) == WordRole.None && !IsAddress(word))
                {
                    titles.Add(word);
                }
            }
            else if (!word.Contains(SpeechText.Mask, StringComparison.Ordinal))
            {
                names.Add(word.Trim(',', ':'));
            }
        }

        office = names.Count > 0 && titles.Count > 0 && titles.TrueForAll(t => (_lexicon.RoleOf(t) & WordRole.Title) == WordRole.None) ? "" : string.Join(' ', titles);
        return InTitleCase(string.Join(' ', names));
    }

    private static bool IsAddress(string word) => Folding.Fold(word).TrimEnd('.') is "mr" or "mrs" or "ms" or "miss" or "comrade" or "comrades" or "com" or "cde" or "тов" or "т" or "товарищ" or "sr" or "sra"
        or "senor" or "senora" or "don" or "companero" or "companera" or "cro" or "camarada" or "dr" or "г" or "г-н" or "господин" or "sir" or "тт" or "товарищи";

    // Labels of transcripts stand in capitals: "KHRUSHCHEV".
    private static string InTitleCase(string name)
    {
        var isCapitals = name.Length > 3 && !name.Contains('.') && !name.Any(char.IsLower) && name.Any(char.IsLetter);
        return isCapitals ? string.Join(' ', name.Split(' ').Select(w => w.Length < 2 ? w : w.StartsWith("MC", StringComparison.Ordinal) && w.Length > 4
            ? "Mc" + w[2] + w[3..].ToLowerInvariant() : w[0] + w[1..].ToLowerInvariant())) : name;
    }

    // "the President" and the label "PRESIDENT" are one person.
    private string Office(string words)
    {
        words = words.TrimEnd('.', ' ');
        var isCapitals = words.Length > 3 && !words.Any(char.IsLower);
        var name = isCapitals ? string.Join(' ', words.Split(' ').Select(w => w.Length < 2 ? w : w[0] + w[1..].ToLowerInvariant())) : words;
        name = char.ToUpperInvariant(name[0]) + name[1..];
        return _lexicon.Grammar == SpeechGrammar.English && words.Length > 1 && (_lexicon.RoleOf(name.AsSpan(0, (name + ' ').IndexOf(' ', StringComparison.Ordinal))) & WordRole.Title) != WordRole.None
            ? "The " + name : name;
    }

    // Every run of capitalised words in the document, by its last word.
    private Dictionary<string, List<string>> Collect()
    {
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var count = 0;
        foreach (var text in _texts)
        {
            if (text is null || count > MostForms)
            {
                continue;
            }

            foreach (var run in CapitalRuns.Of(text.Plain, _lexicon))
            {
                var key = Surname(run);
                if (!forms.TryGetValue(key, out var list))
                {
                    forms[key] = list = [];
                }

                if (list.Count < 12 && !list.Contains(run))
                {
                    list.Add(run);
                    count++;
                }
            }
        }

        return forms;
    }
}
