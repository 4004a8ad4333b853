using System.Text;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Diagnostics;
using Xunit;

namespace Lacuna.Archive.Tests.Accessions;

public sealed class HostileZipTests
{
    private const string Words = "The first text of the box, which is long enough to be packed.\n";

    private static ImportReport Import(TestArchive archive, byte[] zip, ReaderLimits? limits = null)
    {
        archive.Write("a-good.txt", "A good letter.\n");
        archive.Write("box.zip", zip);
        var report = archive.Import(new ImportOptions { Limits = limits ?? ReaderLimits.Default }, archive.Inbox);
        Assert.Contains(archive.All(), e => archive.Room.Catalogue.Find(e.Id)?.Provenance.Member == "a-good.txt");
        Assert.Equal(["archive", "inbox"], Directory.EnumerateFileSystemEntries(archive.Outside).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
        archive.AssertSound();
        return report;
    }

    [Fact]
    public void Zip_NamesThatLeadOutside_AreLabelsAndNothingIsWrittenThere()
    {
        using var archive = new TestArchive();
        string[] names = ["../../escaped.txt", "/tmp/lacuna-escaped.txt", "..\\..\\escaped-too.txt", "C:\\escaped.txt"];

        var report = Import(archive, ZipFixture.Of(names.Select(n => (n, $"A text called {n}.\n"))));

        Assert.Empty(report.Refused);
        Assert.Equal(5, report.Documents);
        Assert.False(File.Exists("/tmp/lacuna-escaped.txt"));
        Assert.Equal("../../escaped.txt", archive.PageOf("../../escaped.txt").Provenance.Member);
    }

    [Fact]
    public void Zip_SymbolicLink_IsRefusedAndTheOthersGoIn()
    {
        using var archive = new TestArchive();
        var zip = ZipFixture.Of(e => e.ExternalAttributes = e.FullName == "link" ? unchecked((int)0xA1FF0000) : 0, [("link", "/etc/passwd"u8.ToArray()), ("one.txt", Encoding.UTF8.GetBytes(Words))]);

        var report = Import(archive, zip);

        report.Refused("box.zip!link", "symbolic-link");
        Assert.Equal(2, report.Documents);
    }

    [Fact]
    public void Zip_Encrypted_IsRefused()
    {
        using var archive = new TestArchive();

        var report = Import(archive, ZipFixture.Encrypted(ZipFixture.Of(("one.txt", Words))));

        report.Refused("box.zip!one.txt", "zip-encrypted");
        Assert.Single(report.Refused);
    }

    [Fact]
    public void Zip_Truncated_IsRefused()
    {
        using var archive = new TestArchive();
        var zip = ZipFixture.Of(("one.txt", Words), ("two.txt", Words + Words));

        var report = Import(archive, zip[..(zip.Length * 2 / 3)]);

        report.Refused("box.zip", "zip-damaged");
    }

    [Fact]
    public void Zip_Empty_IsRefused()
    {
        using var archive = new TestArchive();

        var report = Import(archive, ZipFixture.Of(Array.Empty<(string, string)>()));

        Assert.Equal("box.zip", Assert.Single(report.Refused).File);
    }

    [Fact]
    public void Zip_BombOfOneMember_IsRefusedWithoutUnpackingIt()
    {
        using var archive = new TestArchive();

        var report = Import(archive, ZipFixture.Of(("bomb.txt", new byte[40 << 20]), ("one.txt", Encoding.UTF8.GetBytes(Words))));

        report.Refused("box.zip!bomb.txt", "zip-bomb");
        Assert.Equal(2, report.Documents);
    }

    [Fact]
    public void Zip_BombOfManyMembersEachBelowTheGrace_IsRefusedAsAWhole()
    {
        using var archive = new TestArchive();
        var blank = new string(' ', 60_000);
        var zip = ZipFixture.Of(Enumerable.Range(1, 200).Select(n => ($"{n}.txt", $"Text {n}{blank}")));

        var report = Import(archive, zip, ReaderLimits.Default with { ExpansionGrace = 100_000 });

        report.Refused("box.zip", "zip-bomb");
        Assert.Equal(1, report.Documents);
    }

    [Fact]
    public void Zip_Nested_IsRefusedNotUnpacked()
    {
        using var archive = new TestArchive();
        var inner = ZipFixture.Of(("deep.txt", Words));

        var report = Import(archive, ZipFixture.Of(("inner.zip", inner), ("one.txt", Encoding.UTF8.GetBytes(Words))));

        report.Refused("box.zip!inner.zip", "zip-nested");
        Assert.Equal(2, report.Documents);
    }

    [Theory]
    [InlineData(10u)]
    [InlineData(100_000u)]
    public void Zip_LyingSizes_AreSeen(uint said)
    {
        using var archive = new TestArchive();

        var report = Import(archive, ZipFixture.Lying(ZipFixture.Of(("one.txt", Words)), said));

        report.Refused("box.zip!one.txt", "zip-damaged");
    }

    [Fact]
    public void Zip_LyingOfFourGigabytes_IsRefusedWithoutTakingThatMemory()
    {
        using var archive = new TestArchive();

        var report = Import(archive, ZipFixture.Lying(ZipFixture.Of(("one.txt", Words)), 0xfffffffe));

        report.Refused("box.zip!one.txt", "too-large");
    }

    [Fact]
    public void Zip_MemberNamesWithControlCharacters_AreReadAndSurviveARebuild()
    {
        using var archive = new TestArchive();

        var report = Import(archive, ZipFixture.Of(("bell\u0007.txt", "[1 line excised]\n"), ("null\0.txt", "[2 lines excised]\n"), ("left\u202etxt.gpj", "[3 lines excised]\n")));

        Assert.Empty(report.Refused);
        Assert.Equal(4, report.Documents);
        var rows = archive.Rows();
        Preservation.Rebuilding.FromStoreAlone(archive);
        Assert.Equal(rows, archive.Rows());
    }

    [Fact]
    public void Zip_ThousandRandomMutations_OnlyRefusalsComeOut()
    {
        var random = new Random(20261122);
        var zip = ZipFixture.Of(("one.txt", Words), ("folder/two.txt", Words + Words), ("three.html", "<p>Three</p>"));
        var limits = ReaderLimits.Default with { MaxBytes = 1 << 20 };
        for (var round = 0; round < 1000; round++)
        {
            var mutant = (byte[])zip.Clone();
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }

            try
            {
                foreach (var member in Containers.Zip(new MemoryStream(mutant), limits))
                {
                    _ = MemberReader.Read(member, limits, Lacuna.Archive.Quarantine.PublicationGate.Usual, new Lacuna.Archive.Recognition.ScanReader(new Lacuna.Archive.Recognition.ScanOptions()), TestContext.Current.CancellationToken);
                }
            }
            catch (DocumentFormatException e)
            {
                Assert.StartsWith("zip-", e.Code, StringComparison.Ordinal);
            }
        }
    }
}
