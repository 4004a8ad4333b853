using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Lacuna.Documents.Comparison;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>A release as a witness of its document (TEI <c>witness</c>).</summary>
/// <param name="Label">What it is called among the others: "1994".</param>
/// <param name="Text">Its text.</param>
public sealed record CompositeWitness(string Label, ComparedText Text)
{
    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>When it was released, in EDTF, or null.</summary>
    public string? Released { get; init; }

    /// <summary>The identifier of its record, or null.</summary>
    public string? Identifier { get; init; }

    /// <summary>The address of its record or the name of its file, or null.</summary>
    public string? Address { get; init; }
}

/// <summary>Writes a composite as TEI P5 with a critical apparatus (Guidelines 13), valid against <c>tei_all</c>.</summary>
/// <remarks>Parallel segmentation without <c>lem</c>: no release is the better text, each is what an authority let go at its time. Where all releases
/// show the words they stand once; elsewhere <c>app</c> holds one <c>rdg</c> with the words and one for each other thing that releases have in their
/// place: a <c>gap</c> with what its marker says, or nothing. The output of one composite is the same bytes every time.</remarks>
public static class CompositeTeiWriter
{
    private static readonly string[] Declarations =
    [
        "The text is that of the newest release, with what older releases show in the place of its markers.",
        "Words read differently in the releases, page numbers, running heads and stamps, and fewer than four words in a row that a release lacks without a marker are not recorded in the apparatus; the newest reading stands.",
        "A gap outside the apparatus is withheld in all releases. The first witness of a reading is the first release that showed it.",
    ];

    /// <summary>Writes one TEI document without an XML declaration, ending with a line feed.</summary>
    /// <param name="composite">The composite.</param>
    /// <param name="witnesses">The releases it was made from, oldest first.</param>
    /// <param name="title">What the document is called.</param>
    /// <param name="language">BCP 47 language of the text, or null.</param>
    /// <exception cref="ArgumentException">There are not as many witnesses as the composite has releases.</exception>
    public static string Write(CompositeText composite, ImmutableArray<CompositeWitness> witnesses, string title, string? language)
    {
        ArgumentNullException.ThrowIfNull(composite);
        ArgumentNullException.ThrowIfNull(title);
        if (composite.Readings is [var some, ..] && some.Witnesses.Length != witnesses.Length)
        {
            throw new ArgumentException("Give one witness for each release of the composite.", nameof(witnesses));
        }

        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, TeiWriter.Settings))
        {
            xml.WriteStartElement("TEI", TeiNames.Namespace);
            xml.WriteRaw("\n");
            Header(xml, witnesses, title, language);
            xml.WriteRaw("\n");
            TeiWriter.Start(xml, "text");
            TeiWriter.Start(xml, "body");
            TeiWriter.Start(xml, "div");
            xml.WriteAttributeString("type", "document");
            if (language is not null)
            {
                xml.WriteAttributeString("xml", "lang", null, language);
            }

            new CompositeTeiBody(composite, witnesses, xml).Write();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        memory.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>The <c>xml:id</c> of a release.</summary>
    internal static string IdOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"r{number + 1}");

    private static void Header(XmlWriter xml, ImmutableArray<CompositeWitness> witnesses, string title, string? language)
    {
        TeiWriter.Start(xml, "teiHeader");
        TeiWriter.Start(xml, "fileDesc");
        TeiWriter.Start(xml, "titleStmt");
        TeiWriter.Element(xml, "title", title, ("type", "main"));
        TeiWriter.Element(xml, "title", $"Composite of {witnesses.Length} releases: {string.Join(", ", witnesses.Select(w => w.Label))}", ("type", "sub"));
        xml.WriteEndElement();
        TeiWriter.Start(xml, "publicationStmt");
        TeiWriter.Element(xml, "publisher", "Lacuna");
        xml.WriteEndElement();
        TeiWriter.Start(xml, "sourceDesc");
        TeiWriter.Start(xml, "listWit");
        for (var i = 0; i < witnesses.Length; i++)
        {
            Witness(xml, witnesses[i], i);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        TeiWriter.Start(xml, "encodingDesc");
        TeiWriter.Start(xml, "editorialDecl");
        foreach (var declaration in Declarations)
        {
            TeiWriter.Element(xml, "p", declaration);
        }

        xml.WriteEndElement();
        TeiWriter.Element(xml, "variantEncoding", "", ("method", "parallel-segmentation"), ("location", "internal"));
        xml.WriteEndElement();
        if (language is not null)
        {
            TeiWriter.Start(xml, "profileDesc");
            TeiWriter.Start(xml, "langUsage");
            TeiWriter.Element(xml, "language", "", ("ident", language));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Witness(XmlWriter xml, CompositeWitness witness, int number)
    {
        TeiWriter.Start(xml, "witness");
        xml.WriteAttributeString("xml", "id", null, IdOf(number));
        xml.WriteAttributeString("n", witness.Label);
        if (witness.Title is { } title)
        {
            TeiWriter.Element(xml, "title", title);
            xml.WriteString(", ");
        }

        xml.WriteString("release of ");
        if (witness.Released is { } released)
        {
            TeiWriter.Element(xml, "date", witness.Label, ("when-custom", released));
        }
        else
        {
            xml.WriteString(witness.Label);
        }

        if (witness.Identifier is { } identifier)
        {
            xml.WriteString(", ");
            TeiWriter.Element(xml, "idno", identifier, ("type", "lacuna"));
        }

        if (witness.Address is { } address)
        {
            xml.WriteString(", ");
            if (Uri.IsWellFormedUriString(address, UriKind.Absolute))
            {
                TeiWriter.Element(xml, "ref", address, ("target", address));
            }
            else
            {
                TeiWriter.Element(xml, "idno", address, ("type", "file"));
            }
        }

        xml.WriteEndElement();
    }
}
