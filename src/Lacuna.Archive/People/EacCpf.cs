using System.Xml;
using System.Xml.Linq;
using Lacuna.Archive.Storage;

namespace Lacuna.Archive.People;

/// <summary>The two versions of EAC-CPF.</summary>
public enum EacVersion
{
    /// <summary>Encoded Archival Context – Corporate Bodies, Persons and Families, 2010 (<c>urn:isbn:1-931666-33-4</c>), also 2010 revised 2018.</summary>
    Cpf2010,

    /// <summary>EAC-CPF 2.0 (2022, <c>https://archivists.org/ns/eac/v2</c>).</summary>
    Cpf2,
}

/// <summary>An authority record as EAC-CPF; what is written reads back to the same.</summary>
/// <remarks>Written: <c>recordId</c>, <c>nameEntry</c> (the preferred one first and marked so), <c>existDates</c>, <c>biogHist</c>, <c>sources</c>.
/// Nothing of the maintenance history but what the standard wants is written: the history is the journal. Read: the same, of either version; whatever
/// else a record has is passed over.</remarks>
public static class EacCpf
{
    private const string Namespace2010 = "urn:isbn:1-931666-33-4";
    private const string Namespace2 = "https://archivists.org/ns/eac/v2";
    private const string Agency = "Lacuna";
    private const long LongestFile = 4 << 20;

    /// <summary>One person as a document of its own.</summary>
    /// <param name="person">The person.</param>
    /// <param name="version">The version of the standard.</param>
    /// <param name="at">When the person was last decided on, ISO 8601; written as the maintenance event.</param>
    public static XDocument Write(Person person, EacVersion version, string at)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), version == EacVersion.Cpf2 ? Write2(person, at) : Write2010(person, at));
    }

    /// <summary>Reads a record.</summary>
    /// <param name="xml">The file, decoded.</param>
    /// <param name="place">What to call it in messages.</param>
    /// <exception cref="ArchiveException"><c>eac-malformed</c>: no XML, or with a document type; <c>eac-root</c>: no EAC-CPF; <c>eac-entity</c>: no person.</exception>
    public static PersonDraft Read(string xml, string place)
    {
        var root = Load(xml, place);
        var ns = root.Name.Namespace;
        var identity = root.Element(ns + "cpfDescription")?.Element(ns + "identity");
        var entity = identity?.Element(ns + "entityType");
        if (identity is null || (entity?.Attribute("value")?.Value ?? entity?.Value.Trim()) is not "person")
        {
            throw new ArchiveException("eac-entity", $"{place} describes no person, but {(entity is null ? "nothing" : "something else")}. Only persons are taken.");
        }

        var names = identity.Descendants(ns + "nameEntry").Select(e => (Entry: e, Name: NameOf(e, ns))).Where(n => n.Name.Form.Length > 0).ToList();
        if (names.Count == 0)
        {
            throw new ArchiveException("eac-entity", $"{place} has no name.");
        }

        var preferred = names.Find(n => IsPreferred(n.Entry, ns));
        preferred = preferred.Entry is null ? names[0] : preferred;
        var description = root.Element(ns + "cpfDescription")?.Element(ns + "description");
        var range = description?.Element(ns + "existDates")?.Descendants(ns + "dateRange").FirstOrDefault();
        var note = description?.Elements(ns + "biogHist").Concat(description.Elements(ns + "biogHists").Elements(ns + "biogHist")).Elements(ns + "p")
            .Select(p => Journal.Deciding.Line(p.Value)).Where(p => p.Length > 0).ToList();
        var control = root.Element(ns + "control");
        var sources = control?.Element(ns + "sources")?.Elements(ns + "source")
            .Select(s => Journal.Deciding.Line((s.Element(ns + "sourceEntry") ?? s.Element(ns + "reference"))?.Value)).Where(s => s.Length > 0);
        return new PersonDraft(place, control?.Element(ns + "recordId")?.Value.Trim() ?? "", preferred.Name,
            [.. names.Where(n => n.Entry != preferred.Entry).Select(n => n.Name)], Date(range?.Element(ns + "fromDate")), Date(range?.Element(ns + "toDate")),
            note is { Count: > 0 } ? string.Join(' ', note) : null, [.. sources ?? []]);
    }

    private static XElement Write2010(Person person, string at)
    {
        XNamespace ns = Namespace2010;
        return new XElement(ns + "eac-cpf",
            new XElement(ns + "control",
                new XElement(ns + "recordId", person.Id.Value),
                new XElement(ns + "maintenanceStatus", "revised"),
                new XElement(ns + "maintenanceAgency", new XElement(ns + "agencyName", Agency)),
                new XElement(ns + "languageDeclaration",
                    new XElement(ns + "language", new XAttribute("languageCode", "eng"), "English"),
                    new XElement(ns + "script", new XAttribute("scriptCode", "Latn"), "Latin")),
                new XElement(ns + "maintenanceHistory",
                    new XElement(ns + "maintenanceEvent",
                        new XElement(ns + "eventType", "revised"),
                        new XElement(ns + "eventDateTime", new XAttribute("standardDateTime", at), at),
                        new XElement(ns + "agentType", "human"),
                        new XElement(ns + "agent", Agency))),
                Sources(person, ns, "sourceEntry")),
            new XElement(ns + "cpfDescription",
                new XElement(ns + "identity",
                    new XElement(ns + "entityType", "person"),
                    person.Names.Select((name, i) => new XElement(ns + "nameEntry",
                        name.Script is null ? null : new XAttribute("scriptCode", name.Script),
                        name.Language is null ? null : new XAttribute(XNamespace.Xml + "lang", name.Language),
                        new XElement(ns + "part", name.Form),
                        new XElement(ns + (i == 0 ? "authorizedForm" : "alternativeForm"), Agency)))),
                Description(person, ns)));
    }

    private static XElement Write2(Person person, string at)
    {
        XNamespace ns = Namespace2;
        return new XElement(ns + "eac",
            new XElement(ns + "control", new XAttribute("maintenanceStatus", "revised"),
                new XElement(ns + "recordId", person.Id.Value),
                new XElement(ns + "maintenanceAgency", new XElement(ns + "agencyName", Agency)),
                new XElement(ns + "maintenanceHistory",
                    new XElement(ns + "maintenanceEvent", new XAttribute("maintenanceEventType", "revised"),
                        new XElement(ns + "agent", new XAttribute("agentType", "human"), Agency),
                        new XElement(ns + "eventDateTime", new XAttribute("standardDateTime", at), at))),
                Sources(person, ns, "reference")),
            new XElement(ns + "cpfDescription",
                new XElement(ns + "identity",
                    new XElement(ns + "entityType", new XAttribute("value", "person")),
                    person.Names.Select((name, i) => new XElement(ns + "nameEntry",
                        name.Language is null ? null : new XAttribute("languageOfElement", name.Language),
                        name.Script is null ? null : new XAttribute("scriptOfElement", name.Script),
                        i == 0 ? new XAttribute("preferredForm", "true") : null,
                        new XAttribute("status", i == 0 ? "authorized" : "alternative"),
                        new XElement(ns + "part", name.Form)))),
                Description(person, ns)));
    }

    private static XElement? Sources(Person person, XNamespace ns, string entry) => person.Sources.IsEmpty ? null
        : new XElement(ns + "sources", person.Sources.Select(s => new XElement(ns + "source", new XElement(ns + entry, s))));

    private static XElement? Description(Person person, XNamespace ns) => person is { Birth: null, Death: null, Note: null } ? null
        : new XElement(ns + "description",
            person is { Birth: null, Death: null } ? null : new XElement(ns + "existDates", new XElement(ns + "dateRange",
                Date(ns + "fromDate", person.Birth), Date(ns + "toDate", person.Death))),
            person.Note is null ? null : new XElement(ns + "biogHist", new XElement(ns + "p", person.Note)));

    // The attribute takes plain dates only; a doubtful one is in the words alone.
    private static XElement Date(XName name, string? edtf) => new(name,
        edtf is not null && edtf.All(c => char.IsAsciiDigit(c) || c == '-') ? new XAttribute("standardDate", edtf) : null, edtf);

    private static string? Date(XElement? date)
    {
        var words = Journal.Deciding.Line(date?.Value);
        var standard = date?.Attribute("standardDate")?.Value.Trim();
        return !string.IsNullOrEmpty(standard) ? standard : words.Length > 0 ? words : null;
    }

    private static NameVariant NameOf(XElement entry, XNamespace ns) => new(
        Journal.Deciding.Line(string.Join(", ", entry.Elements(ns + "part").Select(p => p.Value.Trim()))),
        (entry.Attribute(XNamespace.Xml + "lang") ?? entry.Attribute("languageOfElement") ?? entry.Element(ns + "part")?.Attribute(XNamespace.Xml + "lang"))?.Value,
        (entry.Attribute("scriptCode") ?? entry.Attribute("scriptOfElement"))?.Value);

    private static bool IsPreferred(XElement entry, XNamespace ns) => entry.Attribute("preferredForm")?.Value is "true" or "1"
        || entry.Attribute("status")?.Value == "authorized" || entry.Element(ns + "authorizedForm") is not null || entry.Element(ns + "preferredForm") is not null;

    private static XElement Load(string xml, string place)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = LongestFile,
            });
            var root = XDocument.Load(reader).Root;
            return root is { Name: { LocalName: "eac-cpf", NamespaceName: Namespace2010 or "" } or { LocalName: "eac", NamespaceName: Namespace2 } } ? root
                : throw new ArchiveException("eac-root", $"{place} is no EAC-CPF: its root is <{root?.Name.LocalName}>.");
        }
        catch (XmlException e)
        {
            throw new ArchiveException("eac-malformed", $"{place} cannot be read as XML: {e.Message}", e);
        }
    }
}
