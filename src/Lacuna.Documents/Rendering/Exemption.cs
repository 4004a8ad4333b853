namespace Lacuna.Documents.Rendering;

/// <summary>An exemption code printed at a gap, in the words of the provision that it stands for.</summary>
/// <param name="Code">The code as folded by the recogniser: lower case, without blanks and parentheses (<c>b1</c>, <c>1.4c</c>, <c>25x1</c>).</param>
/// <param name="Label">The code as it is printed: "(b)(1)", "1.4(c)", "25X1".</param>
/// <param name="Meaning">What may be kept back under it, in plain words that follow the provision; null for a code that is not in the table.</param>
/// <param name="Source">The law or order and its section; null for a code that is not in the table.</param>
/// <remarks>5 U.S.C. 552(b); E.O. 13526 sections 1.4, 3.3, 3.5 and 6.2, whose section 1.4 has the letters of E.O. 12958 as amended in 2003;
/// E.O. 12958 (1995) sections 1.5 and 3.4; E.O. 12356 section 1.3; the JFK Assassination Records Collection Act of 1992 (44 U.S.C. 2107 note)
/// sections 5, 6 and 11; 5 U.S.C. 552a(j) and (k).</remarks>
public sealed record Exemption(string Code, string Label, string? Meaning, string? Source)
{
    /// <summary>Explains a code.</summary>
    /// <param name="code">A code in any notation: "b1", "(b)(1)", "25X1", "JFK Act 6(1)(A)"; at most the first 40 characters are looked at.</param>
    /// <returns>The provision; one without meaning and source, labelled with the code itself, where the table has none.</returns>
    public static Exemption Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var folded = Fold(code);
        return ExemptionTable.Find(folded) ?? new Exemption(folded, code.Trim(), null, null);
    }

    private static string Fold(string code)
    {
        const int Longest = 40;
        Span<char> folded = stackalloc char[Longest];
        var length = 0;
        foreach (var c in code.AsSpan()[..Math.Min(code.Length, Longest)])
        {
            if (!char.IsWhiteSpace(c) && c is not ('(' or ')' or '[' or ']' or '§'))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return folded[..length].ToString();
    }
}
