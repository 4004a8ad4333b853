using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Web.Features.Api;

/// <summary>The answer to a search, in the shape that the command line prints.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Total">Records found; exact unless the answer is partial, then at least so many.</param>
/// <param name="Milliseconds">Time the search took.</param>
/// <param name="Hits">The hits asked for.</param>
/// <param name="Read">How the query was read: conditions in plain English, all of which hold.</param>
/// <param name="Remarks">What was read otherwise than typed, each a sentence.</param>
/// <param name="Spellings">Spellings that were looked for besides those typed.</param>
/// <param name="DidYouMean">What was probably meant, or null.</param>
/// <param name="WithAllWords">Records that have all the words; less than the total where the search was widened.</param>
/// <param name="Widened">Whether too few records have all the words, and those with most of them were taken in.</param>
/// <param name="Partial">Whether the time was over before everything was looked through: total and counts are then "at least".</param>
/// <param name="Next">The cursor of the next hits, or null after the last.</param>
/// <param name="Facets">Counts of all records found; only when asked for.</param>
internal sealed record SearchAnswer(
    string Query, long Total, double Milliseconds, ImmutableArray<SearchAnswerHit> Hits,
    ImmutableArray<string> Read, ImmutableArray<string> Remarks, ImmutableArray<SearchAnswerSpelling> Spellings, string? DidYouMean,
    long WithAllWords, bool Widened, bool Partial, string? Next,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SearchAnswerFacets? Facets)
{
    public static SearchAnswer Of(SearchHits found) => new(
        found.Query.Text, found.Total, Math.Round(found.Milliseconds, 2), [.. found.Hits.Select(HitOf)],
        QueryWords.Explain(found.Query.Root), found.Query.Remarks,
        [.. found.Spellings.Select(s => new SearchAnswerSpelling(s.Typed, s.Spelling, s.ReasonName))],
        found.DidYouMean, found.WithAllWords, found.IsWidened, found.IsPartial, found.NextCursor,
        found.Facets is { } facets ? SearchAnswerFacets.Of(facets) : null);

    private static SearchAnswerHit HitOf(SearchHit hit) => new(
        hit.Entry.Id.Value, hit.Entry.Title, hit.Entry.DateEdtf, hit.Score, Math.Round(hit.Entry.Withheld.Share, 4),
        [.. hit.Snippets.Select(s => s.ToHtml())], hit.Entry.CollectionId, hit.Entry.DocumentType, hit.Entry.Language,
        [.. hit.Snippets.Select(s => new SearchAnswerPassage(
            s.ToHtml(), SnippetPlaces.NameOf(s.Place), s.Speaker, s.Passage, $"/records/{hit.Entry.Id}{(s.Passage is null ? "" : "#" + s.Passage)}"))],
        [.. hit.Others.Select(o => new SearchAnswerOther(o.Id.Value, o.Title, o.DateEdtf, Math.Round(o.Withheld.Share, 4)))]);
}

/// <summary>A record found.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its date in EDTF, or null when undated.</param>
/// <param name="Score">Higher is better; only comparable within one answer.</param>
/// <param name="Withheld">Share of its words that is withheld, 0 to 1.</param>
/// <param name="Snippets">Passages as HTML: escaped text with <c>mark</c> around the words found.</param>
/// <param name="Collection">Identifier of its collection.</param>
/// <param name="Type">Documentary form, or null.</param>
/// <param name="Language">BCP 47 language, or null.</param>
/// <param name="Passages">The same passages, each with where it stands and who says it.</param>
/// <param name="Others">Releases and near copies of it that were found too.</param>
internal sealed record SearchAnswerHit(
    string Id, string Title, string? Date, double Score, double Withheld, ImmutableArray<string> Snippets,
    string Collection, string? Type, string? Language, ImmutableArray<SearchAnswerPassage> Passages, ImmutableArray<SearchAnswerOther> Others);

/// <summary>A passage with words found.</summary>
/// <param name="Html">Escaped text with <c>mark</c> around the words found.</param>
/// <param name="Place">Where the first of them stand: text, title, note, apparatus, gap, said or literal.</param>
/// <param name="Speaker">Who says them, or null.</param>
/// <param name="Passage">The identifier of the passage on the record's page, or null for the title.</param>
/// <param name="Link">Where it is read.</param>
internal sealed record SearchAnswerPassage(string Html, string Place, string? Speaker, string? Passage, string Link);

/// <summary>A release or near copy of a record found.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its date in EDTF, or null when undated.</param>
/// <param name="Withheld">Share of its words that is withheld, 0 to 1.</param>
internal sealed record SearchAnswerOther(string Id, string Title, string? Date, double Withheld);

/// <summary>A spelling that was looked for besides the one typed.</summary>
/// <param name="Typed">The words typed.</param>
/// <param name="Spelling">The other spelling.</param>
/// <param name="Reason">name (another spelling of the name), synonym (a word that says the same) or misspelt (no record has the word typed).</param>
internal sealed record SearchAnswerSpelling(string Typed, string Spelling, string Reason);
