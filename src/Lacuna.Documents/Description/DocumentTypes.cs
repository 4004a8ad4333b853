namespace Lacuna.Documents.Description;

/// <summary>Tells the documentary form from the words of a title.</summary>
/// <remarks>RiC-CM <c>documentaryFormType</c>; the values are those that the command line prints.</remarks>
internal static class DocumentTypes
{
    private const int MostChars = 400;

    // Phrases before the words they contain.
    private static readonly (string Words, string Form)[] Phrases =
    [
        ("memorandum of conversation", "memorandum-of-conversation"),
        ("memorandum of a conversation", "memorandum-of-conversation"),
        ("memorandum of telephone conversation", "memorandum-of-conversation"),
        ("memorandum of conference", "memorandum-of-conversation"),
        ("memorandum of a conference", "memorandum-of-conversation"),
        ("record of conversation", "record-of-conversation"),
        ("record of a conversation", "record-of-conversation"),
        ("transcript of", "record-of-conversation"),
        ("memorándum de conversación", "memorandum-of-conversation"),
        ("acta de conversación", "record-of-conversation"),
        ("запись беседы", "record-of-conversation"),
        ("intelligence estimate", "estimate"),
        ("editorial note", "note"),
    ];

    private static readonly (string Words, string Form)[] Words =
    [
        ("memorandum", "memorandum"), ("memorándum", "memorandum"), ("memorando", "memorandum"), ("докладная записка", "memorandum"),
        ("airgram", "telegram"), ("telegram", "telegram"), ("telegrama", "telegram"), ("телеграмма", "telegram"), ("шифртелеграмма", "telegram"), ("cable", "telegram"),
        ("letter", "letter"), ("carta", "letter"), ("письмо", "letter"),
        ("minutes", "minutes"), ("acta", "minutes"), ("протокол", "minutes"),
        ("report", "report"), ("informe", "report"), ("доклад", "report"), ("отчет", "report"), ("отчёт", "report"),
        ("estimate", "estimate"), ("note", "note"), ("nota", "note"), ("записка", "note"), ("справка", "note"),
        ("speech", "speech"), ("address", "speech"), ("discurso", "speech"), ("речь", "speech"),
    ];

    /// <summary>The form that a title names first, or null.</summary>
    /// <remarks>The words are folded once: a search that ignores case outside ASCII costs far more for each of fifty words.</remarks>
    public static string? Of(ReadOnlySpan<char> title)
    {
        Span<char> buffer = stackalloc char[MostChars];
        var folded = buffer[..title[..Math.Min(title.Length, MostChars)].ToLowerInvariant(buffer)];
        foreach (var (words, form) in Phrases)
        {
            if (Index(folded, words) >= 0)
            {
                return form;
            }
        }

        string? best = null;
        var first = int.MaxValue;
        foreach (var (word, form) in Words)
        {
            if (Index(folded, word) is >= 0 and var at && at < first)
            {
                (first, best) = (at, form);
            }
        }

        return best;
    }

    private static int Index(ReadOnlySpan<char> title, string words)
    {
        var at = title.IndexOf(words, StringComparison.Ordinal);
        var end = at + words.Length;
        return at >= 0 && (at == 0 || !char.IsLetter(title[at - 1])) && (end == title.Length || !char.IsLetter(title[end])) ? at : -1;
    }
}
