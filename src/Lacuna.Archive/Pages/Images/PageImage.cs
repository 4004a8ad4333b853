namespace Lacuna.Archive.Pages.Images;

/// <summary>The image of a page, or why there is none.</summary>
/// <param name="State">Whether it is there.</param>
/// <param name="Folder">The folder of its files, named by region, size, rotation and quality after IIIF Image API 3; null where it is not there.</param>
/// <param name="Message">Why it is not there, in a sentence for readers; empty where it is.</param>
public sealed record PageImage(PageImageState State, string? Folder, string Message);

/// <summary>Whether the image of a page is there.</summary>
public enum PageImageState
{
    /// <summary>It is.</summary>
    Ready,

    /// <summary>There is no such page, or nobody may see it.</summary>
    NoPage,

    /// <summary>Too many others are being made.</summary>
    Busy,

    /// <summary>A program is missing without which none can be made.</summary>
    ToolMissing,

    /// <summary>It could not be made from the file.</summary>
    Failed,
}

/// <summary>Bounds of page images.</summary>
public sealed record PageImageOptions
{
    /// <summary>Bytes that all images together may take before those that were not asked for longest go.</summary>
    public long MostBytes { get; init; } = 4L << 30;

    /// <summary>Images made at a time.</summary>
    public int AtOnce { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Images waited for beyond these; who comes then is told to come back.</summary>
    public int MostWaiting { get; init; } = 64;
}
