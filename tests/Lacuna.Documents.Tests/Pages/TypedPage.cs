using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Tests.Pages;

/// <summary>Pages as a typewriter makes them: each letter 7.2 points wide, lines 14 points apart, the first one 72 points from the top.</summary>
/// <remarks>"▓" in a line is a redaction as wide as its letters, "^12^" a raised number; a line that begins with "." in small type is written so.</remarks>
internal static class TypedPage
{
    private const double Letter = 7.2;
    private const double Step = 14;

    /// <summary>A page of lines; an empty one leaves a line free.</summary>
    public static PageText Of(int number, params string[] lines) => Of(number, PageOrigin.TextLayer, lines);

    public static PageText Of(int number, PageOrigin origin, params string[] lines)
    {
        var made = ImmutableArray.CreateBuilder<PageLine>();
        var redactions = ImmutableArray.CreateBuilder<PageRedaction>();
        for (var row = 0; row < lines.Length; row++)
        {
            var words = ImmutableArray.CreateBuilder<PageWord>();
            var (text, size) = lines[row].StartsWith('.') ? (lines[row][1..], 8.0) : (lines[row], 12.0);
            var letter = Letter * size / 12;
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == ' ')
                {
                    continue;
                }

                var (end, raised) = text[at] == '^' ? (text.IndexOf('^', at + 1), true) : (End(text, at), false);
                var box = new PageBox(72 + (at * letter), 62 + (row * Step) + (raised ? -4 : 0), 72 + (end * letter), 62 + (row * Step) + size - (raised ? 5 : 0));
                if (text[at] == '▓')
                {
                    redactions.Add(new PageRedaction(box, GapLook.Black, 0.97) { Lines = 1, Words = Math.Max(1, (end - at) / 6) });
                }
                else
                {
                    words.Add(new PageWord(raised ? text[(at + 1)..end] : text[at..end], box, raised ? 7 : size) { Raised = raised, Confidence = origin == PageOrigin.Ocr ? 0.9 : null });
                }

                at = raised ? end : end - 1;
            }

            if (words.Count > 0)
            {
                made.Add(new PageLine(words.ToImmutable(), words.Aggregate(PageBox.Empty, (b, w) => b.Union(w.Box)), 0));
            }
        }

        return new PageText(number, 612, 792, made.ToImmutable()) { Origin = origin, Redactions = redactions.ToImmutable() };
    }

    public static TextDocument Read(params PageText[] pages) => PagedReader.Read([.. pages], DocumentFormat.Pdf, ReaderLimits.Default);

    /// <summary>The document as one line for each block.</summary>
    public static string Print(TextDocument document) => string.Join('\n', document.Blocks.Select(Print));

    private static string Print(Block block)
    {
        var text = PlainTextWriter.Write(new TextDocument(DocumentFormat.Pdf, DocumentDescription.Empty, [block], [], [])).Text;
        return block is PageBreak { Page: var page, Number: var number } ? $"-- {page}{(number is null ? "" : $" ({number})")}" : $"{block.GetType().Name} {text.Replace("\n", " / ", StringComparison.Ordinal)}";
    }

    private static int End(string text, int at)
    {
        var redacted = text[at] == '▓';
        var end = at;
        while (end < text.Length && text[end] is not (' ' or '^') && text[end] == '▓' == redacted)
        {
            end++;
        }

        return end;
    }
}
