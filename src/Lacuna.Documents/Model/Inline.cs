using System.Collections.Immutable;

namespace Lacuna.Documents.Model;

/// <summary>A run-level part of a text. The hierarchy is closed: only this assembly derives from it.</summary>
public abstract record Inline
{
    private protected Inline(SourceSpan span) => Span = span;

    /// <summary>Where this part stands in the source.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>Words of the source.</summary>
/// <param name="Value">The characters, line ends as <c>\n</c>; never null, without characters that XML 1.0 forbids.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Text(string Value, SourceSpan Span) : Inline(Span);

/// <summary>A line end that carries meaning (TEI <c>lb</c>).</summary>
/// <param name="Span">Where it stands.</param>
public sealed record LineBreak(SourceSpan Span) : Inline(Span);

/// <summary>The beginning of a new page within a paragraph (TEI <c>pb</c>).</summary>
/// <param name="Number">The number printed on the page, or null.</param>
/// <param name="Span">Where it stands.</param>
public sealed record InlinePageBreak(string? Number, SourceSpan Span) : Inline(Span)
{
    /// <summary>Which page of the file begins here, counted from 1 in the order of the file; null where the source has no pages of its own.</summary>
    public int? Page { get; init; }
}

/// <summary>Matter missing from this witness, with the editor's statement of why and how much.</summary>
/// <remarks>TEI P5 <c>gap</c>. A reason of <see cref="GapReason.Illegible"/> or <see cref="GapReason.Omitted"/> is missing, but not withheld.</remarks>
/// <param name="Reason">Why the matter is missing; <see cref="GapReason.Unknown"/> when the source does not say.</param>
/// <param name="Extent">Stated size, or null when none is stated. Never estimated.</param>
/// <param name="Within">The container whose size is stated beside it ("3 paragraphs (14 lines)" is 14 lines within 3 paragraphs), or null.</param>
/// <param name="What">The thing withheld where the marker names it (<c>name</c>, <c>place</c>, <c>dollar-amount</c>…), or null.</param>
/// <param name="Codes">Exemption codes printed in the marker, as written and folded to lower case without blanks; may be empty.</param>
/// <param name="Statement">The marker verbatim with its brackets; empty when the source only has a <c>gap</c> element.</param>
/// <param name="Span">The brackets and what stands between them.</param>
public sealed record Gap(
    GapReason Reason, Extent? Extent, Extent? Within, string? What, ImmutableArray<string> Codes, string Statement, SourceSpan Span)
    : Inline(Span)
{
    /// <summary>Whether an authority keeps the matter back, as against an unreadable place or an editor's choice.</summary>
    public bool IsWithheld => Reason is not (GapReason.Illegible or GapReason.Omitted);

    /// <summary>Where it stands on a page image; null where it is known only from the words.</summary>
    public PagePlace? Place { get; init; }

    /// <summary>What it looks like there; null where it is printed as a mark.</summary>
    public GapLook? Look { get; init; }

    /// <summary>How sure it is that something was taken out here, 0 to 1; null where the source says so itself or a person has confirmed it.</summary>
    public double? Certainty { get; init; }
}

/// <summary>Words set apart by their look (TEI <c>hi</c>).</summary>
/// <param name="Rend">How they look.</param>
/// <param name="Content">The words.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Highlight(Rendition Rend, ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>Words the editor put in (TEI <c>supplied</c>).</summary>
/// <param name="Content">The words without brackets, with the question mark of a doubtful one.</param>
/// <param name="Certain">False where the editor doubts them: "[Berlin?]" (TEI <c>@cert="low"</c>).</param>
/// <param name="Span">With the brackets.</param>
public sealed record Supplied(ImmutableArray<Inline> Content, bool Certain, SourceSpan Span) : Inline(Span);

/// <summary>Place and date that the editor put at the head of a document: "[Washington, May 22, 1953.]" (TEI <c>supplied reason="dateline"</c>).</summary>
/// <param name="Content">The words without brackets.</param>
/// <param name="Span">With the brackets.</param>
public sealed record SuppliedDateline(ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>An explanation by the editor (TEI <c>note type="gloss"</c> in the text).</summary>
/// <param name="Content">The words without brackets.</param>
/// <param name="Span">With the brackets.</param>
public sealed record Gloss(ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>An error of the source beside its correction (TEI <c>choice</c> of <c>sic</c> and <c>corr</c>).</summary>
/// <param name="Sic">What the source has.</param>
/// <param name="Corr">What it should have; empty where the editor only marks the error.</param>
/// <param name="Lead">What stands between the two in print, with its bracket: <c> [</c>, <c> [sic; </c>, or <c> [sic</c> where there is no
/// correction. A closing bracket follows the correction.</param>
/// <param name="Span">Both.</param>
public sealed record Choice(ImmutableArray<Inline> Sic, ImmutableArray<Inline> Corr, string Lead, SourceSpan Span) : Inline(Span)
{
    /// <summary>The editor of the archive who is responsible for the correction (TEI <c>@resp</c>), by name; null for a correction of
    /// the source's own.</summary>
    public string? Resp { get; init; }

    /// <summary>The usual way of printing one: "Koslov [Kozlov]", "liberations [sic]".</summary>
    /// <param name="corrected">Whether there is a correction.</param>
    public static string UsualLead(bool corrected) => corrected ? " [" : " [sic";
}

/// <summary>What the reporter of a conversation says of it in passing: "(laughing)", "[The President re-entered the room.]" (TEI <c>note type="comment"</c>).</summary>
/// <param name="Content">The words with their brackets.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Comment(ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>A stamp or a note of an office on the document (TEI <c>stamp</c>).</summary>
/// <param name="Kind">What the office says by it.</param>
/// <param name="Content">The words, with their brackets where they have any.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Stamp(StampKind Kind, ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>The name of a part of the document: "[Enclosure]", "[Extract]" (TEI <c>seg type="part"</c>).</summary>
/// <param name="Content">The words with their brackets.</param>
/// <param name="Span">Where they stand.</param>
public sealed record PartLabel(ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>Words that the document itself has in brackets, or brackets whose meaning is not told (TEI <c>seg type="bracketed"</c>).</summary>
/// <param name="Content">The words without brackets.</param>
/// <param name="Span">With the brackets.</param>
public sealed record Bracketed(ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>Words that the document gives as somebody's (TEI <c>said</c>).</summary>
/// <remarks>A speech that runs on over paragraphs has one in each. May hold another: a literal phrase within reported speech.</remarks>
/// <param name="Speaker">Who speaks, by the fullest name the document has; never empty.</param>
/// <param name="Form">Whether the words are given as spoken or told.</param>
/// <param name="Literal">Whether the reporter vouches that these were the very words: "(Literal)", "said verbatim".</param>
/// <param name="Content">The words, with those that introduce the speaker where the same paragraph has them.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Said(string Speaker, SpeechForm Form, bool Literal, ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>Words that could be read only with doubt (TEI <c>unclear</c>).</summary>
/// <param name="Content">The words.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Unclear(ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>Words added in the making of the document: a tracked insertion, a handwritten addition (TEI <c>add</c>).</summary>
/// <param name="Content">The words.</param>
/// <param name="By">Who added them, as the source names the hand, or null.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Addition(ImmutableArray<Inline> Content, string? By, SourceSpan Span) : Inline(Span);

/// <summary>Words struck out in the making of the document, still readable (TEI <c>del</c>).</summary>
/// <param name="Content">The words.</param>
/// <param name="By">Who struck them out, or null.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Deletion(ImmutableArray<Inline> Content, string? By, SourceSpan Span) : Inline(Span);

/// <summary>A name marked in the source (TEI <c>persName</c>, <c>placeName</c>, <c>orgName</c>).</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Key">The source's own key for the bearer, or null.</param>
/// <param name="Content">The words.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Name(NameKind Kind, string? Key, ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>A date marked in the source (TEI <c>date</c>).</summary>
/// <param name="Edtf">The date in EDTF, or null where the source gives none that can be read.</param>
/// <param name="Content">The words.</param>
/// <param name="Span">Where they stand.</param>
public sealed record DateMention(string? Edtf, ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>The place in the text to which a note belongs (TEI <c>ref type="note"</c>).</summary>
/// <param name="Number">The note's number or sign, as printed.</param>
/// <param name="Span">Where it stands.</param>
public sealed record NoteRef(string Number, SourceSpan Span) : Inline(Span);

/// <summary>How highlighted words look.</summary>
public enum Rendition
{
    /// <summary>Italic, or emphasis of a kind not in this list.</summary>
    Italic,

    /// <summary>Bold.</summary>
    Bold,

    /// <summary>Underlined.</summary>
    Underline,

    /// <summary>Small capitals.</summary>
    SmallCaps,

    /// <summary>Raised.</summary>
    Superscript,

    /// <summary>Lowered.</summary>
    Subscript,

    /// <summary>Struck through as a matter of layout.</summary>
    Strikethrough,
}

/// <summary>What a marked name names.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A corporate body.</summary>
    CorporateBody,
}

/// <summary>How a document gives what somebody said.</summary>
public enum SpeechForm
{
    /// <summary>In the first person, as spoken.</summary>
    Direct,

    /// <summary>Told: "he explained that…".</summary>
    Reported,
}

/// <summary>What an office says by a stamp.</summary>
public enum StampKind
{
    /// <summary>Something else, or not told.</summary>
    Other,

    /// <summary>When a document came in.</summary>
    Received,

    /// <summary>That it was made public, by whom, in which state.</summary>
    Released,

    /// <summary>Its classification.</summary>
    Classification,

    /// <summary>That its classification was lifted or lowered.</summary>
    Declassification,
}
