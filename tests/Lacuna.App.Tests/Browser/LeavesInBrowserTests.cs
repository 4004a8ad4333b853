using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lacuna.App.Tests.Web;
using Lacuna.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Lacuna.App.Tests.Browser;

public sealed class LeavesInBrowserTests(PagedRoomServer fixture, Chromium chromium)
{
    public static TheoryData<string> Addresses() => ["/pages?q=lanterns", "/pages/1?q=lanterns", "/beside?q=lanterns", ""];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Has_no_barrier_that_axe_can_find_and_fits_narrow_screens(string address)
    {
        await using var context = await Open(1280);
        var page = await Go(context, address);
        var found = new List<string>();
        foreach (var width in (int[])[1280, 400, 320])
        {
            await page.SetViewportSizeAsync(width, 900);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px too wide at {width} px");
            foreach (var scheme in width switch { 1280 => (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark], 400 => [ColorScheme.Light], _ => [] })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                var result = await page.RunAxe(new AxeRunOptions
                {
                    RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
                });
                found.AddRange(result.Violations.Select(v => $"{width} px, {scheme}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
            }
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Without_scripts_the_image_stands_beside_its_words_with_the_hits_over_it()
    {
        Programs.Need("pdftoppm", "vips");
        await using var context = await Open(1280, scripts: false);
        var page = await Go(context, "/pages/1?q=lanterns");
        var image = page.Locator(".paper img");
        await image.EvaluateAsync("e => e.decode()");
        Assert.Contains("/full/960,", await image.EvaluateAsync<string>("e => e.currentSrc"), StringComparison.Ordinal);
        var (paper, words) = (await BoxOf(page.Locator(".paper")), await BoxOf(page.Locator(".words")));
        Assert.True(words.X >= paper.X + paper.Width, "beside each other");
        var hit = await BoxOf(page.Locator(".of-hit rect").First);
        // "lanterns" is in the fifth line: 72 + 4 × 14 points from the top of 792.
        Assert.InRange((hit.Y - paper.Y) / paper.Height, 0.14, 0.18);
        await page.Locator(".of-hit").First.ClickAsync();
        Assert.EndsWith("#hit-1", page.Url, StringComparison.Ordinal);
        await page.SetViewportSizeAsync(400, 900);
        Assert.True((await BoxOf(page.Locator(".words"))).Y >= (await BoxOf(page.Locator(".paper"))).Y + 300, "below each other");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Page 2 →" }).ClickAsync();
        Assert.Contains("/pages/2?q=lanterns", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_viewer_shows_the_page_its_hits_and_gaps_and_asks_nobody_else()
    {
        NeedViewer();
        await using var context = await Open(1280);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        var asked = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(Address("/pages/1?q=lanterns"), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator(".stage canvas").First.WaitForAsync();
        Assert.Equal(3, await page.Locator(".over-hit").CountAsync());
        Assert.True(await page.Locator(".over-gap").CountAsync() > 0);
        Assert.False(await page.Locator(".paper").IsVisibleAsync());
        Assert.Contains(asked, url => url.Contains("/0/default.jpg", StringComparison.Ordinal) && !url.Contains("/full/", StringComparison.Ordinal));
        Assert.All(asked.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)), url => Assert.StartsWith(fixture.Address.ToString(), url, StringComparison.Ordinal));
        Assert.Empty(complaints);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Zoom in" }).ClickAsync();
        await page.Locator("[data-mark='hit-2']").ClickAsync();
        await Assertions.Expect(page.Locator(".over-hit.now")).ToHaveCountAsync(2);
        Assert.EndsWith("#hit-2", page.Url, StringComparison.Ordinal);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await page.Locator(".paper").IsVisibleAsync(), "printed as it is");
        Assert.False(await page.Locator(".stage").IsVisibleAsync());
    }

    [Fact]
    public async Task Text_and_pages_go_together_both_ways()
    {
        NeedViewer();
        await using var context = await Open(1280, height: 420);
        var page = await Go(context, "/beside");
        var which = page.Locator(".bar .which");
        await Assertions.Expect(which).ToHaveTextAsync("Page 1 of 4");
        await page.EvaluateAsync("scrollBy({ top: document.getElementById('page-3').getBoundingClientRect().top - 160, behavior: 'instant' })");
        await Assertions.Expect(which).ToHaveTextAsync("Page 3 of 4");
        await page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        await Assertions.Expect(which).ToHaveTextAsync("Page 1 of 4");
        var before = await page.EvaluateAsync<double>("scrollY");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Page after" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(which).ToHaveTextAsync("Page 2 of 4");
        await page.WaitForFunctionAsync("before => scrollY > before", before);
        Assert.InRange(await page.Locator("#page-2").EvaluateAsync<double>("e => e.getBoundingClientRect().top"), 0, 330);
    }

    [Fact]
    public async Task Beside_the_text_without_scripts_stand_the_pages_as_a_list()
    {
        await using var context = await Open(1280, scripts: false);
        var page = await Go(context, "/beside");
        Assert.Equal(4, await page.Locator(".leaf-list li").CountAsync());
        Assert.True(await page.Locator("#text").IsVisibleAsync());
        Assert.Equal(0, await page.Locator(".stage").CountAsync());
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Page 4" }).Last.ClickAsync();
        Assert.Contains("/pages/4", page.Url, StringComparison.Ordinal);
    }

    private async Task<IPage> Go(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(address), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }

    private string Address(string address) => $"{fixture.Address.ToString().TrimEnd('/')}/records/{fixture.Report}{address}";

    private async Task<IBrowserContext> Open(int width, bool scripts = true, int height = 900)
    {
        await fixture.Start();
        var browser = await chromium.Start();
        return await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    private static void NeedViewer()
    {
        Programs.Need("pdftoppm", "vips");
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "viewer", "openseadragon.min.js")))
        {
            const string Message = "The page viewer is not there: build/viewer fetches it where npm is installed; then build again.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail(Message);
            }

            Assert.Skip(Message);
        }
    }

    private static async Task<LocatorBoundingBoxResult> BoxOf(ILocator locator) =>
        await locator.BoundingBoxAsync() ?? throw new InvalidOperationException($"{locator} cannot be seen.");
}
