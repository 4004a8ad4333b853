namespace Lacuna.Documents.Formats.Html;

/// <summary>What the words met next become: set by the element around them.</summary>
internal sealed class HtmlScope
{
    /// <summary>Level of a heading, or 0.</summary>
    public int Heading { get; init; }

    /// <summary>Whether within a quotation.</summary>
    public bool Quoted { get; init; }

    /// <summary>Whether white space stands as it is.</summary>
    public bool Verbatim { get; init; }

    /// <summary>Whether all goes into one run, blocks being divided by line ends: notes and cells of tables.</summary>
    public bool OneRun { get; init; }

    /// <summary>Depth of the innermost list, from 0; -1 outside lists.</summary>
    public int ListDepth { get; init; } = -1;

    /// <summary>Whether directly within an item of that list.</summary>
    public bool InItem { get; init; }

    /// <summary>The item's label until its first block has taken it; further blocks of the item have none.</summary>
    public string Label { get; set; } = "";
}
