using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Lacuna.App.Tests.Cli;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Lacuna.App.Tests.Quarantine;

/// <summary>Everything that anybody but an editor can see of an archive, as text under the place where it was seen.</summary>
internal sealed partial class Surfaces(string folder, string[] words, string[] ids, string[] closely)
{
    // More than the pages of any archive that these tests make; a crawl that goes on is a fault in itself.
    private const int MostAddresses = 3000;

    private readonly List<(string Place, string Text)> _seen = [];

    /// <summary>Looks at all of it.</summary>
    /// <param name="folder">The archive.</param>
    /// <param name="words">What to search for.</param>
    /// <param name="ids">Identifiers whose pages to ask for.</param>
    /// <param name="closely">Those of them that are tried in every address and with every verb.</param>
    public static async Task<Surfaces> Of(string folder, string[] words, string[] ids, string[] closely)
    {
        var surfaces = new Surfaces(folder, words, ids, closely);
        await surfaces.Verbs();
        await surfaces.Server();
        surfaces.Databases();
        surfaces.Files();
        return surfaces;
    }

    /// <summary>Asserts that a word stands nowhere.</summary>
    /// <param name="word">The word.</param>
    /// <param name="where">Only in places of which this holds; null for all.</param>
    public void AssertNowhere(string word, Func<string, bool>? where = null) =>
        Assert.True(!_seen.Exists(s => (where is null || where(s.Place)) && s.Text.Contains(word, StringComparison.OrdinalIgnoreCase)),
            $"{word} is seen in {string.Join(", ", _seen.Where(s => s.Text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(s => s.Place).Take(8))}");

    /// <summary>The places where a word is seen.</summary>
    public string[] PlacesOf(string word) => [.. _seen.Where(s => s.Text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(s => s.Place)];

    /// <summary>What is seen at a place.</summary>
    public string At(string place) => _seen.Single(s => s.Place == place).Text;

    // Searching for a word echoes it: what was asked is taken out of the answer, in every form in which it may come back.
    private void Note(string place, string text, string? asked = null) =>
        _seen.Add((place, asked is null ? text : text.Replace(asked, "", StringComparison.OrdinalIgnoreCase)));

    private async Task Verbs()
    {
        var @out = Path.Combine(folder, "..", "export-" + Path.GetRandomFileName());
        string[][] verbs =
        [
            ["list"], ["list", "--json"], ["list", "--ids"], ["releases"], ["releases", "--json"], ["releases", "--pairs"], ["people"], ["verify"], ["verify", "--json"],
            ["quarantine", "list"], ["quarantine", "list", "--json"],
            .. ((string[])["tei", "txt", "json"]).Select(f => (string[])["export", "--all", "--format", f, "--out", @out]),
            .. closely.SelectMany(id => (string[][])[["show", id], ["show", id, "--json"], ["export", id], ["releases", id], ["quarantine", "show", id], ["quarantine", "show", id, "--json"]]),
        ];
        foreach (var verb in verbs)
        {
            var answer = await Answer.To([.. verb, "--archive", folder]);
            Note($"lacuna {string.Join(' ', verb.Take(2))}", answer.Output + answer.Error);
        }

        foreach (var word in words)
        {
            var answer = await Answer.To("search", word, "--json", "--facets", "--archive", folder);
            Note($"lacuna search {word}", answer.Output + answer.Error, word);
        }

        foreach (var file in Directory.Exists(@out) ? Directory.EnumerateFiles(@out) : [])
        {
            Note("export " + Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }
    }

    private async Task Server()
    {
        using var process = Reliability.Program.Start("serve", "--archive", folder, "--port", "0");
        try
        {
            var log = process.StandardError.ReadToEndAsync();
            var opened = await process.StandardOutput.ReadLineAsync() ?? "";
            var address = new Uri(opened[opened.IndexOf("http", StringComparison.Ordinal)..].Trim());
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };
            string[] start =
            [
                "/", .. words.SelectMany(w => (string[])[$"/search?q={w}", $"/api/search?q={w}"]), .. ids.Select(id => "/records/" + id), .. Routes(),
                "/robots.txt", "/sitemap.xml", "/feed.xml", "/favicon.ico",
            ];
            var known = start.ToHashSet(StringComparer.Ordinal);
            var open = new Queue<string>(known);
            while (open.TryDequeue(out var path))
            {
                Assert.True(known.Count < MostAddresses, "There is no end of addresses.");
                using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
                var bytes = await response.Content.ReadAsByteArrayAsync();
                var text = $"{response.StatusCode} {response.Headers} {response.Content.Headers} {Encoding.UTF8.GetString(bytes)}";
                Note("GET " + path, text, words.FirstOrDefault(w => path.EndsWith("q=" + w, StringComparison.Ordinal)));
                foreach (Match link in Links().Matches(text))
                {
                    var next = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                    // Pages of the archive; the same list in another order or part says nothing new.
                    if (next.StartsWith('/') && !next.StartsWith("//", StringComparison.Ordinal) && !next.Contains('?', StringComparison.Ordinal) && known.Add(next))
                    {
                        open.Enqueue(next);
                    }
                }
            }

            process.Kill();
            await process.WaitForExitAsync();
            Note("server log", await log);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    // Every address that the server knows, with an identifier in each of its places.
    private List<string> Routes()
    {
        using var app = WebApp.Build(ReadingRoom.Open(folder), new WebOptions(0));
        var patterns = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(e => e.RoutePattern).ToList();
        Assert.True(patterns.Count > 20, "The routes of the server are not known.");
        return [.. closely.SelectMany(id => patterns.Select(p => "/" + string.Join('/', p.PathSegments.Select(s => string.Concat(s.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "page" or "number" or "n" } => "1",
            _ => id,
        })))))).Distinct(StringComparer.Ordinal)];
    }

    // Every row of every table, packed or not, and every word of the index.
    private void Databases()
    {
        foreach (var name in (string[])["catalogue.db", "search.db"])
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, name), Pooling = false }.ToString());
            connection.Open();
            var tables = Rows(connection, "select name from sqlite_master where type = 'table'").Select(r => (string)r[0]).ToList();
            foreach (var table in tables)
            {
                var rows = Rows(connection, $"select * from \"{table}\"");
                Note($"{name} {table}", string.Join('\n', rows.SelectMany(r => r.Select(Said))));
            }
        }
    }

    private static List<object[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static string Said(object value)
    {
        if (value is not byte[] blob)
        {
            return value.ToString() ?? "";
        }

        try
        {
            return Packing.Unpack(blob);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or ArgumentException)
        {
            return Encoding.Latin1.GetString(blob);
        }
    }

    // Every byte of the archive's folder but the preservation store.
    private void Files()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(Path.Combine(folder, "ocfl"), StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Note($"file {Path.GetRelativePath(folder, file)}", Encoding.Latin1.GetString(bytes) + Encoding.Unicode.GetString(bytes));
        }
    }

    [GeneratedRegex("(?:(?:href|src|action|srcset|data-[a-z-]+)=|[:, ])\"(?<address>/[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
