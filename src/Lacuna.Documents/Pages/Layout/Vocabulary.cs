using System.Runtime.InteropServices;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>The words of a document, by which a word that a line divides is told from a hyphenated one.</summary>
internal sealed class Vocabulary
{
    // A document of so many different words has shown its ways.
    private const int MostWords = 400_000;

    private static readonly HashSet<string> Prefixes = new(
        "non anti pro ex vice self co counter semi quasi pseudo post pre inter extra ultra neo well ill half all cross mid north south east west anglo franco russo sino afro euro twenty thirty forty fifty sixty seventy eighty ninety".Split(' '),
        StringComparer.Ordinal);

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    /// <summary>Takes the words of a line, but for the one it is divided in.</summary>
    public void Add(LaidLine line)
    {
        for (var i = 0; i < line.Items.Length && words.Count < MostWords; i++)
        {
            if (line.Items[i].Word is { } word && !(i == line.Items.Length - 1 && EndsDivided(word.Text)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(words, Bare(word.Text), out _)++;
            }
        }
    }

    /// <summary>Whether a word ends in a hyphen behind a letter or digit.</summary>
    public static bool EndsDivided(string word) => word.Length > 1 && word[^1] is '-' or '\u00AD' or '‐' or '¬' && char.IsLetterOrDigit(word[^2]);

    /// <summary>The two parts as one: joined without the hyphen where a line divided the word, with it where it is a hyphenated one.</summary>
    public string Join(string first, string second)
    {
        var stem = first[..^1];
        if (first[^1] is '\u00AD' or '¬')
        {
            return stem + second;
        }

        var (joined, kept) = (Count(stem + second), Count(stem + "-" + second));
        if (joined != kept)
        {
            return joined > kept ? stem + second : stem + "-" + second;
        }

        var last = stem[(stem.LastIndexOfAny(['-', '—', '–', '/']) + 1)..];
        var head = Bare(last);
        var hyphenated = second.Length == 0 || !char.IsLower(second[0]) || last.Length < 2 || last.Any(char.IsDigit) || last.All(char.IsUpper) || Prefixes.Contains(head)
            || (head.Length > 2 && Count(head) > 0 && Count(second) > 0 && Bare(second).Length > 3);
        return hyphenated ? stem + "-" + second : stem + second;
    }

    private int Count(string word) => words.GetValueOrDefault(Bare(word));

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '‘', '’', '(', ')', '[', ']', '«', '»', '…', '—', '–').Replace('‐', '-').ToLowerInvariant();
}
