using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Html;

/// <summary>Reads HTML pages by the WHATWG parsing rules, and keeps words and structure only.</summary>
/// <remarks>Nothing runs and nothing is fetched: the parser works without a scripting or loading service, and the model has no place
/// for links, styles or scripts. Safe for concurrent use.</remarks>
public static class HtmlReader
{
    /// <summary>Reads one page.</summary>
    /// <param name="html">The decoded markup; any string is HTML of some kind, so few are refused.</param>
    /// <param name="limits">Bounds: open elements (four times <see cref="ReaderLimits.MaxDepth"/>), nodes and size.</param>
    /// <returns>The page's main part as <see cref="TextDocument.Blocks"/>, all other words as <see cref="TextDocument.Furniture"/>. A block's
    /// span begins at its element's tag, as an offset in <paramref name="html"/>, and ends where the next block begins; all within it has its span.</returns>
    /// <exception cref="DocumentFormatException">Codes <c>html-depth</c>, <c>html-too-large</c>.</exception>
    public static TextDocument Read(string html, ReaderLimits limits)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(limits);
        if (html.Length > limits.MaxBytes)
        {
            throw new DocumentFormatException("html-too-large", $"The page has more than {limits.MaxBytes} characters; divide it.");
        }

        var nesting = new HtmlNesting(limits);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            IsKeepingSourceReferences = true,
            SkipComments = true,
            MaximumDepth = nesting.MaxOpen,
            OnToken = (token, _) => nesting.See(token),
        });
        using var page = parser.ParseDocument(html);
        var walk = new HtmlWalk(html.Length, limits, HtmlNotes.Find(page), MainOf(page));
        walk.Read(page);
        return new TextDocument(
            DocumentFormat.Html, HtmlHead.Describe(page), walk.Blocks(furniture: false), walk.Blocks(furniture: true), walk.Diagnostics());
    }

    /// <summary>The element that the page itself names as its main part, or null: then all of the body is.</summary>
    private static IElement? MainOf(IDocument page)
    {
        foreach (var selector in (ReadOnlySpan<string>)["main", "[role=main]", "article", "#content"])
        {
            // An empty one is filled by a script that does not run here; several articles are a list, of which none is the main part.
            var found = page.QuerySelectorAll(selector);
            if (found.Length == 1 && !string.IsNullOrWhiteSpace(found[0].TextContent))
            {
                return found[0];
            }
        }

        return null;
    }
}
