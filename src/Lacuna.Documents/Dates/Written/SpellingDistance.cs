namespace Lacuna.Documents.Dates.Written;

/// <summary>Tells whether two words differ by one slip.</summary>
internal static class SpellingDistance
{
    /// <summary>Whether one letter is added, left out, changed or exchanged with its neighbour, or "rn" stands for "m" or "m" for "rn".</summary>
    public static bool IsOneApart(string word, string name)
    {
        if (Math.Abs(word.Length - name.Length) > 1)
        {
            return false;
        }

        var head = 0;
        while (head < word.Length && head < name.Length && word[head] == name[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < word.Length - head && tail < name.Length - head && word[^(tail + 1)] == name[^(tail + 1)])
        {
            tail++;
        }

        var read = word[head..^tail];
        var meant = name[head..^tail];
        return read.Length <= 1 && meant.Length <= 1
            || read.Length == 2 && meant.Length == 2 && read[0] == meant[1] && read[1] == meant[0]
            || (read, meant) is ("rn", "m") or ("m", "rn");
    }
}
