using System.Buffers;
using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Tells a web page's furniture from the document on it.</summary>
internal static class Furniture
{
    private const int LongestFormHeading = 60;
    private const int LongestBlock = 4000;

    private static readonly string[] FormHeadings =
        ["Leave a Reply", "Leave a Comment", "Post a comment", "Add a comment", "Deja una respuesta", "Deja un comentario", "Добавить комментарий"];

    // A form is believed only with one of these below its heading: a memorandum may end "Leave a reply with the embassy".
    private static readonly SearchValues<string> FormWords = SearchValues.Create(
    [
        "Fill in your details", "Log Out", "Log in", "email address will not be published", "Required fields", "Akismet", "Cancel reply", "Connecting to %s",
        "Post Comment", "dirección de correo electrónico no será publicada", "Ваш адрес email не будет опубликован",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] ShareLines =
        ["Share this:", "Like this:", "Like Loading", "Click to share", "Click to print", "Click to email", "Share on Facebook", "Share on Twitter", "Comparte esto:"];

    /// <summary>The first block of a comment form that runs to the end, or -1.</summary>
    public static int CommentForm(ImmutableArray<Block> blocks)
    {
        // Headings are looked for first: nearly every document has none, and its text need not be searched.
        var below = blocks.Length;
        var sawForm = false;
        for (var i = blocks.Length - 1; i > 0; i--)
        {
            if (blocks[i].Span.Length > LongestBlock || OpeningLine.WordsOf(blocks[i]).AsSpan().Trim() is not { Length: > 0 and <= LongestFormHeading } text || !StartsWithAny(text, FormHeadings))
            {
                continue;
            }

            while (!sawForm && below > i + 1)
            {
                below--;
                sawForm = blocks[below].Span.Length <= LongestBlock && OpeningLine.WordsOf(blocks[below]).AsSpan().ContainsAny(FormWords);
            }

            if (sawForm)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a line invites to share or like a page.</summary>
    public static bool IsShareLine(ReadOnlySpan<char> text) => text.Length <= 80 && StartsWithAny(text, ShareLines);

    /// <summary>Moves blocks from the text to the furniture, with a diagnostic for each run of them.</summary>
    public static TextDocument SetAside(TextDocument document, Func<int, bool> isFurniture)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(document.Blocks.Length);
        var aside = document.Furniture.ToBuilder();
        var diagnostics = document.Diagnostics.ToBuilder();
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            if (!isFurniture(i))
            {
                kept.Add(document.Blocks[i]);
                continue;
            }

            var first = i;
            while (i + 1 < document.Blocks.Length && isFurniture(i + 1))
            {
                i++;
            }

            aside.AddRange(document.Blocks.AsSpan()[first..(i + 1)]);
            var span = SourceSpan.Between(document.Blocks[first].Span.Start, document.Blocks[i].Span.End);
            diagnostics.Add(new Diagnostic(DiagnosticCode.FurnitureSetAside,
                $"{i + 1 - first} blocks of the page around the document were set aside; they are kept as furniture.", span));
        }

        return kept.Count == document.Blocks.Length
            ? document
            : document with { Blocks = kept.ToImmutable(), Furniture = aside.ToImmutable(), Diagnostics = diagnostics.ToImmutable() };
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
