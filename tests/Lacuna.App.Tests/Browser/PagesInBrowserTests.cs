using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lacuna.App.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Lacuna.App.Tests.Browser;

public sealed class PagesInBrowserTests(ReadingRoomServer server, Chromium chromium)
{
    private static readonly string[] Pages =
    [
        "/", "/collections", "/collections/{collection}", "/years", "/years/1962", "/search", "/search?q=light", "/search?q=light&year=1962",
        "/search?q=qqqq", "/about", "/nothing", "/records/{minutes}", "/records/{tei}", "/records/{russian}", "/records/{docx}",
    ];

    public static TheoryData<string> Addresses() => [.. Pages];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Has_no_barrier_that_axe_can_find(string address)
    {
        await using var context = await Open(1280, dark: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill(address));
        var found = new List<string>();
        foreach (var width in (int[])[1280, 400])
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
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

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Fits_narrow_screens_without_scripts(string address)
    {
        foreach (var width in (int[])[320, 400])
        {
            await using var context = await Open(width, dark: false, scripts: false);
            var page = await context.NewPageAsync();
            await page.GotoAsync(Fill(address));
            Assert.True(await page.Locator("h1").IsVisibleAsync());
            Assert.NotEmpty(await page.Locator("main").InnerTextAsync());
            // Playwright measures through its own channel, which works with the page's scripts off.
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px too wide at {width} px");
        }
    }

    [Fact]
    public async Task The_keyboard_meets_the_skip_link_first_and_the_slash_finds_the_box()
    {
        await using var context = await Open(1280, dark: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill("/records/{minutes}"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await page.EvaluateAsync<string>("document.activeElement.className"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.name"));
        Assert.True(await page.Locator("#print").IsVisibleAsync());
    }

    [Fact]
    public async Task The_editors_hand_can_be_taken_away_without_scripts()
    {
        await using var context = await Open(1280, dark: false, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill("/records/{tei}"));
        Assert.True(await page.Locator(".text .ed").First.IsVisibleAsync());
        Assert.False(await page.Locator("#print").IsVisibleAsync());
        await page.Locator("#hand").UncheckAsync();
        Assert.False(await page.Locator(".text .ed").First.IsVisibleAsync());
        Assert.True(await page.Locator(".text .gap").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Asks_nobody_else_and_reports_nothing_wrong()
    {
        await using var context = await Open(1280, dark: false);
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(Fill("/records/{minutes}"), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(complaints);
        Assert.All(asked, url => Assert.StartsWith(server.Address.ToString(), url, StringComparison.Ordinal));
        Assert.True(asked.Count(url => !url.EndsWith(".svg", StringComparison.Ordinal)) <= 3, string.Join('\n', asked));
    }

    private async Task<IBrowserContext> Open(int width, bool dark, bool scripts = true)
    {
        var browser = await chromium.Start();
        return await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    private string Fill(string address) => server.Address.ToString().TrimEnd('/') + address
        .Replace("{collection}", server.Room.Catalogue.Collections().Single(c => c.Title == "A Long List").Id, StringComparison.Ordinal)
        .Replace("{minutes}", server.IdOf("1962-03-12-plenary-minutes.txt"), StringComparison.Ordinal)
        .Replace("{tei}", server.IdOf("1962-06-30-telegram-draft-protocol.xml"), StringComparison.Ordinal)
        .Replace("{docx}", server.IdOf("1962-11-06-memorandum-state-of-protocol.docx"), StringComparison.Ordinal)
        .Replace("{russian}", server.IdOf("1961-11-22-raport-zhuravin.txt"), StringComparison.Ordinal);
}
