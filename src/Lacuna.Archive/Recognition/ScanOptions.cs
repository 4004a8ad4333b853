namespace Lacuna.Archive.Recognition;

/// <summary>How to read pages.</summary>
public sealed record ScanOptions
{
    /// <summary>Where pages that were read are kept until their document is; null keeps none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>BCP 47 language of all pages, or null to find it out page by page.</summary>
    public string? Language { get; init; }

    /// <summary>Whether to read every page by OCR, whatever text layer there is.</summary>
    public bool AlwaysRecognise { get; init; }

    /// <summary>Which pages to read, counted from 1; null for all. The others are left out of the answer.</summary>
    public IReadOnlySet<int>? Pages { get; init; }

    /// <summary>Called as pages are done; from any thread.</summary>
    public Action<PageProgress>? Progress { get; init; }

    /// <summary>The longest that one program may work on one page, on the clock. A page at which it goes beyond is a page without words, with a warning.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Folders that programs are looked for in, separated as in <c>PATH</c>; null for <c>PATH</c> itself.</summary>
    public string? SearchPath { get; init; }
}

/// <summary>How far a file has come.</summary>
/// <param name="File">The file.</param>
/// <param name="Done">Pages done.</param>
/// <param name="Total">Pages of the file.</param>
public readonly record struct PageProgress(string File, int Done, int Total);
