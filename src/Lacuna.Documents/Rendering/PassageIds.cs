using System.Collections.Immutable;
using System.Globalization;

namespace Lacuna.Documents.Rendering;

/// <summary>Stable addresses for the paragraphs of a document, derived from their words and, for repeated words, their order.</summary>
/// <remarks>Only letters and digits count, folded to lower case, so that new line breaks or punctuation leave an address as it was.</remarks>
public static class PassageIds
{
    /// <summary>One identifier for each block, in order: <c>p</c> and eight hexadecimal digits, with <c>-2</c> and so on for repetitions.</summary>
    /// <param name="text">The plain text of the document.</param>
    public static ImmutableArray<string> Of(PlainText text)
    {
        var seen = new Dictionary<uint, int>();
        var ids = ImmutableArray.CreateBuilder<string>(text.Blocks.Length);
        foreach (var range in text.Blocks)
        {
            var hash = Hash(text.Text.AsSpan(range.Start, range.End - range.Start));
            var times = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            ids.Add(times == 1
                ? string.Create(CultureInfo.InvariantCulture, $"p{hash:x8}")
                : string.Create(CultureInfo.InvariantCulture, $"p{hash:x8}-{times}"));
        }

        return ids.MoveToImmutable();
    }

    // FNV-1a, 32 bits: an address within one document, not a digest.
    private static uint Hash(ReadOnlySpan<char> words)
    {
        var hash = 2166136261u;
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
