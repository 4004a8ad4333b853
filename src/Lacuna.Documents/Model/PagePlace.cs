namespace Lacuna.Documents.Model;

/// <summary>A place on a page of the file that a document was read from.</summary>
/// <param name="Page">The page, counted from 1 in the order of the file, whatever is printed on it.</param>
/// <param name="Box">Where on it.</param>
public readonly record struct PagePlace(int Page, PageBox Box);

/// <summary>What a gap looks like on the page, where it is no bracket but a place without words.</summary>
public enum GapLook
{
    /// <summary>Black or nearly so.</summary>
    Black,

    /// <summary>A place painted over in white, or cut out.</summary>
    White,

    /// <summary>A shade of gray.</summary>
    Gray,

    /// <summary>Any other colour.</summary>
    Coloured,

    /// <summary>A frame around nothing.</summary>
    Outline,

    /// <summary>A page that says that pages were withheld.</summary>
    Notice,

    /// <summary>A sheet put in the place of a document that was withdrawn.</summary>
    WithdrawalSheet,
}
