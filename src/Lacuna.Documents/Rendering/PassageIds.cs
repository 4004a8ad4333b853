using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>Stable addresses for the paragraphs of a document, derived from their words and, for repeated words, their order.</summary>
/// <remarks>Only letters and digits count, folded to lower case, so that new line breaks or punctuation leave an address as it was; and
/// only the document's own: what an editor of the archive put beside a word (<see cref="Choice.Resp"/>) changes no address.</remarks>
public static class PassageIds
{
    private const uint Basis = 2166136261u;

    /// <summary>One identifier for each block, in order: <c>p</c> and eight hexadecimal digits, with <c>-2</c> and so on for repetitions.</summary>
    /// <param name="text">The plain text of the document.</param>
    public static ImmutableArray<string> Of(PlainText text)
    {
        var seen = new Dictionary<uint, int>();
        var ids = ImmutableArray.CreateBuilder<string>(text.Blocks.Length);
        var passed = Passed(text);
        var next = 0;
        foreach (var range in text.Blocks)
        {
            var hash = Basis;
            var from = range.Start;
            for (; next < passed.Count && passed[next].Start < range.End; next++)
            {
                hash = Hash(hash, text.Text.AsSpan(from, passed[next].Start - from));
                from = passed[next].End;
            }

            hash = Hash(hash, text.Text.AsSpan(from, range.End - from));
            var times = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            ids.Add(times == 1
                ? string.Create(CultureInfo.InvariantCulture, $"p{hash:x8}")
                : string.Create(CultureInfo.InvariantCulture, $"p{hash:x8}-{times}"));
        }

        return ids.MoveToImmutable();
    }

    /// <summary>The eight hexadecimal digits that words give, whatever their case, punctuation and line breaks.</summary>
    internal static string DigitsOf(ReadOnlySpan<char> words) => Hash(Basis, words).ToString("x8", CultureInfo.InvariantCulture);

    // The stretches of the text that are an editor's corrections: the words after the error they correct.
    private static List<(int Start, int End)> Passed(PlainText text)
    {
        var passed = new List<(int, int)>();
        foreach (var mark in text.Marks)
        {
            if (mark.Mark is Choice { Resp: not null } choice)
            {
                passed.Add((mark.Start + PlainTextWriter.Write(choice.Sic).Length, mark.End));
            }
        }

        return passed;
    }

    // FNV-1a, 32 bits: an address within one document, not a digest.
    private static uint Hash(uint hash, ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            // Nearly every character is ASCII, and asking Unicode about each costs more than the hash.
            if (char.IsAscii(c))
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    hash = unchecked((hash ^ (char.IsAsciiLetterUpper(c) ? c | 0x20u : c)) * 16777619u);
                }
            }
            else if (char.IsLetterOrDigit(c))
            {
                hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 16777619u);
            }
        }

        return hash;
    }
}
