using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search.Queries;
using Lacuna.Documents.Rendering;

namespace Lacuna.Archive.Search;

/// <summary>The answer to a query.</summary>
/// <param name="Query">The query as it was understood.</param>
/// <param name="Total">Records found; exact.</param>
/// <param name="Hits">The page of hits asked for.</param>
/// <param name="Milliseconds">Time the search took.</param>
public sealed record SearchHits(SearchQuery Query, long Total, ImmutableArray<SearchHit> Hits, double Milliseconds)
{
    /// <summary>Records that have all the words; less than <see cref="Total"/> where the search was widened to records that have most of them.</summary>
    public long WithAllWords { get; init; } = Total;

    /// <summary>Whether too few records have all the words, and those with most of them were taken in.</summary>
    public bool IsWidened => WithAllWords < Total;

    /// <summary>Spellings that were looked for besides those typed.</summary>
    public ImmutableArray<AddedSpelling> Spellings { get; init; } = [];

    /// <summary>What was probably meant, or null.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>Whether the time was over before everything was looked through: the total and all counts are then "at least".</summary>
    public bool IsPartial { get; init; }

    /// <summary>Where the next page begins (<see cref="SearchRequest.Cursor"/>), or null after the last.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Counts when facets were asked for, else null.</summary>
    public SearchFacets? Facets { get; init; }
}

/// <summary>A spelling that was looked for besides the one typed.</summary>
/// <param name="Typed">The words typed.</param>
/// <param name="Spelling">The other spelling, as the index has it.</param>
/// <param name="Reason">Why: another spelling of the name, a word that says the same, or one a letter away from one that no record has.</param>
public sealed record AddedSpelling(string Typed, string Spelling, SpellingReason Reason)
{
    /// <summary>The reason as answers in JSON give it: <c>name</c>, <c>misspelt</c> or <c>synonym</c>.</summary>
    public string ReasonName => Reason switch
    {
        SpellingReason.Name => "name",
        SpellingReason.Synonym => "synonym",
        _ => "misspelt",
    };
}

/// <summary>Why a spelling was added.</summary>
public enum SpellingReason
{
    /// <summary>It is the same name, in another spelling or script.</summary>
    Name,

    /// <summary>No record has the word typed; this one is a letter or two away.</summary>
    Misspelt,

    /// <summary>It says the same in another word; looked for where few records have all the words typed.</summary>
    Synonym,
}

/// <summary>Counts of all records found. Within a field of which values were chosen, the counts are those without that choice: they tell what
/// another choice would give.</summary>
/// <param name="Dates">By date.</param>
/// <param name="Fields">The others, in the order in which they are shown; fields without any value are left out.</param>
public sealed record SearchFacets(DateCounts Dates, ImmutableArray<FieldCounts> Fields);

/// <summary>Records found by date.</summary>
/// <param name="Years">Every year that some record surely or possibly is of, in order, none left out between; <c>Year</c> is never null.</param>
/// <param name="Months">The months where one year alone is asked for, else empty.</param>
/// <param name="Dated">Records with a date.</param>
/// <param name="Uncertain">Those of them whose first and last day are not the same.</param>
/// <param name="Undated">Records without a date.</param>
public sealed record DateCounts(ImmutableArray<YearCount> Years, ImmutableArray<MonthCount> Months, long Dated, long Uncertain, long Undated);

/// <summary>Records found of a month.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Records">Those that may be of it.</param>
/// <param name="Surely">Those that surely are.</param>
public sealed record MonthCount(int Year, int Month, long Records, long Surely);

/// <summary>Records found by the values of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values with the most records, and those chosen, the largest first.</param>
/// <param name="Others">Values beyond these.</param>
/// <param name="Without">Records without any value.</param>
public sealed record FieldCounts(FilterField Field, ImmutableArray<ValueCount> Values, int Others, long Without);

/// <summary>Records found with a value.</summary>
/// <param name="Value">The value as a filter takes it.</param>
/// <param name="Label">The value as it is shown.</param>
/// <param name="Records">How many; exact unless the answer is partial.</param>
/// <param name="IsChosen">Whether it is among the filters.</param>
public sealed record ValueCount(string Value, string Label, long Records, bool IsChosen);

/// <summary>A record found.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Score">Higher is better; only comparable within one answer.</param>
/// <param name="Snippets">Passages with the words found.</param>
public sealed record SearchHit(RecordEntry Entry, double Score, ImmutableArray<Snippet> Snippets)
{
    /// <summary>Releases and near copies of it that were found too, best first: shown under it.</summary>
    public ImmutableArray<RecordEntry> Others { get; init; } = [];
}

/// <summary>A few words around words found.</summary>
/// <param name="Parts">The words in order; those found are marked.</param>
/// <param name="Opens">Whether text was left out before.</param>
/// <param name="Continues">Whether text was left out after.</param>
public sealed record Snippet(ImmutableArray<SnippetPart> Parts, bool Opens, bool Continues)
{
    /// <summary>The address of the passage on the record's page ("p0a1b2c3d"), or null where it is the title.</summary>
    public string? Passage { get; init; }

    /// <summary>Who says the first marked words, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>Where the first marked words stand.</summary>
    public SnippetPlace Place { get; init; }

    /// <summary>The snippet as HTML: escaped text, <c>mark</c> around the words found, an ellipsis where text was left out.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Opens ? "… " : "");
        foreach (var part in Parts)
        {
            html.Append(part.Marked ? "<mark>" : "");
            HtmlText.Append(html, part.Text);
            html.Append(part.Marked ? "</mark>" : "");
        }

        return html.Append(Continues ? " …" : "").ToString();
    }
}

/// <summary>Where words found stand.</summary>
public enum SnippetPlace
{
    /// <summary>In the text.</summary>
    Text,

    /// <summary>In the title.</summary>
    Title,

    /// <summary>In a note.</summary>
    Note,

    /// <summary>In the editor's hand.</summary>
    Apparatus,

    /// <summary>In the statement of what is withheld.</summary>
    Gap,

    /// <summary>In words somebody says, as the document tells them.</summary>
    Said,

    /// <summary>In words somebody says, given literally.</summary>
    Literal,
}

/// <summary>A run of a snippet.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marked">Whether they were looked for.</param>
public readonly record struct SnippetPart(string Text, bool Marked);
