using System.Collections.Immutable;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison;

/// <summary>A place where a text says that words are withheld.</summary>
/// <param name="Start">Offset in UTF-16 code units of <see cref="ComparedText.Text"/>.</param>
/// <param name="End">Offset after the marker.</param>
/// <param name="Words">How many words it may hide, or null where the caller does not say.</param>
/// <param name="Stated">Whether the marker names an extent, which can then be held against what another release shows.</param>
public readonly record struct Excision(int Start, int End, WithheldEstimate? Words, bool Stated)
{
    /// <summary>The marker as it was read, or null where only its place is known.</summary>
    public Gap? Gap { get; init; }
}

/// <summary>The address of a paragraph.</summary>
/// <param name="Start">Offset in UTF-16 code units of <see cref="ComparedText.Text"/>.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Id">The address (<see cref="PassageIds"/>).</param>
public readonly record struct PassageAddress(int Start, int End, string Id);

/// <summary>One release made ready for comparison: its text cut into words, its excisions, and the index of its word triples.</summary>
/// <remarks>Immutable and safe for concurrent use; made once and compared with as many others as wanted. Takes about 24 bytes a word, and
/// as much again once it has been compared. Making it is linear in the length of the text.</remarks>
public sealed class ComparedText
{
    private readonly Lazy<AnchorIndex> _anchors;

    private ComparedText(string text, ImmutableArray<Excision> excisions, WithheldShare? withheld)
    {
        Text = text;
        Excisions = excisions;
        Withheld = withheld;
        Tokens = TextTokenizer.Cut(text, excisions);
        foreach (var token in Tokens)
        {
            Words += token.IsWord ? 1 : 0;
        }

        _anchors = new Lazy<AnchorIndex>(() => new AnchorIndex(Tokens));
    }

    /// <summary>The text in which all offsets of a comparison are counted.</summary>
    public string Text { get; }

    /// <summary>Where it says that words are withheld, in order.</summary>
    public ImmutableArray<Excision> Excisions { get; }

    /// <summary>How much is withheld; null for a text that was given with its excisions only.</summary>
    public WithheldShare? Withheld { get; }

    /// <summary>Words that can be read; markers and signs do not count.</summary>
    public int Words { get; }

    /// <summary>The addresses of its paragraphs on the page of the record (<see cref="PassageIds"/>), in order; empty for a text outside the model.</summary>
    public ImmutableArray<PassageAddress> Addresses { get; private init; } = [];

    internal WordToken[] Tokens { get; }

    internal AnchorIndex Anchors => _anchors.Value;

    /// <summary>A document as its reader and <see cref="ApparatusReader"/> made it; offsets are those of <see cref="PlainTextWriter"/>.</summary>
    /// <param name="document">The document, recognised.</param>
    public static ComparedText Of(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var plain = PlainTextWriter.Write(document);
        var withheld = WithheldShare.Of(document, plain);
        var names = PassageIds.Of(plain);
        return new ComparedText(plain.Text, ExcisionsOf(withheld, static mark => new SourceSpan(mark.Start, mark.End - mark.Start)), withheld)
        {
            Addresses = [.. plain.Blocks.Select((block, i) => new PassageAddress(block.Start, block.End, names[i]))],
        };
    }

    /// <summary>The address of the paragraph in which an offset lies, or null.</summary>
    /// <param name="offset">Offset in UTF-16 code units of <see cref="Text"/>.</param>
    public string? AddressAt(int offset)
    {
        var (low, high) = (0, Addresses.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Addresses[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low < Addresses.Length && Addresses[low].Start <= offset ? Addresses[low].Id : null;
    }

    /// <summary>A plain text; offsets are those of the file, not of the text that is written from the model.</summary>
    /// <remarks>Nothing is moved or dropped but what the reader itself mends: CR and CRLF become LF, forbidden characters U+FFFD.</remarks>
    /// <param name="text">The decoded text.</param>
    /// <param name="limits">Bounds of the reader.</param>
    /// <exception cref="DocumentFormatException">The text is larger than the limits allow.</exception>
    public static ComparedText OfPlainText(string text, ReaderLimits limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = SourceText.Clean(text, new List<Diagnostic>());
        var document = ApparatusReader.Recognise(PlainTextReader.Read(source, limits));
        var withheld = WithheldShare.Of(document, PlainTextWriter.Write(document));
        return new ComparedText(source, ExcisionsOf(withheld, static mark => mark.Mark.Span), withheld);
    }

    /// <summary>A text whose excisions are known already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="excisions">Its excisions in order, none overlapping another.</param>
    /// <exception cref="ArgumentException">They overlap, are out of order, or lie outside the text.</exception>
    public static ComparedText Of(string text, ImmutableArray<Excision> excisions)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = 0;
        foreach (var excision in excisions)
        {
            if (excision.Start < end || excision.End <= excision.Start || excision.End > text.Length)
            {
                throw new ArgumentException("Excisions must lie within the text, in order, without overlap.", nameof(excisions));
            }

            end = excision.End;
        }

        return new ComparedText(text, excisions, null);
    }

    private static ImmutableArray<Excision> ExcisionsOf(WithheldShare withheld, Func<MarkRange, SourceSpan> place)
    {
        var excisions = ImmutableArray.CreateBuilder<Excision>(withheld.Passages.Length);
        var end = 0;
        foreach (var passage in withheld.Passages)
        {
            var span = place(passage.Mark);
            if (span.Start >= end && span.Length > 0)
            {
                var gap = (Gap)passage.Mark.Mark;
                excisions.Add(new Excision(span.Start, span.End, passage.Words, gap.Extent is { Min: not null } or { Max: not null }) { Gap = gap });
                end = span.End;
            }
        }

        return excisions.ToImmutable();
    }
}
