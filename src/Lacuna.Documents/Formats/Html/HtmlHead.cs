using System.Collections.Immutable;
using AngleSharp.Dom;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Html;

/// <summary>What a page says of itself in its head.</summary>
internal static class HtmlHead
{
    /// <summary>Reads title, summary, language, authors and date.</summary>
    public static DocumentDescription Describe(IDocument page)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var authors = ImmutableArray.CreateBuilder<string>();
        foreach (var element in page.GetElementsByTagName("meta"))
        {
            var name = element.GetAttribute("name") ?? element.GetAttribute("property");
            var content = Tidy(element.GetAttribute("content"));
            if (name is null || content is null)
            {
                continue;
            }

            meta.TryAdd(name, content);
            if (name.ToUpperInvariant() is "CITATION_AUTHOR" or "DC.CREATOR" or "DCTERMS.CREATOR" && !authors.Contains(content))
            {
                authors.Add(content);
            }
        }

        var dateText = First(meta, "citation_date", "citation_publication_date", "dc.date", "dcterms.date", "dcterms.created");
        var isoText = dateText is { Length: 10 } ? dateText.Replace('/', '-') : dateText;
        return DocumentDescription.Empty with
        {
            Title = TitleOf(page, meta),
            Summary = First(meta, "dc.description", "description", "og:description"),
            Language = LanguageOf(page.DocumentElement?.GetAttribute("lang") ?? First(meta, "dc.language", "citation_language")),
            Participants = [.. authors.Select(name => new Participant(name, ParticipantRole.Author))],
            Date = HistoricalDate.TryParse(isoText, out var date) ? date : null,
            DateText = dateText,
        };
    }

    // A page's title often ends in the site's name; where the first heading is its beginning, the heading is the title.
    private static string TitleOf(IDocument page, Dictionary<string, string> meta)
    {
        var title = Tidy(page.Head?.QuerySelector("title")?.TextContent);
        var heading = Tidy(page.QuerySelector("h1")?.TextContent);
        var given = First(meta, "citation_title", "dc.title", "dcterms.title", "og:title");
        return given
            ?? (title is null || (heading is not null && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)) ? heading : title)
            ?? "";
    }

    private static string? LanguageOf(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    private static string? First(Dictionary<string, string> meta, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (meta.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private static string? Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return SourceText.Clean(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), []);
    }
}
