using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lacuna.Archive.People;

/// <summary>The identifier of a person in the authority file: lower-case letters, digits and hyphens; one of our own has ten characters.</summary>
public readonly record struct PersonId
{
    private const int Longest = 64;

    // Crockford's base 32, as for records.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private PersonId(string value) => Value = value;

    /// <summary>The characters.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier as people give it: capitals and blanks around it do not matter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The identifier, when it has the right form: it begins with a letter or digit and has at most 64 characters.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PersonId id)
    {
        var folded = text?.Trim().ToLowerInvariant() ?? "";
        id = new PersonId(folded);
        return folded.Length is > 0 and <= Longest && folded[0] != '-' && folded.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
    }

    /// <summary>The characters.</summary>
    public override string ToString() => Value;

    /// <summary>A new identifier: made from the name and the number of the decision, so that no chance is in it; once given it is kept.</summary>
    internal static PersonId New(string name, long number)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\n{name}")));
        return new PersonId(string.Concat(digest.Take(10).Select(b => Alphabet[b & 31])));
    }
}
