using System.Globalization;
using System.Text;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Lab;

/// <summary>What the brackets of a corpus are taken for, and every form that is not understood, most frequent first.</summary>
internal static class BracketReport
{
    // Forms rarer than this are listed by their number only.
    private const int Rare = 5;
    private const int Longest = 70;

    public static int Run(string[] paths)
    {
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, bytes) in paths.SelectMany(Corpus.Files))
        {
            var document = ApparatusReader.Recognise(PlainTextReader.Read(TextDecoding.Decode(bytes).Text, ReaderLimits.Default));
            var plain = PlainTextWriter.Write(document);
            var covered = new bool[plain.Text.Length + 1];
            foreach (var mark in plain.Marks)
            {
                var kind = mark.Mark.GetType().Name;
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                Array.Fill(covered, true, mark.Start, mark.End - mark.Start);
                if (mark.Mark is Bracketed)
                {
                    Count(forms, "", plain.Text.AsSpan(mark.Start, mark.End - mark.Start));
                }
            }

            foreach (var range in plain.Blocks)
            {
                CountPlain(forms, plain.Text, range, covered);
            }
        }

        Console.WriteLine(string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value}")));
        foreach (var (form, count) in forms.Where(form => form.Value >= Rare).OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,7} {form}"));
        }

        Console.WriteLine($"{forms.Count} forms in all, {forms.Count(form => form.Value < Rare)} of them rarer than {Rare}");
        return 0;
    }

    private static void CountPlain(Dictionary<string, int> forms, string text, BlockRange range, bool[] covered)
    {
        for (var open = text.IndexOf('[', range.Start, range.End - range.Start); open >= 0 && open < range.End;)
        {
            var close = text.IndexOfAny(['[', ']'], open + 1, range.End - open - 1);
            if (close > 0 && text[close] == ']' && !covered[open] && !(range.Block is NoteBlock && open == range.Start))
            {
                Count(forms, "plain ", text.AsSpan(open, close + 1 - open));
            }

            open = text.IndexOf('[', open + 1, range.End - open - 1);
        }
    }

    private static void Count(Dictionary<string, int> forms, string kind, ReadOnlySpan<char> words)
    {
        var folded = new StringBuilder(kind);
        foreach (var c in words[..Math.Min(words.Length, Longest)])
        {
            var shown = char.IsAsciiDigit(c) ? '0' : char.IsUpper(c) ? 'A' : char.IsLower(c) ? 'a' : char.IsWhiteSpace(c) ? ' ' : c;
            if (folded.Length == 0 || folded[^1] != shown || !char.IsLetterOrDigit(shown))
            {
                folded.Append(shown);
            }
        }

        var form = folded.ToString();
        forms[form] = forms.GetValueOrDefault(form) + 1;
    }
}
