using System.Collections.Immutable;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>The catalogue entry that a digital archive prints above a document: date, funder, summary, citation, links to versions.</summary>
/// <remarks>The form of the Wilson Center Digital Archive. It is believed only where a citation line or a funder's line is found:
/// a date and a paragraph alone begin many letters.</remarks>
/// <param name="Blocks">How many blocks from the first belong to it; 0 when there is no entry.</param>
/// <param name="Date">The date line, or null.</param>
/// <param name="Summary">The summary, or null.</param>
/// <param name="Citation">The citation line, or null.</param>
/// <param name="Credits">Funder and those named in the citation.</param>
internal sealed record CataloguePage(int Blocks, FoundDate? Date, string? Summary, string? Citation, ImmutableArray<Credit> Credits)
{
    private const int MostBlocks = 8;
    private const int ShortestSummary = 40;

    private static readonly string[] FunderLines =
        ["This document was made possible with support from ", "This document was made possible with the support of ", "This document was made possible by "];

    private static readonly (string Words, string Role)[] Parts =
    [
        ("Translated by ", "translator"), ("Translation by ", "translator"), ("Provided by ", "provider"), ("Obtained by ", "provider"), ("Obtained for ", "provider"),
        ("Donated by ", "provider"), ("organized by ", "organizer"), ("Transcribed by ", "transcriber"), ("Contributed by ", "provider"),
    ];

    private static readonly CataloguePage None = new(0, null, null, null, []);

    /// <summary>Reads the entry above a document.</summary>
    /// <param name="opening">The first blocks.</param>
    public static CataloguePage Read(List<OpeningLine> opening)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        FoundDate? date = null;
        string? summary = null, candidate = null, citation = null;
        var (end, believed) = (0, false);
        foreach (var line in opening.Take(MostBlocks))
        {
            foreach (var part in line.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (date is null && part.Length < 40 && DateReader.ReadBare(part) is { } day)
                {
                    date = new FoundDate(day, part, 0);
                    end = line.Index + 1;
                }
                else if (Funder(part) is { } funder)
                {
                    credits.Add(new Credit("funder", funder));
                    (end, believed) = (line.Index + 1, true);
                }
                else if (citation is null && IsCitation(part))
                {
                    citation = part;
                    summary = candidate;
                    (end, believed) = (line.Index + 1, true);
                }
                else if (believed && IsVersionLink(part))
                {
                    end = line.Index + 1;
                }
                else if (citation is null && candidate is null && end > 0 && part.Length >= ShortestSummary && part.EndsWith('.'))
                {
                    candidate = part;
                }
                else
                {
                    return Finish();
                }
            }
        }

        return Finish();

        CataloguePage Finish()
        {
            if (!believed)
            {
                return None;
            }

            if (citation is not null)
            {
                AddCited(citation, credits);
            }

            return new CataloguePage(end, date, summary, citation, credits.ToImmutable());
        }
    }

    private static string? Funder(string line)
    {
        foreach (var beginning in FunderLines)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                var name = line[beginning.Length..].TrimEnd('.', ' ');
                return name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
            }
        }

        return null;
    }

    // "Title," December 11, 1962, Digital Archive, Provided by …
    private static bool IsCitation(string line) =>
        line[0] is '"' or '“' && TitleEnd(line) is > 0 and var end && DateReader.FindFirst(line.AsSpan(end), 60) is not null
        && (line.Contains("Archive", StringComparison.Ordinal) || line.Contains("Provided by", StringComparison.OrdinalIgnoreCase));

    private static int TitleEnd(string line)
    {
        var end = line.AsSpan(1).IndexOfAny("\"”");
        return end < 0 ? -1 : end + 2;
    }

    private static bool IsVersionLink(string line) =>
        line.Length <= 40 && (line.EndsWith(" HTML", StringComparison.Ordinal) || line.EndsWith(" PDF", StringComparison.Ordinal)
            || line.EndsWith(" Scan", StringComparison.Ordinal) || line is "Original" or "Download" or "HTML" or "PDF");

    private static void AddCited(string citation, ImmutableArray<Credit>.Builder credits)
    {
        var rest = citation.AsSpan(Math.Max(0, TitleEnd(citation)));
        if (DateReader.FindFirst(rest, 60) is { } date)
        {
            rest = rest[date.End..].TrimStart(" ,.");
        }

        var stop = rest.IndexOfAny(",.");
        if (stop > 0 && rest[..stop].Contains("Archive", StringComparison.Ordinal))
        {
            credits.Add(new Credit("publisher", rest[..stop].Trim().ToString()));
        }

        foreach (var (words, role) in Parts)
        {
            var at = citation.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && NameAt(citation.AsSpan(at + words.Length)) is { Length: > 2 } name)
            {
                credits.Add(new Credit(role, name));
            }
        }
    }

    private static string NameAt(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            text = text[4..];
        }

        var end = text.IndexOfAny(",;()");
        text = end >= 0 ? text[..end] : text;
        var forWhat = text.IndexOf(" for ");
        text = forWhat >= 0 ? text[..forWhat] : text;
        var stop = text.IndexOf(". ");
        return (stop >= 0 && stop > 3 ? text[..stop] : text).TrimEnd(". ").ToString();
    }
}
