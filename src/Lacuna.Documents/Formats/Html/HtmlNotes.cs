using AngleSharp.Dom;

namespace Lacuna.Documents.Formats.Html;

/// <summary>Finds which links call a note and which elements are those notes.</summary>
/// <remarks>A call is a link within <c>sup</c>, or one whose words are a bracketed number, or one marked <c>doc-noteref</c>,
/// to a place further down; a note's link back goes up and so is none.</remarks>
internal sealed class HtmlNotes
{
    // Number or sign of a call: "12", "[12]", "*", "iv"; longer words are an ordinary link.
    private const int MaxNumberLength = 6;

    private readonly Dictionary<IElement, string> calls = [];
    private readonly Dictionary<IElement, string> notes = [];

    /// <summary>Looks through the page once. Linear, but for the way from a target to its paragraph.</summary>
    public static HtmlNotes Find(IDocument page)
    {
        var found = new HtmlNotes();
        var targets = new Dictionary<string, (IElement Element, int Order)>(StringComparer.Ordinal);
        var links = new List<(IElement Link, int Order)>();
        var order = 0;
        foreach (var element in page.All)
        {
            order++;
            if (element.Id is { Length: > 0 } id)
            {
                targets.TryAdd(id, (element, order));
            }

            if (element.LocalName == "a")
            {
                if (element.GetAttribute("name") is { Length: > 0 } name)
                {
                    targets.TryAdd(name, (element, order));
                }

                if (element.GetAttribute("href") is ['#', _, ..])
                {
                    links.Add((element, order));
                }
            }
        }

        foreach (var (link, at) in links)
        {
            var href = Uri.UnescapeDataString(link.GetAttribute("href") ?? "#")[1..];
            if (targets.TryGetValue(href, out var target) && target.Order > at && NumberOf(link) is { } number
                && ContainerOf(target.Element) is { } container && !container.Contains(link) && !IsInNote(found, link))
            {
                // The first call gives the note its number; a call that says otherwise stays an ordinary link.
                if (found.notes.TryAdd(container, number) || string.Equals(found.notes[container], number, StringComparison.Ordinal))
                {
                    found.calls[link] = number;
                }
            }
        }

        return found;
    }

    /// <summary>The number of the note that a link calls, or null.</summary>
    public string? CallOf(IElement link) => calls.GetValueOrDefault(link);

    /// <summary>The number of the note that an element is, or null.</summary>
    public string? NoteOf(IElement element) => notes.GetValueOrDefault(element);

    private static string? NumberOf(IElement link)
    {
        var words = link.TextContent.Trim();
        var marked = Within(link, "sup") || link.GetAttribute("role") == "doc-noteref" || link.QuerySelector("sup") is not null
            || words is ['[', .., ']'];
        var number = words.Trim('[', ']', '(', ')', ' ', '.');
        return marked && number.Length is > 0 and <= MaxNumberLength && !number.Contains(' ', StringComparison.Ordinal) ? number : null;
    }

    private static IElement? ContainerOf(IElement target)
    {
        for (var element = target; element is not null; element = element.ParentElement)
        {
            switch (element.LocalName)
            {
                case "p" or "li" or "div" or "aside" or "dd" when element.TextContent.Length > 0 || element == target:
                    return element;
                case "body" or "main" or "article" or "section" or "ol" or "ul" or "table" or "td" or "tr" or "blockquote" or "pre":
                    return null;
            }
        }

        return null;
    }

    private static bool IsInNote(HtmlNotes found, IElement link)
    {
        for (var element = link.ParentElement; element is not null; element = element.ParentElement)
        {
            if (found.notes.ContainsKey(element))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Within(IElement element, string name)
    {
        for (var (parent, steps) = (element.ParentElement, 0); parent is not null && steps < 3; parent = parent.ParentElement, steps++)
        {
            if (parent.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }
}
