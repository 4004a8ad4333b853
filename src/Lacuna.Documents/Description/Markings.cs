using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>What a document is marked with: its classification, and marks of handling and precedence.</summary>
/// <param name="Level">The classification, or null.</param>
/// <param name="Handling">Marks beside it, in order, folded ("eyes-only").</param>
internal sealed record Markings(Found? Level, List<Found> Handling)
{
    private const int MostChars = 1600;

    private static readonly (string Mark, string Level)[] Levels =
    [
        ("no classification marking", "unclassified"), ("no classification", "unclassified"), ("limited official use", "limited-official-use"), ("official use only", "official-use-only"),
        ("for official use", "official-use-only"), ("internal use only", "internal-use-only"),
        ("top secret", "top-secret"), ("secret", "secret"), ("confidential", "confidential"), ("restricted", "restricted"), ("unclassified", "unclassified"), ("non classifié", "unclassified"),
        ("совершенно секретно", "top-secret"), ("сов. секретно", "top-secret"), ("сов.секретно", "top-secret"), ("строго секретно", "top-secret"), ("особой важности", "top-secret"),
        ("для служебного пользования", "official-use-only"), ("секретно", "secret"),
        ("alto secreto", "top-secret"), ("máximo secreto", "top-secret"), ("estrictamente secreto", "top-secret"), ("muy secreto", "top-secret"), ("secreto", "secret"),
        ("estrictamente confidencial", "confidential"), ("confidencial", "confidential"), ("reservado", "restricted"), ("restringido", "restricted"), ("desclasificado", "unclassified"),
        ("très secret", "top-secret"), ("streng geheim", "top-secret"), ("geheim", "secret"), ("vertraulich", "confidential"), ("ultrasecreto", "top-secret"),
    ];

    // EO 12065 to 13526 control markings, the distribution captions of the Foreign Affairs Manual, precedences of telegrams.
    private static readonly (string Mark, string Handling)[] Marks =
    [
        ("eyes only", "eyes-only"), ("eyes alone", "eyes-only"), ("nodis", "nodis"), ("no distribution", "nodis"), ("exdis", "exdis"), ("exclusive distribution", "exdis"),
        ("limdis", "limdis"), ("limited distribution", "limdis"), ("noforn", "noforn"), ("no foreign dissem", "noforn"), ("not releasable to foreign nationals", "noforn"),
        ("orcon", "orcon"), ("nocontract", "nocontract"), ("propin", "propin"), ("wnintel", "wnintel"), ("stadis", "stadis"), ("sensitive", "sensitive"), ("rybat", "rybat"),
        ("restricted data", "restricted-data"), ("formerly restricted data", "formerly-restricted-data"), ("controlled dissem", "controlled-dissem"), ("background use only", "background-use-only"),
        ("no dissem abroad", "no-dissem-abroad"), ("limited dissemination", "limited-dissemination"), ("umbra", "umbra"), ("dinar", "dinar"), ("trine", "trine"), ("comint", "comint"), ("talent-keyhole", "talent-keyhole"),
        ("cosmic", "cosmic"), ("guard", "guard"), ("tedul", "tedul"), ("personal", "personal"), ("private", "private"), ("roger channel", "roger-channel"), ("via courier", "courier"), ("by courier", "courier"),
        ("niact", "niact"), ("night action", "niact"), ("flash", "flash"), ("immediate", "immediate"), ("operational immediate", "immediate"), ("priority", "priority"), ("routine", "routine"), ("urgent", "urgent"), ("u.s. urgent", "urgent"),
        ("verbatim text", "verbatim-text"), ("plain", "plain"), ("literally eyes only", "eyes-only"), ("presidential handling", "presidential-handling"), ("special handling", "special-handling"),
        ("экз. единственный", "single-copy"), ("лично", "personal"), ("вне очереди", "immediate"), ("особая папка", "special-folder"), ("не подлежит оглашению", "not-for-publication"),
        ("urgente", "urgent"), ("muy urgente", "urgent"), ("personal y reservado", "personal"), ("sólo para sus ojos", "eyes-only"), ("solo para sus ojos", "eyes-only"), ("срочно", "urgent"),
    ];

    private static readonly Markings None = new(null, []);

    /// <summary>Reads the first marking that stands by itself: after a stop or a line's beginning, and before one, or before further marks.</summary>
    /// <param name="text">The text the offsets are counted in.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end; at most 1,600 characters are looked at.</param>
    public static Markings Find(string text, int start, int end)
    {
        end = Math.Min(Math.Min(end, text.Length), start + MostChars);
        if (end <= start)
        {
            return None;
        }

        Span<char> buffer = stackalloc char[MostChars];
        ReadOnlySpan<char> folded = buffer[..text.AsSpan(start, end - start).ToLowerInvariant(buffer)];
        var atStart = true;
        for (var i = 0; i < folded.Length; i++)
        {
            if (atStart && char.IsLetter(folded[i]))
            {
                if (LevelAt(folded[i..]) is ({ } level, var length))
                {
                    var marks = new List<Found>();
                    var next = Trail(text, folded, start, i + length, marks);
                    if (Ends(folded, next))
                    {
                        return new Markings(new Found(level, new SourceSpan(start + i, length)), marks);
                    }
                }

                atStart = false;
            }
            else if (!char.IsWhiteSpace(folded[i]) || folded[i] == '\n')
            {
                atStart = folded[i] is '.' or '\n' or '[' or '(' or ')' or ';' or '|' or ']' or '/' or '*' or '#' or '~' or '=' or '"' or '“' or '_';
            }
        }

        return None;
    }

    /// <summary>Reads a run of markings in small letters that stands at a place ("top secret urgent niact"), and where it ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="end">Where the text to look at ends.</param>
    /// <returns>The markings with the offset behind them, or null when no classification stands there.</returns>
    public static (Markings Markings, int End)? At(string text, int at, int end)
    {
        Span<char> buffer = stackalloc char[120];
        end = Math.Min(end, at + buffer.Length);
        if (end <= at || !BeginsSmall(text.AsSpan(at, end - at)))
        {
            return null;
        }

        ReadOnlySpan<char> folded = buffer[..text.AsSpan(at, end - at).ToLowerInvariant(buffer)];
        if (LevelAt(folded) is not ({ } level, var length) || length < folded.Length && char.IsLetterOrDigit(folded[length]))
        {
            return null;
        }

        var marks = new List<Found>();
        var next = Trail(text, folded, at, length, marks);
        return (new Markings(new Found(level, new SourceSpan(at, length)), marks), at + next);
    }

    // Asked at every word of a source note: most must be turned away before anything is folded.
    private static bool BeginsSmall(ReadOnlySpan<char> text) =>
        text[0] is 't' or 's' or 'c' or 'r' or 'u' && (text.StartsWith("top secret") || text.StartsWith("secret") || text.StartsWith("confidential") || text.StartsWith("restricted") || text.StartsWith("unclassified"));

    private static (string? Level, int Length) LevelAt(ReadOnlySpan<char> text)
    {
        foreach (var (mark, level) in Levels)
        {
            // "secreto" begins like "secret".
            if (text.StartsWith(mark, StringComparison.Ordinal) && (mark.Length == text.Length || !char.IsLetterOrDigit(text[mark.Length])))
            {
                return (level, mark.Length);
            }
        }

        return default;
    }

    // "; Limdis; Immediate", "/NOFORN", " urgent niact", " — EYES ONLY": as far as one mark follows another.
    private static int Trail(string text, ReadOnlySpan<char> folded, int start, int at, List<Found> marks)
    {
        while (at < folded.Length)
        {
            var i = at;
            while (i < folded.Length && folded[i] is ' ' or '.' or ';' or ',' or '/' or '—' or '–' or '-' or '(' or ')')
            {
                i++;
            }

            var best = "";
            var name = "";
            foreach (var (mark, handling) in Marks)
            {
                if (mark.Length > best.Length && folded[i..].StartsWith(mark, StringComparison.Ordinal)
                    && (i + mark.Length == folded.Length || !char.IsLetterOrDigit(folded[i + mark.Length])))
                {
                    (best, name) = (mark, handling);
                }
            }

            if (best.Length == 0)
            {
                break;
            }

            if (!marks.Exists(m => m.Value == name))
            {
                marks.Add(new Found(name, new SourceSpan(start + i, best.Length)));
            }

            at = i + best.Length;
        }

        return at;
    }

    private static bool Ends(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || text[at] is '.' or ';' or '\n' or ']' or ')' or ',' or '—' or '|' or '*' or '~' or '=' or '"' or '”' or '/' || text[at..].StartsWith(" [") || text[at..].StartsWith("  ") || text[at..].StartsWith(" \n");
}
