using Lacuna.Archive.Recognition;

namespace Lacuna.Cli.Commands;

/// <summary>Sums up how far the files have come that are being read page by page.</summary>
internal sealed class PagesRead
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PageProgress> _files = new(StringComparer.Ordinal);

    /// <summary>Pages done of all pages that are known of, 0 to 1.</summary>
    public double Share { get; private set; }

    /// <summary>Takes note, and gives the pages done over all files.</summary>
    public long Count(PageProgress progress)
    {
        lock (_lock)
        {
            _files[progress.File] = progress;
            var done = _files.Values.Sum(f => (long)f.Done);
            Share = (double)done / Math.Max(1, _files.Values.Sum(f => (long)f.Total));
            return done;
        }
    }
}
