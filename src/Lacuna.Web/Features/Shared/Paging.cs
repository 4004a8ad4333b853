namespace Lacuna.Web.Features.Shared;

/// <summary>A stretch of a long list.</summary>
/// <param name="Path">Address of the list with its query, without the offset.</param>
/// <param name="Offset">Rows passed over.</param>
/// <param name="Size">Rows on a page.</param>
/// <param name="Total">Rows of the whole list.</param>
internal sealed record Paging(string Path, int Offset, int Size, long Total)
{
    /// <summary>Address of the page before, or null on the first.</summary>
    public string? Previous => Offset > 0 ? At(Math.Max(0, Offset - Size)) : null;

    /// <summary>Rows on this page, where a row may stand for several of the list, so that only the list itself knows where it ends; else null.</summary>
    public int? Shown { get; init; }

    /// <summary>Where the page after begins, for a list that knows it better than by counting, or null. The offset stays beside it, for the way back.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Address of the page after, or null on the last.</summary>
    public string? Next => NextCursor is not null ? $"{At(Offset + Size)}&cursor={Uri.EscapeDataString(NextCursor)}"
        : Shown is null && (long)Offset + Size < Total ? At(Offset + Size) : null;

    /// <summary>Address of the last page, or null where it is this one or the next.</summary>
    public string? Last => Shown is null && Total > (long)Offset + 2L * Size ? At((int)((Total - 1) / Size * Size)) : null;

    /// <summary>"21–40 of 6,300".</summary>
    public string Position => Shown is { } rows ? rows == 0 ? "" : $"{Wording.Number(Offset + 1)}–{Wording.Number(Offset + rows)}"
        : $"{Wording.Number(Offset + 1)}–{Wording.Number(Math.Min(Total, (long)Offset + Size))} of {Wording.Number(Total)}";

    private string At(int offset) => offset == 0 ? Path
        : $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}offset={offset.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
