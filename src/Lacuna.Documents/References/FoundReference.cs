using Lacuna.Documents.Model;

namespace Lacuna.Documents.References;

/// <summary>A reference while it is read: what stands elsewhere in the document may complete it.</summary>
internal sealed class FoundReference
{
    public required ReferenceKind Kind { get; init; }

    /// <summary>The folded number, or null.</summary>
    public string? Number { get; init; }

    public required int Start { get; init; }

    public int End { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public DateOnly? First { get; set; }

    public DateOnly? Last { get; set; }

    public EditorsRemark Remark { get; set; }

    /// <summary>Whether the words are too common to be believed without a date, a post, or the same number told in full elsewhere.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether it is one of a list and another follows: "telegrams 312, 415 and 469 to Oslo".</summary>
    public bool IsFollowed { get; set; }

    /// <summary>Whether the words tell which post, person or government it comes from or went to.</summary>
    public bool IsPlaced => (From ?? To) is not null;

    public DocumentReference ToReference() => new(new Designation(Kind, Number, From, To, First, Last), SourceSpan.Between(Start, End), Remark);
}
