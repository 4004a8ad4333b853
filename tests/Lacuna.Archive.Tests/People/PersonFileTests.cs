using System.Collections.Immutable;
using Lacuna.Archive.People;
using Lacuna.Archive.Storage;
using Xunit;

namespace Lacuna.Archive.Tests.People;

/// <summary>The authority file written for others and read back.</summary>
public sealed class PersonFileTests
{
    private static readonly ImmutableArray<Person> Persons =
    [
        new(Id("kozlov-fr"), new("Kozlov, Frol Romanovich", "en", "Latn"),
            [new("Козлов, Фрол Романович", "ru", "Cyrl"), new("Kozloff \"the Secretary\"", null, "Latn"), new("F. R. Kozlov; Esq.", null, null)],
            "1908-08-18", "1965-01-30", "Secretary of the Central Committee, <1960–64> & \"heir\".", ["Pravda, 31 January 1965", "https://id.example.org/123"]),
        new(Id("n79021164"), new("Smith, =A+B", null, null), [], "1908~", null, null, []),
        new(Id("x"), new("Acuña", "es", null), [], null, null, "One line", ["One"]),
    ];

    private static PersonId Id(string text) => PersonId.TryParse(text, out var id) ? id : throw new InvalidOperationException(text);

    private static string Csv()
    {
        using var writer = new StringWriter();
        PersonCsv.Write(Persons, writer);
        return writer.ToString();
    }

    private static void Same(ImmutableArray<Person> expected, ImmutableArray<Person> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(expected[i].SaysTheSameAs(actual[i]), $"{expected[i]}\n{actual[i]}");
        }
    }

    [Fact]
    public void Csv_WrittenAndRead_IsTheSame()
    {
        var csv = Csv();

        Assert.StartsWith("id,preferred,language,script,variants,birth,death,note,sources\r\nkozlov-fr,\"Kozlov, Frol Romanovich\",en,Latn,\"", csv, StringComparison.Ordinal);
        Same(Persons, PersonImport.Check(PersonCsv.Read(csv)));
        Same(Persons, PersonImport.Check(PersonCsv.Read("\uFEFF" + csv.Replace("\r\n", "\n", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(EacVersion.Cpf2010)]
    [InlineData(EacVersion.Cpf2)]
    public void EacCpf_WrittenAndRead_IsTheSame(EacVersion version) =>
        Same(Persons, PersonImport.Check([.. Persons.Select(p => EacCpf.Read(EacCpf.Write(p, version, "2026-01-02T03:04:05Z").ToString(), "x.xml"))]));

    [Fact]
    public void EacCpf2010_HasWhatTheStandardWantsInItsOrder()
    {
        var root = EacCpf.Write(Persons[0], EacVersion.Cpf2010, "2026-01-02T03:04:05Z").Root;

        Assert.NotNull(root);
        Assert.Equal(["control", "cpfDescription"], root.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["recordId", "maintenanceStatus", "maintenanceAgency", "languageDeclaration", "maintenanceHistory", "sources"],
            root.Elements().First().Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["entityType", "nameEntry", "nameEntry", "nameEntry", "nameEntry"], root.Descendants().Single(e => e.Name.LocalName == "identity").Elements().Select(e => e.Name.LocalName));
        Assert.All(root.Descendants(), e => Assert.Equal("urn:isbn:1-931666-33-4", e.Name.NamespaceName));
    }

    [Fact]
    public void EacCpf_OfAnotherHouse_IsUnderstood()
    {
        var draft = EacCpf.Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <eac-cpf xmlns="urn:isbn:1-931666-33-4"><control><recordId>FR-42</recordId></control><cpfDescription><identity>
            <entityType>person</entityType>
            <nameEntryParallel><nameEntry xml:lang="fre" scriptCode="Latn"><part localType="surname">Gromyko</part><part localType="forename">Andreï</part></nameEntry>
            <nameEntry scriptCode="Cyrl"><part>Громыко, Андрей</part><authorizedForm>AFNOR</authorizedForm></nameEntry></nameEntryParallel></identity>
            <description><existDates><dateRange><fromDate standardDate="1909-07-18">18 juillet 1909</fromDate><toDate standardDate="1989">1989</toDate></dateRange></existDates>
            <biogHist><p>Ministre.</p><p>Ambassadeur.</p></biogHist></description></cpfDescription></eac-cpf>
            """, "fr.xml");

        var person = PersonImport.Check([draft])[0];
        Assert.Equal(("fr-42", "Громыко, Андрей", "Gromyko, Andreï", "1909-07-18", "1989", "Ministre. Ambassadeur."),
            (person.Id.Value, person.Preferred.Form, person.Variants[0].Form, person.Birth, person.Death, person.Note));
    }

    [Theory]
    [InlineData("", "csv-columns")]
    [InlineData("name,id\nA,1\n", "csv-columns")]
    [InlineData("preferred,preferred\nA,1\n", "csv-columns")]
    [InlineData("preferred,id\nA\n", "csv-malformed")]
    [InlineData("preferred\n\"A\n", "csv-malformed")]
    [InlineData("preferred\n\"A\"B\n", "csv-malformed")]
    [InlineData("id,preferred\nx,A\nX,B\n", "person-twice")]
    [InlineData("id,preferred\nx!,A\n", "value-wrong")]
    [InlineData("id,preferred\nx,\n", "name-empty")]
    [InlineData("preferred,birth\nA,before the war\n", "value-wrong")]
    [InlineData("preferred,variants\nA,B|ru;|Cyrl\n", "value-wrong")]
    public void Csv_Wrong_IsRefusedAndSaysWhy(string csv, string code) =>
        Assert.Equal(code, Assert.Throws<ArchiveException>(() => PersonImport.Check(PersonCsv.Read(csv))).Code);

    [Theory]
    [InlineData("not xml", "eac-malformed")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><eac-cpf/>", "eac-malformed")]
    [InlineData("<ead/>", "eac-root")]
    [InlineData("<eac-cpf xmlns='urn:isbn:1-931666-33-4'/>", "eac-entity")]
    [InlineData("<eac-cpf xmlns='urn:isbn:1-931666-33-4'><cpfDescription><identity><entityType>family</entityType></identity></cpfDescription></eac-cpf>", "eac-entity")]
    [InlineData("<eac-cpf xmlns='urn:isbn:1-931666-33-4'><cpfDescription><identity><entityType>person</entityType></identity></cpfDescription></eac-cpf>", "eac-entity")]
    public void EacCpf_Wrong_IsRefusedAndSaysWhy(string xml, string code) =>
        Assert.Equal(code, Assert.Throws<ArchiveException>(() => EacCpf.Read(xml, "x.xml")).Code);

    [Fact]
    public void Describe_TheSameTwice_ChangesNothingTheSecondTime()
    {
        using var archive = new TestArchive();
        var file = new AuthorityFile(archive.Room, TimeProvider.System);
        var editor = Lacuna.Archive.Journal.Deciding.Of("A. Editor", "The list");

        Assert.Equal((3, 0), file.Describe(Persons, editor, CancellationToken.None));
        Assert.Equal((0, 0), file.Describe(Persons, editor, CancellationToken.None));
        Assert.Equal((0, 1), file.Describe([Persons[0] with { Note = "Other" }], editor, CancellationToken.None));
        Assert.Equal(4, archive.Room.Journal.All(0, 100).Length);
        Assert.Equal(3, archive.Room.People.Count(null));
        Assert.Equal("Козлов, Фрол Романович", archive.Room.People.All()[0].Variants[0].Form);
        archive.AssertSound();
    }
}
