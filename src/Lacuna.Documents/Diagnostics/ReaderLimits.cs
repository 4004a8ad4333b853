namespace Lacuna.Documents.Diagnostics;

/// <summary>Bounds within which every reader stays; each names the attack or accident it stops.</summary>
public sealed record ReaderLimits
{
    /// <summary>The limits used unless others are given.</summary>
    public static ReaderLimits Default { get; } = new();

    /// <summary>Bytes of one document: a file larger than this is refused before it is read (memory). 64 MiB is some 20,000 typed pages.</summary>
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>Bytes of one document that is read page by page, a PDF or page images: a larger one is refused (memory).</summary>
    public long MaxPagedBytes { get; init; } = 512L << 20;

    /// <summary>Nesting of elements: deeper ones are refused (stack overflow). Real TEI stays below 40.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Nodes of one document: more are refused (memory).</summary>
    public int MaxNodes { get; init; } = 4_000_000;

    /// <summary>Unpacked bytes for each packed byte in a container: more is refused (zip bomb). Text seldom packs better than 20 to 1;
    /// a generous bound, because form feeds and blanks pack far better.</summary>
    public int MaxExpansionRatio { get; init; } = 200;

    /// <summary>Unpacked bytes of one member below which the ratio is not judged.</summary>
    public long ExpansionGrace { get; init; } = 1 << 20;

    /// <summary>Documents in one file: more are refused.</summary>
    public int MaxDocuments { get; init; } = 5_000_000;
}
