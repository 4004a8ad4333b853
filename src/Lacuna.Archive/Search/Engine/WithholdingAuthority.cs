namespace Lacuna.Archive.Search.Engine;

/// <summary>Under which law or order a code withholds.</summary>
internal static class WithholdingAuthority
{
    /// <summary>The authority of an exemption code, or null where the code does not tell it.</summary>
    /// <param name="code">A code in lower case without blanks: "(b)(1)", "1.4(c)", "25x1", "3.3(h)(2)".</param>
    /// <remarks>FOIA: 5 U.S.C. 552(b). Executive orders: E.O. 12356 section 1.3(a), E.O. 12958 section 1.5 and 3.4, E.O. 13526 sections 1.4, 3.3 and its
    /// exemptions 25X and 50X. Presidential Records Act: 44 U.S.C. 2204(a).</remarks>
    public static string? Of(string code) => code switch
    {
        _ when code.StartsWith("(b)(", StringComparison.Ordinal) || (code.Length >= 2 && code[0] == 'b' && char.IsAsciiDigit(code[1])) => "FOIA",
        _ when code.StartsWith("25x", StringComparison.Ordinal) || code.StartsWith("50x", StringComparison.Ordinal) => "E.O. 13526",
        _ when code.StartsWith("1.4", StringComparison.Ordinal) || code.StartsWith("3.3", StringComparison.Ordinal) || code.StartsWith("6.2", StringComparison.Ordinal) => "E.O. 13526",
        _ when code.StartsWith("1.5", StringComparison.Ordinal) || code.StartsWith("3.4", StringComparison.Ordinal) => "E.O. 12958",
        _ when code.StartsWith("1.3", StringComparison.Ordinal) => "E.O. 12356",
        _ when code.StartsWith("(a)(", StringComparison.Ordinal) || (code.Length >= 2 && code[0] is 'p' && char.IsAsciiDigit(code[1])) => "Presidential Records Act",
        _ when code.Contains("jfk", StringComparison.Ordinal) => "JFK Act",
        _ => null,
    };
}
