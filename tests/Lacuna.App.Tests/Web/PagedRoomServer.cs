using Lacuna.Archive;
using Lacuna.Archive.Accessions;
using Lacuna.App.Tests.Web;
using Lacuna.Tests;
using Lacuna.Web;
using Microsoft.AspNetCore.Builder;
using Xunit;

[assembly: AssemblyFixture(typeof(PagedRoomServer))]

namespace Lacuna.App.Tests.Web;

/// <summary>An archive of PDF files and its server, made when a test first asks for it.</summary>
public sealed class PagedRoomServer : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly TempFolder _temp = new();
    private ReadingRoom? _room;
    private WebApplication? _app;

    public ReadingRoom Room => _room ?? throw new InvalidOperationException("The server has not started.");

    public HttpClient Http { get; private set; } = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Four pages: words, two marks of gaps, a black box, a page on its side.</summary>
    public string Report => IdOf("1962-03-15-report-northern-lights.pdf");

    /// <summary>A file that holds a script.</summary>
    public string Scripted => IdOf("1962-04-02-notice-scripted.pdf");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<PagedRoomServer> Start()
    {
        await _starting.WaitAsync();
        try
        {
            if (_app is null)
            {
                var inbox = Directory.CreateDirectory(_temp["papers"]).FullName;
                await File.WriteAllBytesAsync(Path.Combine(inbox, "1962-03-15-report-northern-lights.pdf"), TestPdf.Of(Pages));
                await File.WriteAllBytesAsync(Path.Combine(inbox, "1962-04-02-notice-scripted.pdf"), TestPdf.Of(
                    [new TestPdf.Page("NOTICE TO MARINERS", "", "The keeper of the light at Skarn Head will be absent", "until the end of the month of April.")],
                    "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"));
                await File.WriteAllTextAsync(Path.Combine(inbox, "1962-05-01-note.txt"), "Note on the Lights\n\nHalmar, May 1, 1962\n\nThe lanterns are paid for.\n");
                _room = ReadingRoom.OpenOrCreate(_temp["archive"], CancellationToken.None);
                var report = new Import(_room, new ImportOptions(), TimeProvider.System).Run([inbox], CancellationToken.None);
                Assert.Empty(report.Refused);
                _app = WebApp.Build(_room, new WebOptions(0));
                await _app.StartAsync();
                Address = new Uri(_app.Urls.Single());
                Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
            }
        }
        finally
        {
            _starting.Release();
        }

        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        _temp.Dispose();
        _starting.Dispose();
    }

    public string IdOf(string file) => Room.Catalogue.All(null).Select(e => Room.Catalogue.Find(e.Id)!).Single(p => p.Provenance.Member == file).Entry.Id.Value;

    private static readonly TestPdf.Page[] Pages =
    [
        new TestPdf.Page("REPORT ON THE LIGHTS OF THE NORTHERN COAST", "", "Halmar, March 15, 1962", "",
            "1. The harbor master counted the lanterns of the station", "in the morning and found that forty of them had been", "taken away during the night. The keeper said that he", "knew nothing of it.", "",
            "2. [2 lines not declassified] The minister was told of", "the loss on the same day, and ordered that the lan-", "terns be replaced before the winter."),
        new TestPdf.Page("3. The second page says that the light at Skarn Head", "was shown again in the evening, by order of           ", "and that the pilots were content.", "",
            "4. The protocol of the meeting was read to the council", "and found to be in order. Nobody asked for the floor.") { Boxes = [(330, 79, 372, 91)] },
        new TestPdf.Page("5. The third page lies on its side in the file, as the", "clerk put it on the glass, and is read all the same.") { Rotate = 90 },
        new TestPdf.Page("6. The last page has the names of those who were there:", "Korsin, Brandis, and the captain of the pilot cutter."),
    ];
}
