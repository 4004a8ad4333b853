using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Xunit;

namespace Lacuna.Documents.Tests.Rendering;

public sealed class PageLinksTests
{
    private static readonly TextDocument Document = new(DocumentFormat.Pdf, DocumentDescription.Empty,
        [
            new PageBreak(null, default) { Page = 1 },
            new Paragraph([new Text("The keeper ", default), Box(GapLook.Black, 0.9), new Text(" said", default), new InlinePageBreak("17", default) { Page = 2 }, new Text(" nothing.", default)], default),
            new PageBreak("18", default),
            new Paragraph([new DateMention("1962", [new Text("in", default), new InlinePageBreak(null, default) { Page = 3 }, new Text(" 1962", default)], default)], default),
        ], [], []);

    [Fact]
    public void A_page_of_the_file_leads_to_its_image_and_can_be_led_to()
    {
        var html = Write("/records/4k2p9w0c7hxm/pages/");
        Assert.Contains("<div id=\"page-1\" class=\"page\"><span><a href=\"/records/4k2p9w0c7hxm/pages/1\" title=\"Page 1 as it is\">page 1</a></span></div>", html, StringComparison.Ordinal);
        Assert.Contains("<span id=\"page-2\" class=\"page\"><span><a href=\"/records/4k2p9w0c7hxm/pages/2\" title=\"Page 2 as it is\">page 17</a></span></span>", html, StringComparison.Ordinal);
        // A number that is only printed has no image; and no link stands within a link.
        Assert.Contains("<div class=\"page\"><span>page 18</span></div>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<a [^>]*>(?:(?!</a>).)*<a ", html);
    }

    [Fact]
    public void A_gap_found_on_the_image_says_so_how_sure_it_is_and_where()
    {
        var html = Write("/records/4k2p9w0c7hxm/pages/");
        Assert.Contains("A black box on the page, found on the image, 90 % sure.", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"on-page\" href=\"/records/4k2p9w0c7hxm/pages/1#gap-1\">See it on page 1</a>.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_images_page_breaks_are_only_named()
    {
        var html = Write(null);
        Assert.DoesNotContain("/pages/", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"page\"><span>new page</span></div>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"page\"><span>page 17</span></span>", html, StringComparison.Ordinal);
    }

    private static Gap Box(GapLook look, double sure) => new(GapReason.Redacted, null, null, null, [], "", default)
    {
        Place = new PagePlace(1, new PageBox(72, 72, 120, 84)),
        Look = look,
        Certainty = sure,
    };

    private static string Write(string? pages)
    {
        var text = PlainTextWriter.Write(Document);
        return HtmlDocumentWriter.Write(Document, text, WithheldShare.Of(Document, text), pages);
    }
}
