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
        "/search?q=qqqq", "/search?year=1962&type=telegram&type=-minutes", "/search/values?field=person&q=light", "/records/{minutes}?q=light", "/records/{marks}?q=lamps+declassified+lowestrand", "/records/{minutes}/like", "/about", "/nothing", "/records/{minutes}", "/records/{tei}", "/records/{russian}", "/records/{docx}",
        "/records/{marks}", "/people", "/people/named/Anatoly%20Petrovich%20Korsin", "/withheld", "/withheld/code/b1", "/years/1777",
        "/releases", "/releases/{old}", "/releases/{old}/composite", "/compare/{old}/{new}", "/compare/{old}/{new}/side", "/compare/{new}/{old}", "/compare/{old}/{docx}", "/records/{old}",
        "/parallel/{russian-talk}/{translation}", "/parallel/{docx}/{russian}",
        "/withheld/gaps", "/withheld/records?by=share", "/withheld/near?name=Korsin", "/withheld/referred", "/people/candidate/{korsin}/said",
        "/meetings", "/meetings/{talk}", "/timeline", "/timeline?at=1962", "/network",
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

        Assert.True(found.Count == 0, string.Join('\n', found));
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
    public async Task The_editor_and_the_reporter_go_separately_on_the_screen_and_on_paper()
    {
        await using var context = await Open(1280, dark: false, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill("/records/{marks}"));
        await page.GetByLabel("Reporter’s asides").UncheckAsync();
        Assert.False(await page.GetByText("(laughing)").Last.IsVisibleAsync());
        Assert.True(await page.GetByText("[Captain Tikhon]").IsVisibleAsync());
        await page.GetByLabel("Editor’s hand").UncheckAsync();
        Assert.False(await page.GetByText("[Captain Tikhon]").IsVisibleAsync());
        Assert.True(await page.Locator(".text .sic").First.IsVisibleAsync());
        Assert.True(await page.GetByText("The editor’s hand is hidden").IsVisibleAsync());
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.GetByText("[Captain Tikhon]").IsVisibleAsync());
        Assert.True(await page.GetByText("The editor’s hand is hidden").IsVisibleAsync());
        Assert.False(await page.Locator(".tools").IsVisibleAsync());
    }

    [Fact]
    public async Task A_gap_is_explained_and_the_next_one_reached_by_keyboard_without_scripts()
    {
        await using var context = await Open(1280, dark: false, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill("/records/{marks}"));
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "To the first gap ↓" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#g1", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#g2", page.Url, StringComparison.Ordinal);
        await page.Locator("#g3").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#w3", page.Url, StringComparison.Ordinal);
        var entry = page.Locator("#w3");
        Assert.True(await entry.IsVisibleAsync());
        Assert.Contains("Freedom of Information Act", await entry.InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#g3", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(400)]
    public async Task Notes_and_speakers_stand_in_the_margins_where_there_are_any(int width)
    {
        await using var context = await Open(width, dark: false, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill("/records/{marks}"));
        var paragraph = await BoxOf(page.Locator(".speech").First);
        var note = await BoxOf(page.Locator(".noted:has(.speech) .note").First);
        var speaker = await BoxOf(page.Locator(".who").First);
        if (width > 1000)
        {
            Assert.True(note.X >= paragraph.X + paragraph.Width, "the note stands to the right");
            Assert.InRange(note.Y, paragraph.Y - 5, paragraph.Y + paragraph.Height + 40);
            Assert.True(speaker.X + speaker.Width <= paragraph.X, "the speaker stands to the left");
        }
        else
        {
            Assert.True(note.Y >= paragraph.Y + paragraph.Height, "the note stands below");
            Assert.True(speaker.Y >= paragraph.Y && speaker.X >= 0 && speaker.X + speaker.Width <= width, "the speaker stands above the words");
        }
    }

    [Fact]
    public async Task What_is_copied_keeps_the_brackets_and_leaves_the_margins()
    {
        await using var context = await Open(1280, dark: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill("/records/{marks}"));
        var copied = await page.EvaluateAsync<string>("(() => { getSelection().selectAllChildren(document.getElementById('text')); return getSelection().toString(); })()");
        Assert.Contains("I asked [Captain Tikhon] Zhuravin", copied, StringComparison.Ordinal);
        Assert.Contains("Lowestrad [Lowestrand]", copied, StringComparison.Ordinal);
        Assert.Contains("[2 lines withheld]", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("as reported", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("verbatim", copied, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(400)]
    public async Task Releases_stand_beside_each_other_where_there_is_room_and_below_each_other_where_not(int width)
    {
        await using var context = await Open(width, dark: false, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill("/compare/{old}/{new}/side"));
        var row = page.Locator(".pair:not(.heads):not(.alike)").First;
        var (old, @new) = (await BoxOf(row.Locator(".old")), await BoxOf(row.Locator(".new")));
        var alike = page.Locator(".pair.alike").First;
        if (width > 1000)
        {
            Assert.True(@new.X >= old.X + old.Width && Math.Abs(@new.Y - old.Y) < 2, "the newer stands to the right");
            Assert.True(await alike.Locator(".old").IsVisibleAsync());
        }
        else
        {
            Assert.True(@new.Y >= old.Y + old.Height, "the newer stands below");
            Assert.True(await row.Locator(".old .which").IsVisibleAsync());
            Assert.False(await alike.Locator(".old").IsVisibleAsync(), "what is the same stands once");
            Assert.Contains("the same", await alike.Locator(".new .which").InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_passage_that_opened_is_found_from_the_list_by_keyboard_and_back()
    {
        await using var context = await Open(1280, dark: false, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill("/compare/{old}/{new}"));
        await page.Locator(".passages a", new PageLocatorOptions { HasText = "In the text" }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("#t-opened-", page.Url, StringComparison.Ordinal);
        await page.Locator("ins.opened:target .tag").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("#opened-", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator(".passages li:target").IsVisibleAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(1280)]
    public async Task A_translation_stands_beside_its_original_or_below_it_row_by_row(int width)
    {
        await using var context = await Open(width, dark: false, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Fill("/parallel/{russian-talk}/{translation}"));
        var row = page.Locator(".pair").Nth(4);
        var (original, translation) = (await BoxOf(row.Locator(".a .text")), await BoxOf(row.Locator(".b .text")));
        if (width > 1000)
        {
            Assert.True(translation.X >= original.X + original.Width && Math.Abs(translation.Y - original.Y) < 2, "side by side");
        }
        else
        {
            Assert.True(translation.Y >= original.Y + original.Height, "one below the other");
            Assert.True(await row.GetByText("Translation", new LocatorGetByTextOptions { Exact = true }).IsVisibleAsync());
            foreach (var text in await page.Locator(".pair .text").AllAsync())
            {
                Assert.InRange((await BoxOf(text)).Width, 250, 400);
            }

            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            Assert.True((await BoxOf(row.Locator(".b .text"))).X > (await BoxOf(row.Locator(".a .text"))).X, "two columns on paper");
        }

        // The sentences of a row light up together, without scripts.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await row.Locator(".a .s2").HoverAsync();
        var ground = await row.Locator(".b .s2").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
        Assert.NotEqual(ground, await row.Locator(".b .s1").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
    }

    private static async Task<LocatorBoundingBoxResult> BoxOf(ILocator locator) =>
        await locator.BoundingBoxAsync() ?? throw new InvalidOperationException($"{locator} cannot be seen.");

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
        asked.RemoveAll(url => url.StartsWith("data:", StringComparison.Ordinal));
        Assert.All(asked, url => Assert.StartsWith(server.Address.ToString(), url, StringComparison.Ordinal));
        Assert.True(asked.Count <= 3, string.Join('\n', asked));
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
        .Replace("{korsin}", server.Room.People.Resolve("Anatoly Petrovich Korsin").Candidate, StringComparison.Ordinal)
        .Replace("{talk}", server.IdOf("1962-03-04-memcon-veyra-korsin-release-1994.txt"), StringComparison.Ordinal)
        .Replace("{minutes}", server.IdOf("1962-03-12-plenary-minutes.txt"), StringComparison.Ordinal)
        .Replace("{tei}", server.IdOf("1962-06-30-telegram-draft-protocol.xml"), StringComparison.Ordinal)
        .Replace("{docx}", server.IdOf("1962-11-06-memorandum-state-of-protocol.docx"), StringComparison.Ordinal)
        .Replace("{marks}", server.IdOf("every-mark.xml"), StringComparison.Ordinal)
        .Replace("{old}", server.IdOf("1962-03-15-memorandum-lakeside-release-1994.txt"), StringComparison.Ordinal)
        .Replace("{new}", server.IdOf("1962-03-15-memorandum-lakeside-release-2011.txt"), StringComparison.Ordinal)
        .Replace("{russian-talk}", server.IdOf("1962-08-21-zapis-besedy-korsin-brandis.txt"), StringComparison.Ordinal)
        .Replace("{translation}", server.IdOf("1962-08-21-conversation-korsin-brandis-translation.txt"), StringComparison.Ordinal)
        .Replace("{russian}", server.IdOf("1961-11-22-raport-zhuravin.txt"), StringComparison.Ordinal);
}
