using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Documents.Formats.Html;

/// <summary>Stops a page whose open elements would make the tree builder quadratic, while it is still being cut into tokens.</summary>
/// <remarks>AngleSharp bounds the depth of the tree, but not its stack of open elements, which it searches from end to end for every
/// tag: 100,000 nested <c>font</c> took over a minute. So open elements are counted here, a little too high where end tags are only implied.</remarks>
internal sealed class HtmlNesting(ReaderLimits limits)
{
    // Pages of the nineties leave hundreds of <font> open; past this they are built to hurt.
    private const int OpenPerDepth = 4;

    // These close themselves, or are closed by the next of their kind, or the tree builder knows only one of them.
    private static readonly HashSet<string> NotCounted = new(StringComparer.Ordinal)
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
        "source", "track", "wbr", "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup",
        "caption", "option", "optgroup", "a", "nobr", "button", "select", "title", "script", "style", "textarea", "image", "form",
    };

    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private int total;
    private int tokens;

    /// <summary>The most elements that may be open at once.</summary>
    public int MaxOpen => limits.MaxDepth * OpenPerDepth;

    /// <summary>Takes note of the next token.</summary>
    /// <exception cref="DocumentFormatException">Code <c>html-depth</c> or <c>html-too-large</c>.</exception>
    public void See(HtmlToken token)
    {
        if (++tokens > limits.MaxNodes)
        {
            throw Refusal("html-too-large", $"The page has more than {limits.MaxNodes} tags and texts; divide it.", token);
        }

        var name = token.Name;
        if (token.Type == HtmlTokenType.StartTag && !NotCounted.Contains(name))
        {
            open[name] = open.GetValueOrDefault(name) + 1;
            if (++total > MaxOpen)
            {
                throw Refusal("html-depth", $"More than {MaxOpen} elements are open at once; mend the page's end tags.", token);
            }
        }
        else if (token.Type == HtmlTokenType.EndTag && open.GetValueOrDefault(name) > 0)
        {
            open[name]--;
            total--;
        }
    }

    private static DocumentFormatException Refusal(string code, string message, HtmlToken token) =>
        new(code, message, Math.Max(0, token.Position.Position - 1), token.Position.Line, token.Position.Column);
}
