namespace Lacuna.Documents.Formats.Pdf;

/// <summary>Bounds of the PDF reader; each names the attack or accident it stops.</summary>
public sealed record PdfLimits
{
    /// <summary>The limits used unless others are given.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Bytes of one file: a larger one is refused (memory).</summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>Objects of one file: more are refused (memory). The largest number that ISO 32000-1 Annex C allows for is 8,388,607.</summary>
    public int MaxObjects { get; init; } = 4_000_000;

    /// <summary>Nesting of arrays, dictionaries, page tree nodes and outline levels: deeper ones are read as null (stack overflow).</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Pages of one file: the rest is left out with a warning.</summary>
    public int MaxPages { get; init; } = 20_000;

    /// <summary>Bytes of one decoded stream: the rest is left out (expansion bomb).</summary>
    public int MaxStreamBytes { get; init; } = 128 << 20;

    /// <summary>Decoded bytes for one packed byte; Deflate cannot exceed 1,032, chained filters can. Below <see cref="ExpansionGrace"/> it is not judged.</summary>
    public int MaxExpansionRatio { get; init; } = 1100;

    /// <summary>Decoded bytes below which the ratio is not judged.</summary>
    public int ExpansionGrace { get; init; } = 4 << 20;

    /// <summary>Decoded bytes of all streams read for one page (many references to one bomb).</summary>
    public long MaxPageBytes { get; init; } = 512L << 20;

    /// <summary>Operators carried out for one page, forms included: the rest is left out with a warning (endless recursion, slow pages).</summary>
    public int MaxOperators { get; init; } = 4_000_000;

    /// <summary>Painted things kept for one page: the rest is left out with a warning (memory).</summary>
    public int MaxThings { get; init; } = 500_000;

    /// <summary>Corners of all paths of one page: the rest is left out with a warning (memory).</summary>
    public int MaxCorners { get; init; } = 4_000_000;

    /// <summary>Forms within forms (ISO 32000-1 Annex C gives 28 for saved states; real files stay below 10).</summary>
    public int MaxFormDepth { get; init; } = 16;

    /// <summary>Earlier revisions that are read; a file with more is read from its first ones and its last ones.</summary>
    public int MaxRevisions { get; init; } = 32;
}
