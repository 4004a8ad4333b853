using System.Buffers;
using System.Collections.Frozen;

namespace Lacuna.Documents.Description;

/// <summary>Tells the documentary form from the words of a title.</summary>
/// <remarks>RiC-CM <c>documentaryFormType</c>; the values are those that the command line prints.</remarks>
internal static class DocumentTypes
{
    private const int MostChars = 400;

    // "The agreement on wheat" further on in a title is its subject; at its beginning it is the form.
    private const int SubjectBegins = 30;

    private static readonly FrozenSet<string> OftenSubjects = FrozenSet.ToFrozenSet(
        ["treaty", "statement", "resolution", "speech", "paper", "message", "agenda", "note", "notes", "communique", "cable", "transcript", "instruction"], StringComparer.Ordinal);

    // Phrases before the words they contain.
    private static readonly (string Words, string Form)[] Phrases =
    [
        ("memorandum of conversation", "memorandum-of-conversation"), ("memorandum of a conversation", "memorandum-of-conversation"), ("memoranda of conversation", "memorandum-of-conversation"),
        ("memorandum of conversations", "memorandum-of-conversation"), ("memorandum for the record of a conversation", "memorandum-of-conversation"),
        ("memorandum of telephone conversation", "memorandum-of-conversation"), ("memorandum of a telephone conversation", "memorandum-of-conversation"),
        ("memorandum of conference", "memorandum-of-conversation"), ("memorandum of a conference", "memorandum-of-conversation"), ("memorandum of discussion", "memorandum-of-conversation"),
        ("memorandum of a discussion", "memorandum-of-conversation"), ("memorandum of meeting", "memorandum-of-conversation"), ("memorandum of a meeting", "memorandum-of-conversation"), ("memcon", "memorandum-of-conversation"),
        ("record of conversation", "record-of-conversation"), ("record of a conversation", "record-of-conversation"), ("record of telephone conversation", "record-of-conversation"),
        ("record of meeting", "record-of-conversation"), ("record of a meeting", "record-of-conversation"), ("summary record of", "record-of-conversation"), ("record of discussion", "record-of-conversation"),
        ("notes of conversation", "record-of-conversation"), ("notes of a conversation", "record-of-conversation"), ("telephone conversation", "record-of-conversation"), ("note of conversation", "record-of-conversation"),
        ("memorándum de conversación", "memorandum-of-conversation"), ("memorando de conversación", "memorandum-of-conversation"), ("acta de conversación", "record-of-conversation"), ("versión taquigráfica", "transcript"),
        ("acta de la conversación", "record-of-conversation"), ("notas de la conversación", "record-of-conversation"), ("запись беседы", "record-of-conversation"), ("записи бесед", "record-of-conversation"),
        ("запись разговора", "record-of-conversation"), ("из дневника", "diary"), ("стенограмма", "transcript"), ("стенографическая запись", "transcript"), ("stenographic record", "transcript"), ("verbatim record", "transcript"),
        ("national intelligence estimate", "national-intelligence-estimate"), ("intelligence estimate", "estimate"),
        ("intelligence report", "intelligence-report"), ("intelligence information report", "intelligence-report"), ("information report", "intelligence-report"), ("contact report", "contact-report"), ("informe de inteligencia", "intelligence-report"),
        ("national security action memorandum", "directive"), ("national security decision memorandum", "directive"), ("national security directive", "directive"), ("national security study memorandum", "directive"),
        ("national security council report", "report"), ("editorial note", "note"), ("note verbale", "note"), ("nota verbal", "note"), ("aide-mémoire", "aide-memoire"), ("aide-memoire", "aide-memoire"), ("aide memoire", "aide-memoire"),
        ("памятная записка", "aide-memoire"), ("докладная записка", "memorandum"), ("служебная записка", "memorandum"), ("press release", "press-release"), ("comunicado de prensa", "press-release"), ("joint communiqué", "communique"), ("joint communique", "communique"),
        ("classified message", "cable"), ("routing and record sheet", "routing-sheet"), ("talking points", "talking-points"), ("press conference", "transcript"), ("conferencia de prensa", "transcript"),
        ("executive order", "directive"), ("letterhead memorandum", "memorandum"), ("office memorandum", "memorandum"), ("memo for", "memorandum"), ("diary entry", "diary"), ("summary of discussion", "record-of-conversation"),
    ];

    private static readonly (string Words, string Form)[] Words =
    [
        ("memorandum", "memorandum"), ("memoranda", "memorandum"), ("memorándum", "memorandum"), ("memorando", "memorandum"), ("меморандум", "memorandum"), ("aidemémoire", "aide-memoire"),
        ("airgram", "airgram"), ("aerograma", "airgram"), ("telegram", "telegram"), ("telegrams", "telegram"), ("telegrama", "telegram"), ("телеграмма", "telegram"), ("телеграммы", "telegram"), ("шифртелеграмма", "telegram"), ("шифротелеграмма", "telegram"), ("deptel", "telegram"),
        ("cable", "cable"), ("cables", "cable"), ("cablegram", "cable"), ("teletype", "teletype"), ("airtel", "airtel"), ("cablegrama", "cable"), ("cifrado", "cable"),
        ("despatch", "despatch"), ("dispatch", "despatch"), ("instruction", "instruction"), ("oficio", "despatch"),
        ("letter", "letter"), ("letters", "letter"), ("correspondence", "letter"), ("carta", "letter"), ("письмо", "letter"), ("message", "message"), ("mensaje", "message"), ("послание", "message"), ("сообщение", "message"),
        ("minutes", "minutes"), ("acta", "minutes"), ("протокол", "minutes"), ("minuta", "minutes"), ("transcript", "transcript"), ("transcripción", "transcript"), ("interview", "transcript"), ("hearing", "transcript"), ("hearings", "transcript"), ("testimony", "transcript"), ("deposition", "transcript"),
        ("report", "report"), ("reports", "report"), ("informe", "report"), ("доклад", "report"), ("отчет", "report"), ("отчёт", "report"), ("study", "report"), ("estimate", "estimate"), ("assessment", "report"), ("paper", "paper"), ("position paper", "paper"), ("briefing", "paper"),
        ("note", "note"), ("notes", "notes"), ("nota", "note"), ("записка", "note"), ("справка", "note"), ("нота", "note"),
        ("speech", "speech"), ("address", "speech"), ("remarks", "speech"), ("discurso", "speech"), ("речь", "speech"), ("выступление", "speech"), ("statement", "statement"), ("declaration", "statement"), ("declaración", "statement"), ("заявление", "statement"),
        ("communiqué", "communique"), ("communique", "communique"), ("comunicado", "communique"), ("коммюнике", "communique"),
        ("treaty", "treaty"), ("agreement", "treaty"), ("convention", "treaty"), ("tratado", "treaty"), ("convenio", "treaty"), ("acuerdo", "treaty"), ("договор", "treaty"), ("соглашение", "treaty"), ("конвенция", "treaty"),
        ("directive", "directive"), ("decree", "directive"), ("resolution", "resolution"), ("directiva", "directive"), ("decreto", "directive"), ("resolución", "resolution"), ("директива", "directive"), ("указ", "directive"), ("постановление", "resolution"), ("резолюция", "resolution"), ("распоряжение", "directive"),
        ("diary", "diary"), ("diario", "diary"), ("дневник", "diary"), ("agenda", "agenda"), ("affidavit", "affidavit"), ("subpoena", "subpoena"), ("chronology", "chronology"), ("cronología", "chronology"),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Phrases.Select(p => p.Words), .. Words.Select(w => w.Words)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The form that a title names first, or null.</summary>
    public static string? Of(ReadOnlySpan<char> title) => Find(title)?.Form;

    /// <summary>The form that a title names first with the place of its words, or null.</summary>
    /// <remarks>The words are folded once: a search that ignores case outside ASCII costs far more for each of two hundred words.</remarks>
    public static (string Form, int Start, int Length)? Find(ReadOnlySpan<char> title)
    {
        title = title[..Math.Min(title.Length, MostChars)];
        if (!title.ContainsAny(Any))
        {
            return null;
        }

        Span<char> buffer = stackalloc char[MostChars];
        ReadOnlySpan<char> folded = buffer[..title.ToLowerInvariant(buffer)];
        (string Form, int Start, int Length)? best = null;
        foreach (var (words, form) in Phrases)
        {
            if (Index(folded, words) is >= 0 and var at && (best is null || at < best.Value.Start))
            {
                best = (form, at, words.Length);
            }
        }

        // A phrase wins over a word within it and over any word behind it.
        foreach (var (word, form) in Words)
        {
            if (Index(folded, word) is >= 0 and var at && (best is null || at < best.Value.Start && !Governs(folded, at + word.Length, best.Value.Start)))
            {
                best = (form, at, word.Length);
            }
        }

        return best is { } found && found.Start > SubjectBegins && OftenSubjects.Contains(found.Form) ? null : best;
    }

    // "Memorandum for the record. Telephone conversation": the phrase belongs to what the word before it introduces.
    private static bool Governs(ReadOnlySpan<char> text, int wordEnd, int phrase) =>
        phrase - wordEnd is >= 0 and <= 12 && text[wordEnd..phrase].Trim() is "of" or "of a" or "of the" or "";

    private static int Index(ReadOnlySpan<char> title, string words)
    {
        for (var from = 0; title[from..].IndexOf(words, StringComparison.Ordinal) is >= 0 and var at;)
        {
            at += from;
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetter(title[at - 1])) && (end == title.Length || !char.IsLetter(title[end])))
            {
                return at;
            }

            from = end;
        }

        return -1;
    }
}
