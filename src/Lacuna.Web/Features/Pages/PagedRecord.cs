using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive;
using Lacuna.Archive.Pages;
using Lacuna.Archive.Pages.Images;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Archive.Holdings;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Pages;

/// <summary>A record that came in as pages, with all that its pages show but their words.</summary>
/// <param name="Record">The record.</param>
/// <param name="Pages">Its pages in order; never empty.</param>
/// <param name="Gaps">Its gaps that have a place on a page.</param>
/// <param name="File">The file that they lie in, or null where it may not be shown.</param>
internal sealed record PagedRecord(RecordPage Record, ImmutableArray<PageEntry> Pages, ImmutableArray<PlacedGap> Gaps, PageFile? File)
{
    /// <summary>The record, or null where there is none or it has no pages.</summary>
    public static PagedRecord? Find(ReadingRoom room, RecordId id) => room.Catalogue.Find(id) is { } record ? Of(room, record) : null;

    /// <summary>The same where the record is at hand.</summary>
    public static PagedRecord? Of(ReadingRoom room, RecordPage record) => room.Pages.Of(record.Entry.Id) is { IsEmpty: false } pages
        ? new PagedRecord(record, pages, room.Pages.GapsOf(record.Entry.Id), room.Pages.FileOf(record.Entry.Id)) : null;

    public RecordId Id => Record.Entry.Id;

    /// <summary>Address of all pages.</summary>
    public string Address => $"/records/{Id}/pages";

    /// <summary>Address of the text beside its pages.</summary>
    public string Beside => $"/records/{Id}/beside";

    /// <summary>Why its pages have no images here, in a sentence, or null.</summary>
    public string? Missing => File is null ? "The file of this record is not shown, so there are no images of its pages." : PageImages.Missing(File.Format);

    /// <summary>Whether its file is offered: a member of a container is not, as the container holds more than the record.</summary>
    public bool HasFile => File is { Member.Length: 0 };

    public string FileKind => File?.Format == DocumentFormat.Pdf ? "PDF" : "Image";

    public PageEntry? Page(int number) => Pages.FirstOrDefault(p => p.Number == number);

    /// <summary>Address of a page, with the search whose words it marks.</summary>
    public string AddressOf(int page, Asked? asked = null) => string.Create(CultureInfo.InvariantCulture, $"{Address}/{page}") + asked?.Parameters;

    /// <summary>Address of an image of a whole page.</summary>
    public string ImageOf(PageEntry page, PageImageSize? reduced) => string.Create(CultureInfo.InvariantCulture,
        $"/iiif/{Id}/{page.Number}/full/{(reduced is { } size ? $"{size.Width},{size.Height}" : "max")}/0/default.jpg");

    /// <summary>All images of a whole page, for <c>srcset</c>.</summary>
    public string ImagesOf(PageEntry page)
    {
        var size = PageImageSize.Of(page);
        return string.Join(", ", size.Reduced.Select(r => $"{ImageOf(page, r)} {r.Width}w").Append($"{ImageOf(page, null)} {size.Width}w"));
    }

    /// <summary>The tag of what is written of it: it changes with the record, its pages, its gaps, its file, and with what can be shown here.</summary>
    public string Tag(string form) => Revalidation.TagOf(
    [
        Revalidation.TagOf(Record, form), File?.Digest ?? "", Missing ?? "",
        .. Pages.Select(p => p.ToString()), .. Gaps.Select(g => g.ToString()),
    ]);

    /// <summary>"scan · read by OCR, 94 % sure · worst page 3".</summary>
    public ImmutableArray<string> Facts
    {
        get
        {
            var read = Pages.Where(p => p.Origin == PageOrigin.Ocr).ToList();
            var layered = Pages.Count(p => p.Origin == PageOrigin.TextLayer);
            var facts = ImmutableArray.CreateBuilder<string>();
            if (read.Count > 0)
            {
                facts.Add(layered == 0 ? "scan" : "in part a scan");
                var sure = read.Where(p => p.Confidence is not null).Select(p => p.Confidence.GetValueOrDefault()).DefaultIfEmpty(-1).Average();
                facts.Add((layered == 0 ? "read by OCR" : $"{Wording.Count(read.Count, "page", "pages")} read by OCR") + (sure < 0 ? "" : $", {Wording.Percent(sure)} sure"));
            }
            else if (layered > 0)
            {
                facts.Add("with the text of the file itself");
            }

            return facts.ToImmutable();
        }
    }

    /// <summary>The page that reads worst, where one reads so badly that readers are told.</summary>
    public PageEntry? Worst => Pages.Where(p => p.ReadsBadly).MinBy(p => p.Confidence);
}
