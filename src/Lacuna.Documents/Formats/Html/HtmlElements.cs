using System.Collections.Immutable;
using AngleSharp.Dom;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Html;

/// <summary>What each element of HTML means for the text.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Active = Names(
        "script style iframe object embed applet noscript noembed noframes svg video audio canvas template link meta base input button select "
        + "textarea frame frameset map param source track datalist dialog title head");

    private static readonly HashSet<string> Blocks = Names(
        "html body p div section article main header footer aside nav form address center dl dt dd figure figcaption details summary hgroup "
        + "fieldset legend ul ol menu dir caption table thead tbody tfoot tr td th blockquote pre listing plaintext xmp li h1 h2 h3 h4 h5 h6 "
        + "search colgroup col hr");

    private static readonly HashSet<string> Plain = Names(
        "a abbr acronym span font small big tt code kbd samp time label mark bdi bdo ruby rb rt rp rtc data nobr wbr img br q basefont "
        + "output meter progress optgroup option slot blink marquee spacer area picture math image");

    /// <summary>Whether an element has no words of the document: scripts, frames, controls.</summary>
    public static bool IsActive(string name) => Active.Contains(name);

    /// <summary>Whether an element stands on lines of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether an element is one that HTML knows, so that keeping only its words needs no remark.</summary>
    public static bool IsKnown(string name) => Plain.Contains(name) || Blocks.Contains(name);

    /// <summary>Makes the inline that an element stands for, or null when its words stand as they are.</summary>
    public static Func<ImmutableArray<Inline>, SourceSpan, Inline>? Wrapper(IElement element) => element.LocalName switch
    {
        "em" or "i" or "cite" or "var" or "dfn" => Rend(Rendition.Italic),
        "b" or "strong" => Rend(Rendition.Bold),
        "u" => Rend(Rendition.Underline),
        "s" or "strike" => Rend(Rendition.Strikethrough),
        "sup" => Rend(Rendition.Superscript),
        "sub" => Rend(Rendition.Subscript),
        "ins" => static (content, span) => new Addition(content, null, span),
        "del" => static (content, span) => new Deletion(content, null, span),
        "span" or "font" when IsSmallCaps(element) => Rend(Rendition.SmallCaps),
        _ => null,
    };

    /// <summary>Whether a table holds data, row by row, rather than the layout of a page.</summary>
    public static bool IsDataTable(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return false;
        }

        // A table of more nodes than this is read as paragraphs: its words are kept, and the search stays bounded.
        var left = 200_000;
        var (wideRows, headings) = (0, 0);
        var waiting = new Stack<INode>(table.ChildNodes);
        while (waiting.TryPop(out var node) && --left > 0)
        {
            if (node is not IElement element)
            {
                continue;
            }

            switch (element.LocalName)
            {
                case "table" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "form" or "blockquote" or "pre" or "article" or "section":
                    return false;
                case "td" or "th" when element.Children.Length > 1 && element.Children.Count(child => child.LocalName is "p" or "div") > 2:
                    return false;
                case "tr": wideRows += element.Children.Length > 1 ? 1 : 0; break;
                case "th": headings++; break;
            }

            var children = node.ChildNodes;
            for (var i = 0; i < children.Length; i++)
            {
                waiting.Push(children[i]);
            }
        }

        return left > 0 && (wideRows > 1 || (headings > 0 && wideRows > 0));
    }

    private static bool IsSmallCaps(IElement element) =>
        element.GetAttribute("style")?.Contains("small-caps", StringComparison.OrdinalIgnoreCase) == true
        || element.ClassName?.Contains("small-caps", StringComparison.OrdinalIgnoreCase) == true
        || element.ClassName?.Contains("smallcaps", StringComparison.OrdinalIgnoreCase) == true;

    private static Func<ImmutableArray<Inline>, SourceSpan, Inline> Rend(Rendition rend) =>
        (content, span) => new Highlight(rend, content, span);

    private static HashSet<string> Names(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);
}
