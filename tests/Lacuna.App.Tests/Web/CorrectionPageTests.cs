using System.Net;
using System.Text.Json;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Journal;
using Xunit;

namespace Lacuna.App.Tests.Web;

/// <summary>What readers and programs are shown of corrections.</summary>
public sealed class CorrectionPageTests(ReadingRoomServer server)
{
    [Fact]
    public async Task Shows_what_was_corrected_by_whom_and_why_and_what_was_taken_back()
    {
        // A record that no other test looks at.
        var id = server.Pages.First(p => p.Provenance.FileName.Contains("a-long-list", StringComparison.Ordinal) || p.Entry.CollectionId.Contains("long-list", StringComparison.Ordinal)).Entry.Id;
        var tag = (await server.Http.GetAsync($"/records/{id}")).Headers.ETag?.Tag;
        var desk = server.Room.Corrections;
        desk.Correct(id, new CorrectionRequest { Place = "Skarn <Head>" }, Deciding.Of("A. <b>Editor</b>", "After the log"), TimeProvider.System, CancellationToken.None);
        var second = desk.Correct(id, new CorrectionRequest { Classification = "secret" }, Deciding.Of("A. Editor", "Stamped"), TimeProvider.System, CancellationToken.None)[0];
        desk.Undo(id, second.Number, Deciding.Of("B. Editor", "The stamp is another's"), TimeProvider.System, CancellationToken.None);

        using var answer = await server.Http.GetAsync($"/records/{id}");
        var raw = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var html = WebUtility.HtmlDecode(raw);

        Assert.NotEqual(tag, answer.Headers.ETag?.Tag);
        Assert.DoesNotContain("<b>Editor", raw, StringComparison.Ordinal);
        foreach (var words in (string[])["<h2 id=\"corrections\">Corrections</h2>", "<ins>Skarn <Head></ins>", "A. <b>Editor</b>", "After the log", "Stamped", "Taken back:", "The stamp is another's", "B. Editor"])
        {
            Assert.Contains(words, html, StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(await server.Http.GetStringAsync($"/api/records/{id}"));
        var corrections = json.RootElement.GetProperty("corrections");
        Assert.Equal(["applied", "reversed"], corrections.EnumerateArray().Select(c => c.GetProperty("state").GetString()));
        Assert.Equal("Skarn <Head>", json.RootElement.GetProperty("place").GetString());
        Assert.Equal("B. Editor", corrections[1].GetProperty("reversal").GetProperty("who").GetString());
        var tei = await server.Http.GetStringAsync($"/records/{id}.tei");
        Assert.Contains("<placeName>Skarn &lt;Head&gt;</placeName>", tei, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_of_corrections_where_there_are_none()
    {
        var id = server.IdOf("1962-03-12-plenary-minutes.txt");

        Assert.DoesNotContain("id=\"corrections\"", await server.Http.GetStringAsync($"/records/{id}"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await server.Http.GetStringAsync($"/api/records/{id}"));
        Assert.Equal(0, json.RootElement.GetProperty("corrections").GetArrayLength());
    }
}
