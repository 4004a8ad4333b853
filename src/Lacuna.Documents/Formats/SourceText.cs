using System.Text;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats;

/// <summary>Makes characters fit for the model: line ends as <c>\n</c>, nothing that XML 1.0 (§2.2) forbids.</summary>
internal static class SourceText
{
    /// <summary>Replaces CRLF and CR by <c>\n</c>, and each forbidden character by U+FFFD; form feeds stay.</summary>
    /// <param name="text">The characters as decoded.</param>
    /// <param name="diagnostics">Takes one diagnostic when anything was forbidden.</param>
    /// <returns>The same instance when nothing had to change. Linear.</returns>
    public static string Clean(string text, ICollection<Diagnostic> diagnostics)
    {
        var first = FirstUnfit(text);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var (count, from, to) = (0, 0, 0);
        var kept = 0;
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\uD800' or '\n' or '\t' or '\f')
            {
                continue;
            }

            if (c == '\r')
            {
                clean.Append(text, kept, i - kept).Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                kept = i + 1;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsForbidden(c))
            {
                clean.Append(text, kept, i - kept);
                from = count == 0 ? clean.Length : from;
                clean.Append('\uFFFD');
                to = clean.Length;
                count++;
                kept = i + 1;
            }
        }

        clean.Append(text, kept, text.Length - kept);
        if (count > 0)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCode.ControlCharacters,
                $"{count} control character(s) or halves of characters were read as U+FFFD.",
                SourceSpan.Between(from, to)));
        }

        return clean.ToString();
    }

    private static int FirstUnfit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\uD800' or '\n' or '\t' or '\f')
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (c == '\r' || IsForbidden(c))
            {
                return i;
            }
        }

        return -1;
    }

    // Pairs were passed over by the callers: a surrogate that comes here stands alone.
    private static bool IsForbidden(char c) => c is < ' ' or >= '\uFFFE' || char.IsSurrogate(c);
}
