using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>What a draft will be.</summary>
internal enum DraftKind
{
    Paragraph,
    Table,
    Note,
}

/// <summary>A piece of a paragraph in the making: words of one look, a call of a note, a gap, the beginning of a page.</summary>
internal abstract record Piece;

internal sealed record WordsPiece(string Value, Rendition? Rend) : Piece;

internal sealed record CallPiece(string Number) : Piece;

internal sealed record BreakPiece(int Page) : Piece;

internal sealed record GapPiece(GapDraft Gap) : Piece;

/// <summary>A passage that was taken out, over one or more lines of a page.</summary>
internal sealed class GapDraft(int page, PageRedaction first, bool wholeLine)
{
    public int Page { get; } = page;

    public List<(PageRedaction Redaction, bool WholeLine)> Parts { get; } = [(first, wholeLine)];

    /// <summary>Whether another place without words goes on where this one ends: the same look, and no other label.</summary>
    public bool GoesOn(int page, PageRedaction redaction)
    {
        var last = Parts[^1].Redaction;
        return page == Page && last.Look == redaction.Look && (last.Label == redaction.Label || redaction.Label.Length == 0 || Parts.TrueForAll(p => p.Redaction.Label.Length == 0));
    }
}

/// <summary>A paragraph, table or note in the making.</summary>
internal sealed class Draft(DraftKind kind, LaidLine first)
{
    public DraftKind Kind { get; } = kind;

    public LaidLine First { get; } = first;

    public List<LaidLine> Lines { get; } = [first];

    public List<Piece> Pieces { get; } = [];

    /// <summary>For a table: its cells, row by row.</summary>
    public List<List<List<Piece>>> Rows { get; } = [];

    /// <summary>For a note: its number.</summary>
    public string Number { get; init; } = "";

    /// <summary>Whether the last line ended in a word that the next one goes on with.</summary>
    public string? Hyphenated { get; set; }
}
