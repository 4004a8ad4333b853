using System.Text;

namespace Lacuna.Documents.Rendering;

/// <summary>Writes text into HTML so that it can only ever be text.</summary>
public static class HtmlText
{
    /// <summary>Appends characters as HTML text or a double-quoted attribute value.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="text">Any characters; direction overrides are kept apart by the markup around, not removed.</param>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var stop = text.IndexOfAny("&<>\"'");
            if (stop < 0)
            {
                html.Append(text);
                return;
            }

            html.Append(text[..stop]).Append(text[stop] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(stop + 1)..];
        }
    }
}
