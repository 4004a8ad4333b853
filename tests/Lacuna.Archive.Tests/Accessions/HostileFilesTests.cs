using System.Diagnostics;
using System.Text;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Diagnostics;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Accessions;

/// <summary>Every kind of bad input: refused or read safely with one clear entry, and the rest of the folder goes in.</summary>
public sealed class HostileFilesTests
{
    private const string Good = "good.txt";

    private static ImportReport ImportWithGood(TestArchive archive, string name, byte[] bytes)
    {
        archive.Write(Good, "A good letter about the light.\n");
        archive.Write(name, bytes);
        var before = TempFolder.Snapshot(archive.Inbox);
        var report = archive.ImportInbox();
        Assert.Contains(archive.All(), e => archive.Room.Catalogue.Find(e.Id)?.Provenance.Member == Good);
        Assert.Equal(before, TempFolder.Snapshot(archive.Inbox));
        Assert.Equal(["archive", "inbox"], Directory.EnumerateFileSystemEntries(archive.Outside).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
        archive.AssertSound();
        return report;
    }

    private static ImportReport ImportWithGood(TestArchive archive, string name, string text) => ImportWithGood(archive, name, Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("blank.json", "{}", "format-not-read")]
    [InlineData("paper.pdf", "%PDF-1.7 and so on", "pdf-damaged")]
    [InlineData("picture.jpg", "no picture", "image-not-image")]
    [InlineData("no.docx", "Plain words in a file called DOCX.", "docx-truncated")]
    [InlineData("cut.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>cut", "xml-malformed")]
    [InlineData("dtd.xml", "<!DOCTYPE TEI [<!ENTITY a \"b\">]><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>&a;</p></body></text></TEI>", "xml-dtd")]
    [InlineData("encoding.xml", "<?xml version=\"1.0\" encoding=\"klingon\"?><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"/>", "xml-encoding")]
    [InlineData("rss.xml", "<rss><channel/></rss>", "tei-root")]
    public void Import_FileThatCannotBeRead_IsRefusedWithOneEntry(string name, string content, string code)
    {
        using var archive = new TestArchive();

        var report = ImportWithGood(archive, name, content);

        report.Refused(name, code);
        Assert.Single(report.Refused);
    }

    [Fact]
    public void Import_MissingPath_IsRefusedAndTheOthersGoIn()
    {
        using var archive = new TestArchive();
        var good = archive.Write(Good, "A good letter.\n");
        var missing = Path.Combine(archive.Inbox, "nowhere.txt");

        var report = archive.Import(missing, good);

        report.Refused(missing, "missing");
        Assert.Equal(1, report.Documents);
    }

    [Fact]
    public void Import_UnreadableFile_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Permissions bind neither root nor Windows.");
        using var archive = new TestArchive();
        var path = archive.Write("locked.txt", "Nobody may read this.\n");
        archive.Write(Good, "A good letter.\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        var report = archive.ImportInbox();

        report.Refused("locked.txt", "unreadable");
        Assert.Equal(1, report.Documents);
    }

    [Fact]
    public void Import_LinksAndLoops_AreNotFollowed()
    {
        using var archive = new TestArchive();
        archive.Write(Good, "A good letter.\n");
        Directory.CreateDirectory(Path.Combine(archive.Inbox, "inner"));
        Directory.CreateSymbolicLink(Path.Combine(archive.Inbox, "inner", "loop"), archive.Inbox);
        File.CreateSymbolicLink(Path.Combine(archive.Inbox, "passwords.txt"), "/etc/passwd");
        File.CreateSymbolicLink(Path.Combine(archive.Inbox, "dangling.txt"), "/nowhere/at/all");

        var report = archive.ImportInbox();

        Assert.Equal(1, report.Documents);
        report.Refused("inner/loop", "symbolic-link");
        report.Refused("passwords.txt", "symbolic-link");
        report.Refused("dangling.txt", "symbolic-link");
        archive.AssertSound();
    }

    [Fact]
    public void Import_FoldersNestedDeeply_AreRefusedNotFollowedForEver()
    {
        using var archive = new TestArchive();
        archive.Write(Good, "A good letter.\n");
        archive.Write(string.Concat(Enumerable.Repeat("d/", 80)) + "deep.txt", "Too deep.\n");

        var report = archive.ImportInbox();

        Assert.Equal("folder-depth", Assert.Single(report.Refused).Code);
        Assert.Equal(1, report.Documents);
    }

    [Theory]
    [InlineData("a\nb.txt")]
    [InlineData("memo\u202etxt.exe.txt")]
    [InlineData("\u001b[31mred\u0007.txt")]
    [InlineData("semi;colon 'quote\" <tag> & %20.txt")]
    [InlineData("-rf.txt")]
    [InlineData("эмоджи-😀.txt")]
    public void Import_StrangeName_IsReadAndItsPagesSurviveARebuild(string name)
    {
        using var archive = new TestArchive();

        var report = ImportWithGood(archive, name, "[1 line excised]\n");

        Assert.Empty(report.Refused);
        Assert.Equal(name, archive.PageOf(name).Provenance.FileName);
        var rows = archive.Rows();
        Preservation.Rebuilding.FromStoreAlone(archive);
        Assert.Equal(rows, archive.Rows());
    }

    [Fact]
    public void Import_NameOf255Bytes_IsRead()
    {
        using var archive = new TestArchive();
        var name = new string('n', 251) + ".txt";

        var report = ImportWithGood(archive, name, "A letter with a long name.\n");

        Assert.Empty(report.Refused);
        Assert.Equal(2, report.Documents);
    }

    [Fact]
    public void Refusal_NameWithControlAndDirectionCharacters_IsPrintedOnOneLine()
    {
        var refusal = new Refusal("a\nb\u001b[31m\u202etxt", "empty", "The file is empty. Check the copy.");

        Assert.Equal("a\\u000ab\\u001b[31m\\u202etxt: The file is empty. Check the copy. (empty)", refusal.ToString());
    }

    [Theory]
    [InlineData("broken.txt", new byte[] { 0x41, 0x20, 0xff, 0xfe, 0xc3, 0x28, 0x20, 0x42, 0x0a })]
    [InlineData("nul.txt", new byte[] { 0x41, 0x20, 0x00, 0x20, 0x62, 0x65, 0x68, 0x69, 0x6e, 0x64, 0x0a })]
    public void Import_BrokenBytes_AreReadWithAWarningOrRefused(string name, byte[] bytes)
    {
        using var archive = new TestArchive();

        var report = ImportWithGood(archive, name, bytes);

        if (report.Refused.IsEmpty)
        {
            var page = archive.PageOf(name);
            Assert.NotEmpty(page.Warnings);
            Assert.DoesNotContain('\0', archive.TextOf(page));
        }
        else
        {
            report.Refused(name, "not-text");
        }
    }

    [Fact]
    public void Import_300MegabytesOnOneLine_IsRefusedAtOnceWithoutReadingIt()
    {
        using var archive = new TestArchive();
        archive.Write(Good, "A good letter.\n");
        using (var file = File.Create(Path.Combine(archive.Inbox, "line.txt")))
        {
            file.SetLength(300L << 20);
        }

        var started = Stopwatch.GetTimestamp();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var report = archive.ImportInbox();

        report.Refused("line.txt", "too-large");
        Assert.Equal(1, report.Documents);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 200L << 20);
    }

    [Fact]
    public void Import_300MegabytesOnOneLineOfJsonLines_IsRefusedAndTheNextLineGoesIn()
    {
        using var archive = new TestArchive();
        var path = Path.Combine(archive.Inbox, "line.jsonl");
        using (var file = File.Create(path))
        {
            file.SetLength(300L << 20);
            file.Seek(0, SeekOrigin.End);
            file.Write("\n{\"text\":\"The text after the long line.\"}\n"u8);
        }

        var report = archive.Import(new ImportOptions { Limits = ReaderLimits.Default with { MaxBytes = 1 << 20 } }, path);

        report.Refused("line.jsonl!line 1", "too-large");
        Assert.Equal(1, report.Documents);
        archive.AssertSound();
    }

    [Fact]
    public void Import_ContainerThatChangesWhileItIsRead_IsRefusedAndNothingOfItKept()
    {
        using var archive = new TestArchive();
        var path = archive.Write("lines.jsonl", string.Concat(Enumerable.Range(1, 200).Select(n => $"{{\"text\":\"Line number {n} of the file.\"}}\n")));
        var changed = false;
        var report = archive.Import(new ImportOptions
        {
            Progress = _ =>
            {
                if (!changed)
                {
                    changed = true;
                    File.AppendAllText(path, "{\"text\":\"A line that came later.\"}\n");
                }
            },
        }, path);

        report.Refused("lines.jsonl", "file-changed");
        Assert.Empty(archive.All());
        archive.AssertSound();
        Assert.Equal(201, archive.Import(path).Documents);
    }

    [Fact]
    public void Import_ContainerThatVanishes_IsRefusedAndTheOthersGoIn()
    {
        using var archive = new TestArchive();
        archive.Write("a.txt", "The first letter.\n");
        var zip = archive.Write("b.zip", ZipFixture.Of(("one.txt", "The first text of the box.\n")));
        archive.Write("c.txt", "The last letter.\n");

        var report = archive.Import(new ImportOptions { Committed = _ => File.Delete(zip) }, archive.Inbox);

        report.Refused("b.zip", "unreadable");
        Assert.Equal(2, report.Documents);
        archive.AssertSound();
    }

    [Fact]
    public void Import_FileThatGrowsAfterItWasListed_IsRefused()
    {
        using var archive = new TestArchive();
        var growing = archive.Write("growing.txt", "A letter that is being written.\n");
        IEnumerable<string> Paths()
        {
            yield return growing;
            File.AppendAllText(growing, "More of it.\n");
            yield return archive.Write(Good, "A good letter.\n");
        }

        var report = archive.Import(new ImportOptions(), Paths());

        report.Refused("growing.txt", "file-changed");
        Assert.Equal(1, report.Documents);
    }

    [Theory]
    [InlineData("<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;")]
    [InlineData("<!DOCTYPE TEI [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE TEI SYSTEM \"http://127.0.0.1:9/evil.dtd\">", "text")]
    [InlineData("<!DOCTYPE TEI [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/evil.dtd\"> %p;]>", "text")]
    public void Import_XmlWithDeclarations_IsRefusedWithoutFetchingAnything(string doctype, string content)
    {
        using var archive = new TestArchive();

        var report = ImportWithGood(archive, "evil.xml", $"<?xml version=\"1.0\"?>{doctype}<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>{content}</p></body></text></TEI>");

        report.Refused("evil.xml", "xml-dtd");
    }

    [Theory]
    [InlineData("deep.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>", "<div>", "deep words", "</div>", "</body></text></TEI>")]
    [InlineData("deep.html", "<html><body>", "<div>", "deep words", "</div>", "</body></html>")]
    [InlineData("deepinline.html", "<html><body><p>", "<b>", "deep words", "</b>", "</p></body></html>")]
    [InlineData("deeptable.html", "<html><body>", "<table><tr><td>", "deep words", "</td></tr></table>", "</body></html>")]
    public void Import_HundredThousandLevels_AreRefusedOrReadFlat(string name, string head, string open, string words, string close, string tail)
    {
        using var archive = new TestArchive();
        var text = new StringBuilder(head).Insert(head.Length, open, 100_000).Append(words).Insert(head.Length + open.Length * 100_000 + words.Length, close, 100_000).Append(tail);
        var started = Stopwatch.GetTimestamp();

        var report = ImportWithGood(archive, name, text.ToString());

        if (report.Refused.IsEmpty)
        {
            Assert.Contains(words, archive.TextOf(archive.PageOf(name)), StringComparison.Ordinal);
        }
        else
        {
            report.Refused(name, "xml-depth", "html-depth", "html-too-large", "too-large");
        }

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 15);
    }

    [Fact]
    public void Import_HtmlFullOfScriptsAndTrackers_KeepsTheWordsAndNothingActive()
    {
        using var archive = new TestArchive();

        var report = ImportWithGood(archive, "page.html", """
            <!doctype html><html><head><title>A posting</title><script src="https://tracker.example/t.js"></script>
            <meta http-equiv="refresh" content="0;url=https://tracker.example/"><link rel="stylesheet" href="https://tracker.example/s.css"></head>
            <body onload="steal()"><h1>A posting</h1><p onclick="steal()">The light <b style="background:url(https://tracker.example/b)">was burning</b>.</p>
            <img src="https://tracker.example/pixel.gif" onerror="steal()"><iframe src="https://tracker.example/"></iframe>
            <a href="javascript:steal()">read on</a><svg onload="steal()"><text>drawn</text></svg><object data="x"></object><form action="https://tracker.example/"><input name="q"></form></body></html>
            """);

        Assert.Empty(report.Refused);
        var page = archive.PageOf("page.html");
        Assert.Contains("The light was burning.", archive.TextOf(page), StringComparison.Ordinal);
        var html = Holdings.Packing.Unpack(archive.Room.Catalogue.HtmlOf(page.Entry.Sequence) ?? []);
        foreach (var active in (string[])["steal", "tracker.example", "<script", "<iframe", "<svg", "<object", "<form", "<img", "onload", "onerror", "javascript:"])
        {
            Assert.DoesNotContain(active, html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.NotEmpty(page.Warnings);
    }

    [Fact]
    public void Import_TruncatedDocx_IsRefused()
    {
        using var archive = new TestArchive();
        var whole = File.ReadAllBytes(Path.Combine(SourceTree.Sample, "halmar-conference", "1962-11-06-memorandum-state-of-protocol.docx"));

        var report = ImportWithGood(archive, "cut.docx", whole[..(whole.Length / 2)]);

        report.Refused("cut.docx", "docx-truncated", "docx-not-zip", "docx-damaged");
        Assert.Single(report.Refused);
    }
}
