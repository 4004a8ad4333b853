using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Archive;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Quarantine;
using Lacuna.App.Tests.Web;
using Lacuna.Web;
using Lacuna.Web.Features.Compare;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(ReadingRoomServer))]

namespace Lacuna.App.Tests.Web;

/// <summary>One archive and one server for all tests of pages: the sample, a long document, a hostile one, a long list.</summary>
public sealed class ReadingRoomServer : IAsyncLifetime
{
    public const string HostileTitle = "Memorandum <script>alert(\"1\")</script> & <img src=x onerror=alert(2)> of 'Nobody'";
    public const int ListLength = 130;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "lacuna-web-" + Path.GetRandomFileName());
    private ReadingRoom? _room;
    private WebApplication? _app;

    public ReadingRoom Room => _room ?? throw new InvalidOperationException("The server has not started.");

    internal ComparisonShelf Shelf => Services.GetRequiredService<ComparisonShelf>();

    internal IServiceProvider Services => (_app ?? throw new InvalidOperationException("The server has not started.")).Services;

    public HttpClient Http { get; private set; } = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public async ValueTask InitializeAsync()
    {
        var sources = Directory.CreateDirectory(Path.Combine(_folder, "sources")).FullName;
        WriteLong(Directory.CreateDirectory(Path.Combine(sources, "long-papers")).FullName);
        WriteList(Directory.CreateDirectory(Path.Combine(sources, "a-long-list")).FullName);
        var again = Directory.CreateDirectory(Path.Combine(sources, "again")).FullName;
        File.Copy(Path.Combine(Sample, "strait-incident", "1961-11-14-telegram-aldersund.txt"), Path.Combine(again, "the-same-telegram.txt"));

        WriteReleases(Directory.CreateDirectory(Path.Combine(sources, "two-releases")).FullName);
        var marks = Directory.CreateDirectory(Path.Combine(sources, "marks")).FullName;
        File.Copy(Path.Combine(Sample, "..", "tests", "Lacuna.Documents.Tests", "Rendering", "every-mark.tei.xml"), Path.Combine(marks, "every-mark.xml"));

        _room = ReadingRoom.OpenOrCreate(Path.Combine(_folder, "archive"), CancellationToken.None);
        string[] folders = [Path.Combine(Sample, "halmar-conference"), Path.Combine(Sample, "strait-incident"),
            Path.Combine(sources, "long-papers"), Path.Combine(sources, "a-long-list"), again, marks, Path.Combine(sources, "two-releases")];
        foreach (var folder in folders)
        {
            var report = new Import(_room, new ImportOptions(), TimeProvider.System).Run([folder], CancellationToken.None);
            Assert.Empty(report.Refused);
        }

        // The one file of the sample that waits: an editor lets it out, so that there is a record with a decision.
        new QuarantineDesk(_room, TimeProvider.System).Release(Assert.Single(_room.Quarantine.All()).Id,
            new Deciding("A. Editor", "The change of words is known"), CancellationToken.None);
        _app = WebApp.Build(_room, new WebOptions(0));
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The identifier of the one record whose file has this name.</summary>
    public string IdOf(string file) => Pages.Single(p => p.Provenance.Member == file).Entry.Id.Value;

    internal ImmutableArray<RecordPage> Pages => _pages.IsDefault ? _pages = [.. Room.Catalogue.All(null).Select(e => Room.Catalogue.Find(e.Id)!)] : _pages;

    private ImmutableArray<RecordPage> _pages;

    private static string Sample
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lacuna.slnx")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? ".", "sample");
        }
    }

    // Invented words in sentences: 40 KB and 100 KB of text with gaps and notes, as compressible as prose, not more.
    private static void WriteLong(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "forty.txt"), Prose("Minutes of a Long Meeting", 40_000));
        File.WriteAllText(Path.Combine(folder, "hundred.txt"), Prose("Minutes of a Very Long Meeting", 100_000));
        File.WriteAllText(Path.Combine(folder, "hostile.txt"),
            HostileTitle + "\n\nHalmar, May 3, 1962\n\nHe said <b onclick=\"x()\">nothing</b> & left. [2 lines not declassified] javascript:alert(3) zzunique\n");
    }

    private static string Prose(string title, int length)
    {
        string[] words = ["the", "of", "and", "light", "harbor", "minister", "said", "that", "protocol", "was", "vessel", "strait", "a", "to",
            "council", "answered", "delegation", "in", "station", "morning", "letter", "question", "would", "not", "government", "paper", "it", "proposed",
            "commission", "lantern", "he", "meters", "mast", "observed", "reply", "committee", "text", "captain", "north", "shore"];
        var random = new Random(17);
        var text = new StringBuilder(title).Append("\n\nHalmar, March 12, 1962\n\n");
        for (var paragraph = 1; text.Length < length; paragraph++)
        {
            for (var word = 0; word < 90; word++)
            {
                var next = words[random.Next(words.Length)];
                text.Append(word == 0 ? char.ToUpperInvariant(next[0]) + next[1..] : next).Append(random.Next(9) == 0 ? random.Next(100, 999).ToString(CultureInfo.InvariantCulture) : "").Append(word == 89 ? "." : " ");
            }

            text.Append(paragraph % 9 == 0 ? " [2 lines not declassified]" : "").Append("\n\n");
        }

        return text.ToString();
    }

    // A long report with passages that opened, and the hostile text in another release.
    private static void WriteReleases(string folder)
    {
        var paragraphs = Prose("Report on the Lights of the Northern Coast", 300_000).Replace(" [2 lines not declassified]", "", StringComparison.Ordinal).Split("\n\n");
        var (old, @new) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var opens = i % 40 == 30 || i == paragraphs.Length - 2;
            old.Append(paragraphs[i]).Append(opens ? " [1 line excised]" : "").Append("\n\n");
            @new.Append(paragraphs[i]).Append(opens ? $" The keeper of lamp number {i} was in our pay." : "").Append("\n\n");
        }

        File.WriteAllText(Path.Combine(folder, "three-hundred-1994.txt"), old.ToString());
        File.WriteAllText(Path.Combine(folder, "three-hundred-2011.txt"), @new.ToString());
        var lights = Prose("Notice to Mariners", 4_000);
        File.WriteAllText(Path.Combine(folder, "same.txt"), lights);
        File.WriteAllText(Path.Combine(folder, "same-again.txt"), lights.Replace(" the ", "  the ", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "hostile-again.txt"),
            HostileTitle + "\n\nHalmar, May 3, 1962\n\nHe said <b onclick=\"x()\">nothing</b> & left. <script>alert(4)</script> <img src=y onerror=z> javascript:alert(3)\n");
    }

    private static void WriteList(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "collection.json"), "{\"title\":\"A Long List\",\"description\":\"Short notes.\"}");
        for (var n = 1; n <= ListLength; n++)
        {
            File.WriteAllText(Path.Combine(folder, $"note-{n:D3}.txt"), $"Note No. {n}\n\nThe pilchard was counted {n} times.\n");
        }
    }
}
