using System.Collections.Frozen;

namespace Lacuna.Documents.Rendering;

/// <summary>The provisions under which released documents keep matter back.</summary>
internal static class ExemptionTable
{
    private const string Foia = "Freedom of Information Act, 5 U.S.C. § 552";
    private const string Order = "Executive Order 13526";
    private const string Jfk = "JFK Assassination Records Collection Act of 1992";
    private const string Privacy = "Privacy Act, 5 U.S.C. § 552a";

    private static readonly string[] Foias =
    [
        "properly classified in the interest of national defense or foreign policy",
        "related solely to the internal personnel rules and practices of an agency",
        "exempted from disclosure by another statute",
        "trade secrets and confidential commercial or financial information",
        "privileged communications within or between agencies, such as advice before a decision",
        "personnel, medical and similar files whose disclosure would be a clearly unwarranted invasion of personal privacy",
        "records compiled for law enforcement",
        "reports on the examination of financial institutions",
        "geological and geophysical information about wells",
    ];

    private static readonly string[] LawEnforcement =
    [
        "law enforcement records that could interfere with enforcement proceedings",
        "law enforcement records that would deprive a person of a fair trial",
        "law enforcement records that could be an unwarranted invasion of personal privacy",
        "law enforcement records that could disclose a confidential source",
        "law enforcement records that would disclose techniques and procedures of investigation",
        "law enforcement records that could endanger somebody’s life or safety",
    ];

    private static readonly string[] Reasons =
    [
        "military plans, weapons systems, or operations",
        "foreign government information",
        "intelligence activities, including covert action, intelligence sources or methods, or cryptology",
        "foreign relations or foreign activities of the United States, including confidential sources",
        "scientific, technological, or economic matters relating to the national security",
        "programs of the United States Government for safeguarding nuclear materials or facilities",
        "vulnerabilities or capabilities of systems, installations, infrastructures, plans, or protection services relating to the national security",
        "the development, production, or use of weapons of mass destruction",
    ];

    private static readonly string[] After25Years =
    [
        "the identity of a confidential human source or a human intelligence source, a relationship with a foreign intelligence service, or an intelligence method in use",
        "information that would assist in making or using weapons of mass destruction",
        "United States cryptologic systems or activities",
        "state-of-the-art technology within a United States weapon system",
        "military war plans that remain in effect, or parts of earlier plans that are in them",
        "information that would cause serious harm to relations with a foreign government or to diplomatic activities under way",
        "the ability to protect the President, the Vice President and others for whom protection is authorized",
        "national security emergency preparedness plans, or current vulnerabilities of systems, installations or infrastructures",
        "information whose release at 25 years would violate a statute, treaty or international agreement",
    ];

    private static readonly string[] Order12356 =
    [
        "military plans, weapons, or operations",
        "the vulnerabilities or capabilities of systems, installations, projects, or plans relating to the national security",
        "foreign government information",
        "intelligence activities (including special activities), or intelligence sources or methods",
        "foreign relations or foreign activities of the United States",
        "scientific, technological, or economic matters relating to the national security",
        "programs of the United States Government for safeguarding nuclear materials or facilities",
        "cryptology",
        "a confidential source",
        "other information related to the national security, as the head of an agency determined",
    ];

    private static readonly FrozenDictionary<string, Exemption> Table =
        All().ToFrozenDictionary(e => e.Code, StringComparer.Ordinal);

    // How a code of the Act is introduced in print; without it, "5(g)(2)(D)" and "6(1)(A)" are met bare.
    private static readonly string[] Introductions = ["jfkact", "jfk", "section", "sec."];

    public static Exemption? Find(string folded)
    {
        if (Table.TryGetValue(folded, out var found) || Table.TryGetValue(folded.Replace("b-", "b", StringComparison.Ordinal), out found))
        {
            return found;
        }

        var rest = folded.AsSpan();
        foreach (var introduction in Introductions)
        {
            rest = rest.StartsWith(introduction, StringComparison.Ordinal) ? rest[introduction.Length..] : rest;
        }

        var byText = Table.GetAlternateLookup<ReadOnlySpan<char>>();
        if (rest.Length < folded.Length)
        {
            return byText.TryGetValue(rest, out found) ? found : null;
        }

        // "b3a", "25x1c": a part of a provision that the table has whole.
        return rest.Length > 2 && char.IsAsciiLetter(rest[^1]) && byText.TryGetValue(rest[..^1], out found)
            ? found with { Code = folded, Label = $"{found.Label}({folded[^1]})" } : null;
    }

    private static IEnumerable<Exemption> All()
    {
        for (var i = 0; i < Foias.Length; i++)
        {
            yield return new($"b{i + 1}", $"(b)({i + 1})", Foias[i], $"{Foia}(b)({i + 1})");
        }

        for (var i = 0; i < LawEnforcement.Length; i++)
        {
            var letter = (char)('a' + i);
            yield return new($"b7{letter}", $"(b)(7)({char.ToUpperInvariant(letter)})", LawEnforcement[i], $"{Foia}(b)(7)({char.ToUpperInvariant(letter)})");
        }

        for (var i = 0; i < Reasons.Length; i++)
        {
            var letter = (char)('a' + i);
            yield return new($"1.4{letter}", $"1.4({letter})", Reasons[i], $"{Order} § 1.4({letter}), as E.O. 12958 amended in 2003");
            if (i < 7)
            {
                yield return new($"1.5{letter}", $"1.5({letter})", Reasons[i], $"Executive Order 12958 (1995) § 1.5({letter})");
            }
        }

        for (var i = 0; i < After25Years.Length; i++)
        {
            var n = i + 1;
            yield return new($"25x{n}", $"25X{n}", After25Years[i], $"{Order} § 3.3(b)({n}), for records of 25 years and more");
            yield return new($"3.3b{n}", $"3.3(b)({n})", After25Years[i], $"{Order} § 3.3(b)({n}), for records of 25 years and more");
            yield return new($"3.4b{n}", $"3.4(b)({n})", After25Years[i], $"Executive Order 12958 (1995) § 3.4(b)({n}), for records of 25 years and more");
            yield return new($"50x{n}", $"50X{n}", After25Years[i], $"{Order} § 3.3(h), for records of 50 years and more");
            yield return new($"75x{n}", $"75X{n}", After25Years[i], $"{Order} § 3.3(h)(3), for records of 75 years and more");
        }

        for (var i = 0; i < Order12356.Length; i++)
        {
            yield return new($"1.3a{i + 1}", $"1.3(a)({i + 1})", Order12356[i], $"Executive Order 12356 (1982) § 1.3(a)({i + 1})");
        }

        yield return new("50x1-hum", "50X1-HUM", "the identity of a confidential human source or a human intelligence source", $"{Order} § 3.3(h)(1)(A), for records of 50 years and more");
        yield return new("50x2-wmd", "50X2-WMD", "key design concepts of weapons of mass destruction", $"{Order} § 3.3(h)(1)(B), for records of 50 years and more");
        yield return new("3.3h1a", "3.3(h)(1)(A)", "the identity of a confidential human source or a human intelligence source", $"{Order} § 3.3(h)(1)(A), for records of 50 years and more");
        yield return new("3.3h1b", "3.3(h)(1)(B)", "key design concepts of weapons of mass destruction", $"{Order} § 3.3(h)(1)(B), for records of 50 years and more");
        yield return new("3.5c", "3.5(c)", "information that another law allows to be kept back though it is no longer classified", $"{Order} § 3.5(c), on mandatory review");
        yield return new("6.2c", "6.2(c)", "information protected by another law, such as the Atomic Energy Act or the Privacy Act", $"{Order} § 6.2");
        foreach (var exemption in JfkAct())
        {
            yield return exemption;
        }

        yield return new("j2", "(j)(2)", "records of an agency that enforces criminal law", $"{Privacy}(j)(2)");
        yield return new("k2", "(k)(2)", "records compiled for law enforcement, other than those of (j)(2)", $"{Privacy}(k)(2)");
        yield return new("k5", "(k)(5)", "material compiled to decide who is suitable for federal employment, where it would show a confidential source", $"{Privacy}(k)(5)");
    }

    private static IEnumerable<Exemption> JfkAct()
    {
        yield return Act("5g2d", "5(g)(2)(D)", "continued postponement, certified by the President, because of an identifiable harm to military defense, intelligence, law enforcement or foreign relations");
        yield return Act("61", "6(1)", "a threat to military defense, intelligence operations or foreign relations that outweighs the public interest");
        yield return Act("61a", "6(1)(A)", "an intelligence agent whose identity currently requires protection");
        yield return Act("61b", "6(1)(B)", "an intelligence source or method in use or reasonably expected to be used");
        yield return Act("61c", "6(1)(C)", "another matter currently relating to military defense, intelligence operations or foreign relations");
        yield return Act("62", "6(2)", "the name or identity of a living person who gave confidential information and would be at substantial risk of harm");
        yield return Act("63", "6(3)", "an unwarranted invasion of personal privacy that outweighs the public interest");
        yield return Act("64", "6(4)", "an understanding of confidentiality with a cooperating person or a foreign government that requires protection");
        yield return Act("65", "6(5)", "a security or protective procedure used by the Secret Service or another agency that protects officials");
        yield return Act("11a", "11(a)", "tax returns and deeds of gift, which other law protects");
    }

    private static Exemption Act(string code, string section, string meaning) => new(code, section, meaning, $"{Jfk} § {section}");
}
