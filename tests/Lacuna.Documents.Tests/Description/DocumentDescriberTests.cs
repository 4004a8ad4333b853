using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Documents.Tests.Apparatus;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Description;

public sealed class DocumentDescriberTests(ITestOutputHelper output)
{
    private const string Opening =
        "274. Special National Intelligence EstimateSource: Central Intelligence Agency, Job 79. Secret. Submitted on April 3, 1962. "
        + "Washington, April 11, 1962. THE SITUATION AND PROSPECTS IN BRITISH GUIANA The Problem To analyze the situation.";

    [Fact]
    public void Describe_SeriesOpeningInOneLine_ReadsTitlePlaceDateAndMarking()
    {
        var description = Describe(Opening);

        Assert.Equal("Special National Intelligence Estimate", description.Title);
        Assert.Equal("1962-04-11", description.Date?.Edtf);
        Assert.Equal("Washington", description.Place);
        Assert.Equal("secret", description.Classification);
        Assert.Equal("national-intelligence-estimate", description.DocumentType);
        Assert.Equal("en", description.Language);
    }

    [Fact]
    public void Describe_NoTitle_CutsTheFirstWords()
    {
        var title = Describe(string.Concat(Enumerable.Repeat("the words of a long paragraph run on, ", 40)) + "end.").Title;

        Assert.True(title.Length <= 200);
        Assert.EndsWith("…", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_GivenValues_WinOverTheText()
    {
        var document = DocumentDescriber.Describe(Reading.Document(Opening), new DescriptionHints("a.txt", "A Title", "May 1961", "es"));

        Assert.Equal("A Title", document.Description.Title);
        Assert.Equal("1961-05", document.Description.Date?.Edtf);
        Assert.Equal("es", document.Description.Language);
    }

    [Theory]
    [InlineData("Запись беседы с послом", "record-of-conversation")]
    [InlineData("Telegrama de la Embajada", "telegram")]
    [InlineData("Memorandum of Conversation", "memorandum-of-conversation")]
    [InlineData("Notebooks and papers", null)]
    public void Of_TitleWords_NameTheForm(string title, string? form) => Assert.Equal(form, DocumentTypes.Of(title));

    [Fact]
    public void Describe_LetterThatSpeaksOfAReply_KeepsItsEnd()
    {
        var document = DocumentDescriber.Describe(Reading.Document("A note to the embassy", "Please read this.", "Leave a reply", "with the guard."), new("a.txt"));

        Assert.Equal(4, document.Blocks.Length);
    }

    [Fact]
    public void Describe_Seeds_SayWhatTheirPagesSay()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedCorpus.PathTo("eval/apparatus/seeds.json")));
        var failures = new List<string>();
        foreach (var gold in json.RootElement.EnumerateArray())
        {
            var file = gold.GetProperty("file").GetString() ?? "";
            var text = File.ReadAllText(SharedCorpus.PathTo("corpus/seeds/" + file));
            var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var document = ApparatusReader.Recognise(DocumentDescriber.Describe(Reading.Document(paragraphs), new DescriptionHints(file)));
            var plain = PlainTextWriter.Write(document);
            var description = document.Description;
            void Check(bool right, string what)
            {
                if (!right)
                {
                    failures.Add($"{file}: {what}");
                }
            }

            output.WriteLine($"{description} | {string.Join("; ", description.ParticipantNames)} | {string.Join("; ", description.Credits)}");
            output.WriteLine(WithheldPhrase.Of(WithheldShare.Of(document, plain)));
            Check(Strings(gold, "title").Contains(description.Title), "title " + description.Title);
            Check(gold.GetProperty("language").GetString() == description.Language, "language");
            Check(gold.GetProperty("date").GetProperty("edtf").GetString() == description.Date?.Edtf, "date");
            Check(!gold.TryGetProperty("type", out _) || Strings(gold, "type").Contains(description.DocumentType ?? ""), "type");
            Check(!gold.TryGetProperty("place", out _) || Strings(gold, "place").Contains(description.Place ?? ""), "place " + description.Place);
            foreach (var name in Strings(gold, "participants"))
            {
                Check(description.ParticipantNames.Any(p => Fold(p).Contains(Fold(name), StringComparison.Ordinal)), "participant " + name);
            }

            foreach (var name in Strings(gold, "notParticipants"))
            {
                Check(!description.ParticipantNames.Any(p => Fold(p).Contains(Fold(name), StringComparison.Ordinal)), "no participant " + name);
            }

            foreach (var credit in gold.GetProperty("credits").EnumerateArray())
            {
                var name = credit.GetProperty("name").GetString() ?? "";
                Check(description.Credits.Any(c => Strings(credit, "role").Contains(c.Role) && c.Name.Contains(name, StringComparison.Ordinal)), "credit " + name);
            }

            if (gold.GetProperty("summaryContains").GetString() is { } summary)
            {
                Check(description.Summary?.Contains(summary, StringComparison.Ordinal) == true, "summary");
            }

            foreach (var part in Strings(gold, "citationContains"))
            {
                Check(description.Citation?.Contains(part, StringComparison.Ordinal) == true, "citation " + part);
            }

            foreach (var part in Strings(gold, "mustContain"))
            {
                Check(plain.Text.Contains(part, StringComparison.Ordinal), "lost " + part);
            }

            foreach (var part in Strings(gold, "mustNotContain").Concat(Strings(gold, "notBodyLines")))
            {
                Check(!plain.Text.Contains(part, StringComparison.Ordinal), "kept " + part);
            }

            Check(document.Diagnostics.Any(d => d.Code == DiagnosticCode.FurnitureSetAside), "diagnostic");
            Check(document.Blocks.Any(b => b is Heading), "heading");
            var gaps = plain.Marks.Count(m => m.Mark is Gap { IsWithheld: true });
            Check(gaps == gold.GetProperty("brackets").EnumerateArray().Count(b => b.GetProperty("kind").GetString() == "gap"), "gaps " + gaps.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void Describe_ForeignRelations_AgreesWithTheCatalogueOnMostDates()
    {
        var rows = File.ReadLines(SharedCorpus.PathTo("corpus/frus/metadata.csv")).Skip(1).Select(Cells).Where(row => row.Length > 5).ToDictionary(row => row[0]);
        var (dates, agree, titles, titlesAgree, n) = (0, 0, 0, 0, 0);
        foreach (var volume in new[] { "frus1961-63v12", "frus1952-54v08", "frus1955-57v25", "frus1964-68v31", "frus1947v03" })
        {
            using var zip = ZipFile.OpenRead(SharedCorpus.PathTo($"corpus/frus/{volume}.zip"));
            foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".txt", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(entry.Open());
                var description = Describe(reader.ReadToEnd());
                Assert.InRange(description.Title.Length, 1, 200);
                var show = n++ % 60 == 0;
                if (rows.TryGetValue($"{volume}/{Path.GetFileNameWithoutExtension(entry.Name)}", out var row))
                {
                    if (row[4].Length > 0)
                    {
                        dates++;
                        var same = description.Date?.Edtf == row[4];
                        agree += same ? 1 : 0;
                        show |= !same && dates - agree < 40;
                    }

                    if (row[3].Length > 0)
                    {
                        titles++;
                        titlesAgree += row[3] == description.Title || row[3].Length > 200 ? 1 : 0;
                    }

                    if (show)
                    {
                        output.WriteLine($"{row[0]} {description.Title} | {description.Date} ({row[4]}) | {description.Place} | {description.DocumentType} | {description.Classification}");
                    }
                }
            }
        }

        output.WriteLine($"{n} documents, dates {agree}/{dates}, titles {titlesAgree}/{titles}");
        Assert.True(agree >= 0.9 * dates, $"{agree} of {dates} dates");
        Assert.True(titlesAgree >= 0.85 * titles, $"{titlesAgree} of {titles} titles");
    }

    [Fact]
    public void Describe_JfkReleases_GiveEveryOneAShortTitle()
    {
        using var zip = ZipFile.OpenRead(SharedCorpus.PathTo("corpus/jfk/2025.zip"));
        var n = 0;
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".md", StringComparison.Ordinal)).Take(300))
        {
            using var reader = new StreamReader(entry.Open());
            var paragraphs = reader.ReadToEnd().Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var description = DocumentDescriber.Describe(Reading.Document(paragraphs), new DescriptionHints(entry.Name)).Description;
            Assert.InRange(description.Title.Length, 1, 200);
            if (n++ % 10 == 0)
            {
                output.WriteLine($"{description.Title} | {description.Date} | {description.Place} | {description.DocumentType} | {description.Classification} | {description.Language}");
            }
        }
    }

    private static DocumentDescription Describe(string text) => DocumentDescriber.Describe(Reading.Document(text), new DescriptionHints("x.txt")).Description;

    private static List<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(e => e.GetString() ?? "")] : [];

    private static string Fold(string? text) => string.Concat((text ?? "").Select(c => c == 'í' ? 'i' : char.ToLowerInvariant(c)));

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
