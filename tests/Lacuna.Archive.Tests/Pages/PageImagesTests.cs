using Lacuna.Archive.Holdings;
using Lacuna.Archive.Pages.Images;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Pages;

public sealed class PageImagesTests
{
    private static readonly PageImageOptions Usual = new() { AtOnce = 2 };

    [Fact]
    public async Task Every_tile_that_the_standard_lets_a_viewer_ask_for_is_there()
    {
        using var archive = Archive(out var id);
        using var images = new PageImages(archive.Room, Usual, TimeProvider.System);
        var image = await images.Get(id, 1, TestContext.Current.CancellationToken);
        Assert.Equal((PageImageState.Ready, ""), (image.State, image.Message));
        var size = PageImageSize.Of(archive.Room.Pages.Of(id)[0]);
        Assert.Equal((size.Width, size.Height), JpegSize(Path.Combine(image.Folder!, "full", "max", "0", "default.jpg")));
        foreach (var reduced in size.Reduced)
        {
            Assert.Equal((reduced.Width, reduced.Height), JpegSize(Path.Combine(image.Folder!, "full", $"{reduced.Width},{reduced.Height}", "0", "default.jpg")));
        }

        // Image API 3, 5.4 and "Implementation notes": the region and size of each tile at each scale factor.
        foreach (var factor in size.ScaleFactors)
        {
            var side = PageImageSize.Tile * factor;
            for (var top = 0; top < size.Height; top += side)
            {
                for (var left = 0; left < size.Width; left += side)
                {
                    var (width, height) = (Math.Min(side, size.Width - left), Math.Min(side, size.Height - top));
                    var region = width == size.Width && height == size.Height ? "full" : $"{left},{top},{width},{height}";
                    var tile = Path.Combine(image.Folder!, region, $"{(width + factor - 1) / factor},{(height + factor - 1) / factor}", "0", "default.jpg");
                    Assert.True(File.Exists(tile), tile[image.Folder!.Length..]);
                }
            }
        }

        Assert.Equal(image.Folder, (await images.Get(id, 1, TestContext.Current.CancellationToken)).Folder);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(archive.Room.Paths.Cache, "tiles-making")));
    }

    [Fact]
    public async Task A_page_that_its_file_turns_stands_upright()
    {
        using var archive = Archive(out var id);
        using var images = new PageImages(archive.Room, Usual, TimeProvider.System);
        var image = await images.Get(id, 3, TestContext.Current.CancellationToken);
        var size = PageImageSize.Of(archive.Room.Pages.Of(id)[2]);
        Assert.Equal((size.Width, size.Height), JpegSize(Path.Combine(image.Folder!, "full", "max", "0", "default.jpg")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_page_that_is_not_there_is_not_made(int page)
    {
        using var archive = Archive(out var id);
        using var images = new PageImages(archive.Room, Usual, TimeProvider.System);
        Assert.Equal(PageImageState.NoPage, (await images.Get(id, page, TestContext.Current.CancellationToken)).State);
        Assert.False(Directory.Exists(Path.Combine(archive.Room.Paths.Cache, "tiles")));
    }

    [Fact]
    public async Task Nothing_stays_of_a_record_that_is_not_to_be_shown()
    {
        using var archive = Archive(out var id);
        using var images = new PageImages(archive.Room, Usual, TimeProvider.System);
        var tiles = Path.Combine(archive.Room.Paths.Cache, "tiles");
        await images.Get(id, 1, TestContext.Current.CancellationToken);
        images.Sweep();
        Assert.NotEmpty(Directory.EnumerateDirectories(tiles));

        var gone = Directory.CreateDirectory(Path.Combine(tiles, "000000000000", "x", "1")).FullName;
        Assert.Equal(PageImageState.NoPage, (await images.Get(Parse("000000000000"), 1, TestContext.Current.CancellationToken)).State);
        Assert.False(Directory.Exists(gone), "asked for");
        Directory.CreateDirectory(gone);
        images.Sweep();
        Assert.Equal([id.Value], Directory.EnumerateDirectories(tiles).Select(Path.GetFileName));
        images.Forget(id);
        Assert.Empty(Directory.EnumerateDirectories(tiles));
    }

    [Fact]
    public async Task A_full_cache_lets_go_what_was_not_asked_for_longest()
    {
        using var archive = Archive(out var id);
        using var images = new PageImages(archive.Room, Usual with { MostBytes = 300_000 }, TimeProvider.System);
        var first = await images.Get(id, 1, TestContext.Current.CancellationToken);
        Directory.SetLastWriteTimeUtc(first.Folder!, DateTime.UnixEpoch);
        var second = await images.Get(id, 2, TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(first.Folder), "the first went");
        Assert.Equal(PageImageState.Ready, second.State);
        Assert.Equal(PageImageState.Ready, (await images.Get(id, 1, TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task Who_comes_when_too_many_wait_is_told_to_come_back_and_the_others_share_the_work()
    {
        using var archive = Archive(out var id);
        using var images = new PageImages(archive.Room, new PageImageOptions { AtOnce = 1, MostWaiting = 0 }, TimeProvider.System);
        var asked = await Task.WhenAll(new[] { 1, 1, 2, 1 }.Select(page => images.Get(id, page, TestContext.Current.CancellationToken)));
        Assert.Equal([PageImageState.Ready, PageImageState.Ready, PageImageState.Busy, PageImageState.Ready], asked.Select(a => a.State));
        Assert.Equal(PageImageState.Ready, (await images.Get(id, 2, TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task A_file_that_cannot_be_painted_is_said_to_be_so_and_leaves_nothing()
    {
        using var archive = Archive(out var id);
        File.WriteAllText(archive.Room.Pages.FileOf(id)!.Path, "%PDF-1.7 secret words");
        using var images = new PageImages(archive.Room, Usual, TimeProvider.System);
        var image = await images.Get(id, 1, TestContext.Current.CancellationToken);
        Assert.Equal(PageImageState.Failed, image.State);
        Assert.Contains("cannot be shown as an image", image.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", image.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(archive.Room.Paths.Cache, "tiles-making")));
        Assert.Same(image, await images.Get(id, 1, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(612, 792, 1696, 2208)]
    [InlineData(595.3, 841.9, 1648, 2336)]
    [InlineData(14_400, 14_400, 4000, 4000)]
    [InlineData(3, 200_000, 16, 4992)]
    [InlineData(72, 72, 192, 192)]
    public void An_image_is_at_200_dpi_unless_that_is_more_than_a_reader_needs(double width, double height, int across, int down)
    {
        var size = PageImageSize.Of(new Lacuna.Archive.Pages.PageEntry(1, null, width, height, Lacuna.Documents.Pages.PageOrigin.None, null, null, 0));
        Assert.Equal(new PageImageSize(across, down), size);
        Assert.All(size.Reduced, reduced => Assert.True(reduced.Width < size.Width));
        Assert.True(Math.Max(across, down) <= PageImageSize.Tile * size.ScaleFactors[^1]);
    }

    private static TestArchive Archive(out RecordId id)
    {
        Programs.Need("pdftoppm", "vips");
        var archive = new TestArchive();
        archive.Write("lamps.pdf", TestPdf.Of(
        [
            new TestPdf.Page("MEMORANDUM", "", "The harbor master counted the lamps of the northern", "station in the morning and found that forty of them", "had been taken away."),
            new TestPdf.Page("The second page says that the lamps came back in", "the evening of the same day."),
            new TestPdf.Page("The third page lies on its side in the file, as the", "clerk put it on the glass, and is read all the same.") { Rotate = 90 },
        ]));
        var report = archive.ImportInbox();
        Assert.Empty(report.Refused);
        id = archive.Room.Catalogue.All(null).Single().Id;
        Assert.Equal(3, archive.Room.Pages.Of(id).Length);
        return archive;
    }

    private static RecordId Parse(string id) => RecordId.TryParse(id, out var parsed) ? parsed : throw new ArgumentException($"No identifier: {id}", nameof(id));

    // Width and height stand in the frame header (ITU-T T.81, B.2.2).
    private static (int Width, int Height) JpegSize(string path)
    {
        var bytes = File.ReadAllBytes(path);
        for (var at = 2; at + 9 < bytes.Length; at += 2 + (bytes[at + 2] << 8 | bytes[at + 3]))
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xC2)
            {
                return (bytes[at + 7] << 8 | bytes[at + 8], bytes[at + 5] << 8 | bytes[at + 6]);
            }
        }

        throw new InvalidDataException(path);
    }
}
