using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Comparison.Grouping;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.References;
using Lacuna.Documents.Rendering;

namespace Lacuna.Archive.Accessions;

/// <summary>A document made ready for the catalogue: everything its pages need, worked out once.</summary>
internal sealed record Reading(
    TextDocument Document, PlainText Text, WithheldShare Withheld, string Phrase, string Strip, byte[] PackedText, byte[] PackedHtml, string PageDigest)
{
    /// <summary>What its other releases are found by (<see cref="ReleaseFingerprint.ToBytes"/>).</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>What stands where in the text (<see cref="TextOutline"/>), packed.</summary>
    public required byte[] PackedOutline { get; init; }

    /// <summary>The pages that it was read from, in order; empty where the source has none.</summary>
    public ImmutableArray<PageText> Pages { get; init; } = [];

    /// <summary>Which documents it refers to, in the order of the text.</summary>
    public ImmutableArray<DocumentReference> References { get; init; } = [];

    /// <summary>What it is known by itself.</summary>
    public ImmutableArray<Designation> Designations { get; init; } = [];

    /// <summary>The record whose pages its page breaks and gaps lead to; null where it came in as text.</summary>
    public string? Paged { get; init; }

    /// <param name="document">The document.</param>
    /// <param name="paged">The identifier of the record where its pages are kept, or null: page breaks of other sources lead nowhere.</param>
    /// <param name="former">Former addresses by the passage that bears their words now, or null: they still lead to it.</param>
    public static Reading Of(TextDocument document, string? paged = null, ILookup<string, string>? former = null)
    {
        var text = PlainTextWriter.Write(document);
        var withheld = WithheldShare.Of(document, text);
        var html = FormerPassages.Anchor(HtmlDocumentWriter.Write(document, text, withheld, paged is null ? null : $"/records/{paged}/pages/"), former);
        var strip = StripColumn.Format(StripOf(text, withheld));
        var packedHtml = Packing.Pack(html);
        var designations = OwnDesignations.Of(text, document.Description);
        return new Reading(document, text, withheld, WithheldPhrase.Of(withheld), strip, Packing.Pack(text.Text), packedHtml,
            DigestOf([html, strip, document.Description.Title, document.Description.Summary ?? "", document.Description.Date?.Edtf ?? "", document.Description.Citation ?? "", .. PageFacts.Of(document.Description)]))
        {
            Paged = paged,
            Fingerprint = ReleaseFingerprint.Of(text.Text).ToBytes(),
            PackedOutline = OutlinePacking.Pack(OutlineMaker.Of(text)),
            References = DocumentReferences.In(text, document.Description, designations),
            Designations = designations,
        };
    }

    /// <summary>The gaps on a strip of 1000 parts: text as long as it is, gaps by the words they are estimated to hide.</summary>
    private static ImmutableArray<StripGap> StripOf(PlainText text, WithheldShare withheld)
    {
        var total = Math.Max(1.0, withheld.Readable + withheld.Words.Words);
        var numbers = new Dictionary<Inline, int>(ReferenceEqualityComparer.Instance);
        foreach (var mark in text.Marks)
        {
            if (mark.Mark is Gap)
            {
                numbers.TryAdd(mark.Mark, numbers.Count + 1);
            }
        }

        var hidden = 0;
        var gaps = ImmutableArray.CreateBuilder<StripGap>();
        foreach (var passage in withheld.Passages)
        {
            var before = (double)passage.Mark.Start / Math.Max(1, text.Text.Length) * withheld.Readable + hidden;
            var start = Math.Clamp((int)(1000 * before / total), 0, 998);
            var width = Math.Clamp((int)(1000 * passage.Words.Words / total), 2, 1000 - start);
            gaps.Add(new StripGap(numbers[passage.Mark.Mark], start, width, GapLabel.Of((Gap)passage.Mark.Mark)));
            hidden += passage.Words.Words;
        }

        return gaps.ToImmutable();
    }

    /// <summary>The digest of what a record's page shows: HTML, strip, title, summary, date, citation and <see cref="PageFacts"/>.</summary>
    public static string DigestOf(ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    /// <summary>A key under which names sort as people read them: <c>d2</c> before <c>d10</c>.</summary>
    public static string SortKey(string name)
    {
        var key = new StringBuilder(name.Length + 16);
        for (var i = 0; i < name.Length;)
        {
            if (!char.IsAsciiDigit(name[i]))
            {
                key.Append(char.ToLowerInvariant(name[i++]));
                continue;
            }

            var start = i;
            while (i < name.Length && char.IsAsciiDigit(name[i]))
            {
                i++;
            }

            var digits = name.AsSpan(start, i - start).TrimStart('0');
            key.Append((char)('a' + Math.Min(digits.Length, 25))).Append(digits);
        }

        return key.ToString();
    }
}
