using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.References;
using Lacuna.Documents.References;
using Lacuna.Web.Features.Withheld;

namespace Lacuna.Web.Features.Api;

/// <summary>Documents that records refer to and no record is known by.</summary>
/// <param name="Total">How many there are like this; the list goes 10,000 deep.</param>
/// <param name="Documents">Those asked for.</param>
internal sealed record ReferredAnswer(long Total, ImmutableArray<ReferredDocumentAnswer> Documents);

/// <summary>A document that is referred to.</summary>
/// <param name="Address">Its name in addresses; it changes when more becomes known of the document.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Number">Its number folded, or null.</param>
/// <param name="From">The post or person it comes from, or null.</param>
/// <param name="To">The post or person it went to, or null.</param>
/// <param name="Earliest">The first day it can be of, or null.</param>
/// <param name="Latest">The last day it can be of, or null.</param>
/// <param name="Year">Its year, or of an undated one that of a record that refers to it; or null.</param>
/// <param name="Remark">What an editor says of it: <c>not-printed</c>, <c>not-found</c>, or null.</param>
/// <param name="Records">Records that refer to it.</param>
/// <param name="Html">Address of its page.</param>
internal sealed record ReferredDocumentAnswer(
    string Address, string Label, string Kind, string? Number, string? From, string? To, string? Earliest, string? Latest, int? Year, string? Remark, int Records, string Html)
{
    public static ReferredDocumentAnswer Of(CitedDocument document) => new(document.Address, DesignationLabel.Of(document.Known), Designation.KindName(document.Known.Kind), document.Known.Number,
        document.Known.From, document.Known.To, Day(document.Known.First), Day(document.Known.Last), document.Year, Name(document.Remark), document.Records, ReferredQuery.Of(document));

    /// <summary>The name of a remark, or null.</summary>
    public static string? Name(EditorsRemark remark) => remark switch { EditorsRemark.NotPrinted => "not-printed", EditorsRemark.NotFound => "not-found", _ => null };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One document that is referred to.</summary>
/// <param name="Document">What is known of it.</param>
/// <param name="Held">Identifiers of the records here that it is; empty where no record is known by it.</param>
/// <param name="Places">Where it is referred to, the first place of each record.</param>
internal sealed record CitedAnswer(ReferredDocumentAnswer Document, ImmutableArray<string> Held, ImmutableArray<ReferencePlaceAnswer> Places);

/// <summary>A place that refers to a document.</summary>
/// <param name="Record">Identifier of the record.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its date in EDTF, or null.</param>
/// <param name="Start">Offset of the words in the plain text, in UTF-16 code units.</param>
/// <param name="Length">Their length.</param>
/// <param name="Words">The words.</param>
/// <param name="Before">Words before them.</param>
/// <param name="After">Words after them.</param>
/// <param name="Remark">What the editor says there: <c>not-printed</c>, <c>not-found</c>, or null.</param>
/// <param name="Html">Address of the passage on the record's page.</param>
internal sealed record ReferencePlaceAnswer(string Record, string Title, string? Date, int Start, int Length, string Words, string Before, string After, string? Remark, string Html)
{
    public static ReferencePlaceAnswer Of(ReferencePlace place) => new(place.Record.Id.Value, place.Record.Title, place.Record.DateEdtf, place.Start, place.Length, place.Words, place.Before, place.After,
        ReferredDocumentAnswer.Name(place.Remark), $"/records/{place.Record.Id}#{place.Passage}");
}

/// <summary>What a record refers to, and what refers to it.</summary>
/// <param name="RefersTo">Records here that it refers to.</param>
/// <param name="Missing">Documents that it refers to and no record is known by.</param>
/// <param name="ReferredToBy">Records that refer to it.</param>
internal sealed record RecordReferencesAnswer(ImmutableArray<ReferenceLinkAnswer> RefersTo, ImmutableArray<ReferredDocumentAnswer> Missing, ImmutableArray<ReferenceLinkAnswer> ReferredToBy);

/// <summary>A record at the other end of a reference.</summary>
/// <param name="Record">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">What the document is called in the reference.</param>
/// <param name="Start">Offset of the words in the text that refers, in UTF-16 code units.</param>
internal sealed record ReferenceLinkAnswer(string Record, string Title, string Words, int Start)
{
    public static ReferenceLinkAnswer Of(ReferenceLink link) => new(link.Record.Id.Value, link.Record.Title, link.Words, link.Start);
}
