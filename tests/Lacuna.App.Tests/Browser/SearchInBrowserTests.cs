using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lacuna.App.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Lacuna.App.Tests.Browser;

public sealed class SearchInBrowserTests(ReadingRoomServer server, Chromium chromium)
{
    [Theory]
    [InlineData(400)]
    [InlineData(1280)]
    public async Task Everything_an_answer_can_tell_fits_and_has_no_barrier(int width)
    {
        await using var context = await Open(width, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + "search?q=light");
        var html = await Partials.Write(server.Services, "/Features/Search/_Answer.cshtml", "/Search/Index", SearchStates.Full(server));
        await page.EvaluateAsync("html => { document.querySelector('main').innerHTML = html; for (const d of document.querySelectorAll('details')) { d.open = true; } }", html);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{overflow} px too wide at {width} px");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var result = await page.RunAxe(new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            });
            Assert.Empty(result.Violations.Select(v => $"{scheme}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(1280)]
    public async Task What_narrows_the_search_stands_beside_the_hits_or_is_folded_above_them(int width)
    {
        await using var context = await Open(width, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + "search?q=light");
        var value = page.Locator(".facets .field a").First;
        if (width < 1000)
        {
            Assert.False(await value.IsVisibleAsync());
            await page.GetByText("Narrow the search").ClickAsync();
            Assert.True(await value.IsVisibleAsync());
            return;
        }

        Assert.True(await value.IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.facets').getBoundingClientRect().left >= document.querySelector('.hits').getBoundingClientRect().right"));
        await value.ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "remove the filter" }).ClickAsync();
        Assert.EndsWith("/search?q=light", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_hit_to_hit_by_keyboard_without_scripts()
    {
        await using var context = await Open(1280, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}records/{server.IdOf("1962-03-12-plenary-minutes.txt")}?q=light");
        Assert.False(await page.Locator(".hop").First.IsVisibleAsync());
        Assert.False(await page.Locator(".hits-here .keys").IsVisibleAsync());
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "To the first ↓" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#hit-1", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#hit-1").IsVisibleAsync());
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#hit-2", page.Url, StringComparison.Ordinal);
        Assert.True(await page.GetByText("2 of ").First.IsVisibleAsync());
    }

    [Fact]
    public async Task N_and_p_go_from_hit_to_hit_but_are_letters_in_a_box()
    {
        await using var context = await Open(1280, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}records/{server.IdOf("1962-03-12-plenary-minutes.txt")}?q=light");
        await page.Keyboard.PressAsync("n");
        Assert.EndsWith("#hit-1", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("n");
        Assert.EndsWith("#hit-2", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("p");
        Assert.EndsWith("#hit-1", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("n");
        Assert.EndsWith("#hit-1", page.Url, StringComparison.Ordinal);
    }

    private async Task<IBrowserContext> Open(int width, bool scripts)
    {
        var browser = await chromium.Start();
        return await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }
}
