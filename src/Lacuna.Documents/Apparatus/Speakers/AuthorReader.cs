using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Finds who says "I" in a document, where the document tells.</summary>
internal static class AuthorReader
{
    private const int OpeningBlocks = 14;
    private const int LongestLine = 600;
    private const int LongestSignature = 60;

    // Followed by the author's name.
    private static readonly string[] Introductions =
    [
        "emorandum from ", "emorandum From ", "etter from ", "etter From ", "eport from ", "emorandum by ", "emorandum of Conversation, by ", "emorandum of conversation, by ", "eport by ", "ecord by ",
        "epared by ", "rafted by ", "ritten by ", "FROM: ", "From: ", "From the diary of ", "From the Diary of ", "from the diary of ", "From the journal of ", "From the Journal of ", "Diary of ", "Journal of ",
        "elegram from ", "elegram From ", "able from ", "emorando de ", "emorándum de ", "nforme de ", "nforme del ", "arta de ", "De: ", "DE: ", "Из дневника ", "ИЗ ДНЕВНИКА ", "От: ", "Докладная записка ",
        "Minutes by ", "Notes by ", "Account by ", "emorandum for the Record by ",
    ];

    // "The Ambassador in the Soviet Union (Kohler) to the Department of State".
    private static readonly string[] Recipients = [" to the Department of State", " to the Secretary of State", " to the Acting Secretary", " to President", " to the President"];

    /// <summary>The author by the fullest name the document has, or null where it does not tell.</summary>
    public static string? Find(TextDocument document, IReadOnlyList<SpeechText?> texts, SpeakerNames names, SpeechLexicon lexicon)
    {
        var lines = new List<string> { document.Description.Title };
        foreach (var block in document.Blocks.Take(OpeningBlocks))
        {
            if (block is Heading or Paragraph or Dateline or Signature or ListItem)
            {
                var line = PlainTextWriter.Write(Content(block));
                lines.Add(line.Length > LongestLine ? line[..LongestLine] : line);
            }
        }

        foreach (var line in lines)
        {
            if (Introduced(line, lexicon) is { } author)
            {
                return names.Resolve(lexicon.Grammar == SpeechGrammar.Russian ? Nominative(author) : author);
            }
        }

        return Signed(document, texts, lexicon) is { } signature ? names.Resolve(signature) : null;
    }

    private static ImmutableArray<Inline> Content(Block block) => block switch
    {
        Heading heading => heading.Content,
        Paragraph paragraph => paragraph.Content,
        Dateline dateline => dateline.Content,
        Signature signature => signature.Content,
        ListItem item => item.Content,
        _ => [],
    };

    private static string? Introduced(string line, SpeechLexicon lexicon)
    {
        foreach (var introduction in Introductions)
        {
            var at = line.IndexOf(introduction, StringComparison.Ordinal);
            if (at >= 0 && NameAt(line, at + introduction.Length, lexicon) is { } name)
            {
                return name;
            }
        }

        foreach (var recipient in Recipients)
        {
            var at = line.IndexOf(")" + recipient, StringComparison.Ordinal);
            var open = at < 0 ? -1 : line.LastIndexOf('(', at);
            if (open >= 0 && at - open is > 2 and < 30)
            {
                return line[(open + 1)..at];
            }
        }

        return null;
    }

    // "Из дневника А. И. Алексеева": the name stands in the genitive, in which a man's ends in -а, -я or -ого.
    private static string Nominative(string name) => string.Join(' ', name.Split(' ').Select(word => word switch
    {
        [.., 'о', 'г', 'о'] when word.Length > 5 => word[..^3] + "ий",
        [.., var consonant, 'а'] when word.Length > 3 && !"аеиоуыэюя".Contains(consonant, StringComparison.Ordinal) => word[..^1],
        [.., 'е', 'я'] or [.., 'и', 'я'] when word.Length > 3 => word[..^1] + "й",
        [.., 'я'] when word.Length > 3 => word[..^1] + "ь",
        _ => word,
    }));

    private static string? NameAt(string line, int at, SpeechLexicon lexicon)
    {
        var end = Math.Min(line.Length, at + 120);
        var part = line[at..end];
        var text = SpeechText.Of(part);
        var tokens = new List<SpeechToken>();
        SpeechTokens.Cut(text, 0, part.Length, lexicon, tokens);

        // "Memorandum From the Assistant Secretary of State for European Affairs (Kohler) to": the name in brackets after the office.
        var open = part.IndexOf('(');
        if (SubjectReader.Read(text, tokens, 0) is { Kind: SubjectKind.Named } person)
        {
            if (person.HasName)
            {
                return text.Words[person.Name.Start..person.Name.End];
            }

            var close = open < 0 ? -1 : part.IndexOf(')', open);
            if (close > open + 2 && close - open < 30 && char.IsUpper(part[open + 1]) && !part[..open].Contains(" to ", StringComparison.Ordinal))
            {
                return part[(open + 1)..close];
            }
        }

        return null;
    }

    private static string? Signed(TextDocument document, IReadOnlyList<SpeechText?> texts, SpeechLexicon lexicon)
    {
        var tokens = new List<SpeechToken>();
        for (var i = document.Blocks.Length - 1; i >= Math.Max(0, document.Blocks.Length - 6); i--)
        {
            var line = document.Blocks[i] is Signature signature ? PlainTextWriter.Write(signature.Content) : texts[i]?.Plain;
            if (line is null || line.Length > LongestSignature)
            {
                continue;
            }

            var text = SpeechText.Of(line);
            SpeechTokens.Cut(text, 0, line.Length, lexicon, tokens);
            if (SubjectReader.Read(text, tokens, 0) is { HasName: true } person && person.Next >= tokens.Count - 1 && text.Words[person.Name.Start..person.Name.End].Contains(' '))
            {
                return text.Words[person.Name.Start..person.Name.End];
            }
        }

        return null;
    }
}
