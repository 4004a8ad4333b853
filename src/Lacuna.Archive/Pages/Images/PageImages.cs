using System.Collections.Concurrent;
using Lacuna.Archive.ExternalTools;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.Pages.Images;

/// <summary>Images of pages as static tiles after IIIF Image API 3, level 0: made when first asked for, few at a time, and kept in the cache.</summary>
/// <remarks>Safe to use from many threads, and beside other processes on the same archive. Nothing is kept of a record that is not to be shown:
/// what <see cref="PageCatalogue.FileOf"/> does not give is neither made nor served, and goes when it is noticed.</remarks>
public sealed class PageImages : IDisposable
{
    // A page that cannot be painted is not tried again by every tile of it.
    private static readonly TimeSpan TriedAgain = TimeSpan.FromMinutes(5);

    // Beyond so many they are all forgotten; they only spare work.
    private const int MostFailures = 10_000;

    private readonly ReadingRoom _room;
    private readonly PageImageOptions _options;
    private readonly TimeProvider _time;
    private readonly TileCache _cache;
    private readonly SemaphoreSlim _free;
    private readonly ConcurrentDictionary<string, Lazy<Task<PageImage>>> _making = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long At, PageImage Image)> _failed = new(StringComparer.Ordinal);
    private int _waiting;

    /// <summary>Images of the pages of an archive.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="time">The clock, for what was used last.</param>
    public PageImages(ReadingRoom room, PageImageOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(options);
        (_room, _options, _time) = (room, options, time);
        _cache = new TileCache(room.Paths, options.MostBytes, time);
        _free = new SemaphoreSlim(options.AtOnce);
    }

    /// <summary>Why no page of a format can be shown here, in a sentence; null where all that is needed is installed.</summary>
    /// <param name="format">The format of the file.</param>
    public static string? Missing(DocumentFormat format) => PageRenderer.Missing(format);

    /// <summary>The image of a page, made now if it is not there.</summary>
    /// <param name="id">The record.</param>
    /// <param name="number">The page, counted from 1 in the order of the file.</param>
    /// <param name="cancellation">Ends the wait; an image begun is finished for whoever comes next.</param>
    public async Task<PageImage> Get(RecordId id, int number, CancellationToken cancellation)
    {
        if (_room.Pages.FileOf(id) is not { } file)
        {
            _cache.Forget(id);
            return new PageImage(PageImageState.NoPage, null, "There is no such page.");
        }

        if (_room.Pages.Of(id).FirstOrDefault(p => p.Number == number) is not { } page)
        {
            return new PageImage(PageImageState.NoPage, null, "There is no such page.");
        }

        var folder = _cache.FolderOf(id, file, page);
        if (_cache.Has(folder))
        {
            return new PageImage(PageImageState.Ready, folder, "");
        }

        if (FailureOf(folder) is { } failure)
        {
            return failure;
        }

        if (Missing(file.Format) is { } missing)
        {
            return new PageImage(PageImageState.ToolMissing, null, missing);
        }

        var making = _making.GetOrAdd(folder, _ => new Lazy<Task<PageImage>>(() => Make(id, file, page, folder)));
        return await making.Value.WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Removes what is kept of a record, for when it is no longer to be shown.</summary>
    /// <param name="id">The record.</param>
    public void Forget(RecordId id) => _cache.Forget(id);

    /// <summary>Removes what is kept of records that are not to be shown, and what was left half made.</summary>
    public void Sweep() => _cache.Sweep(id => _room.Pages.FileOf(id) is not null);

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private PageImage? FailureOf(string folder) =>
        _failed.TryGetValue(folder, out var failed) && _time.GetElapsedTime(failed.At) < TriedAgain ? failed.Image : null;

    // The task lives on when those who wait for it leave, so it takes nobody's cancellation.
    private async Task<PageImage> Make(RecordId id, PageFile file, PageEntry page, string folder)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > _options.MostWaiting + _options.AtOnce)
            {
                return new PageImage(PageImageState.Busy, null, "Many pages are being made ready just now. Try again in a few seconds.");
            }

            await _free.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                return _cache.Has(folder) ? new PageImage(PageImageState.Ready, folder, "")
                    : await Task.Run(() => Render(id, file, page, folder), CancellationToken.None).ConfigureAwait(false);
            }
            finally
            {
                _free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            _making.TryRemove(folder, out _);
        }
    }

    private PageImage Render(RecordId id, PageFile file, PageEntry page, string folder)
    {
        var work = _cache.NewWork();
        try
        {
            _cache.Keep(PageRenderer.Render(file, page, work, CancellationToken.None), folder);
        }
        catch (ToolException e)
        {
            return Failed(folder, e.Code == "tool-missing" ? PageImageState.ToolMissing : PageImageState.Failed);
        }
        catch (Exception e) when (e is DocumentFormatException or ArchiveException or IOException or UnauthorizedAccessException)
        {
            return Failed(folder, PageImageState.Failed);
        }
        finally
        {
            TileCache.Delete(work);
        }

        // Taken out of sight while it was made: then it must not stay.
        if (_room.Pages.FileOf(id) != file)
        {
            _cache.Forget(id);
            return new PageImage(PageImageState.NoPage, null, "There is no such page.");
        }

        return new PageImage(PageImageState.Ready, folder, "");
    }

    private PageImage Failed(string folder, PageImageState state)
    {
        if (_failed.Count >= MostFailures)
        {
            _failed.Clear();
        }

        var image = new PageImage(state, null, "This page cannot be shown as an image: the file cannot be painted here. Its text stands beside it.");
        _failed[folder] = (_time.GetTimestamp(), image);
        return image;
    }
}
