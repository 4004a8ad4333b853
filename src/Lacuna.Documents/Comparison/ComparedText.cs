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
public readonly record struct Excision(int Start, int End, WithheldEstimate? Words, bool Stated);

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

    internal WordToken[] Tokens { get; }

    internal AnchorIndex Anchors => _anchors.Value;

    /// <summary>A document as its reader and <see cref="ApparatusReader"/> made it; offsets are those of <see cref="PlainTextWriter"/>.</summary>
    /// <param name="document">The document, recognised.</param>
    public static ComparedText Of(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var plain = PlainTextWriter.Write(document);
        var withheld = WithheldShare.Of(document, plain);
        return new ComparedText(plain.Text, ExcisionsOf(withheld, static mark => new SourceSpan(mark.Start, mark.End - mark.Start)), withheld);
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
                var extent = ((Gap)passage.Mark.Mark).Extent;
                excisions.Add(new Excision(span.Start, span.End, passage.Words, extent is { Min: not null } or { Max: not null }));
                end = span.End;
            }
        }

        return excisions.ToImmutable();
    }
}
