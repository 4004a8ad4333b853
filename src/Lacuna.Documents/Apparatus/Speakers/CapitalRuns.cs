namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Names of two to four words in running text: "Carlos Rafael Rodríguez", "N. S. Khrushchev".</summary>
internal static class CapitalRuns
{
    private const int MostWords = 4;

    /// <summary>The runs of a text. Linear.</summary>
    public static IEnumerable<string> Of(string text, SpeechLexicon lexicon)
    {
        var start = -1;
        var (end, words) = (0, 0);
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetter(text[i]))
            {
                var continues = text[i] == ' ' || text[i] == '.' && i - 1 >= 0 && (i < 2 || !char.IsLetter(text[i - 2])) && char.IsUpper(text[i - 1]);
                if (!continues && start >= 0)
                {
                    if (words is >= 2 and <= MostWords)
                    {
                        yield return text[start..end];
                    }

                    start = -1;
                }

                i++;
                continue;
            }

            var from = i;
            while (i < text.Length && (char.IsLetter(text[i]) || text[i] == '-' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                i++;
            }

            var isInitial = i - from == 1 && i < text.Length && text[i] == '.';
            var isName = char.IsUpper(text[from]) && (isInitial || i - from > 1 && char.IsLower(text[from + 1]) && lexicon.RoleOf(text.AsSpan(from, i - from)) is WordRole.None);
            if (isName)
            {
                (start, words) = start < 0 ? (from, 1) : (start, words + 1);
                end = isInitial ? i + 1 : i;
            }
            else
            {
                if (start >= 0 && words is >= 2 and <= MostWords)
                {
                    yield return text[start..end];
                }

                start = -1;
            }
        }

        if (start >= 0 && words is >= 2 and <= MostWords)
        {
            yield return text[start..end];
        }
    }
}
