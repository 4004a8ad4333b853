using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lacuna.Archive.Holdings;

/// <summary>The identifier of a record: twelve characters made from the digest of its bytes, so that it never changes and
/// comes out the same in every archive and after every rebuild.</summary>
public readonly record struct RecordId
{
    /// <summary>Characters of an identifier.</summary>
    public const int Length = 12;

    // Crockford's base 32: no i, l, o, u, so that an identifier can be read aloud.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    private RecordId(string value) => Value = value;

    /// <summary>The twelve characters, lower case.</summary>
    public string Value { get; }

    /// <summary>The identifier of the document with these bytes.</summary>
    /// <param name="sha512">SHA-512 of the bytes received, 64 bytes.</param>
    /// <param name="ordinal">The document's ordinal in a file that holds several, from 1; 0 for a file that is one document.</param>
    public static RecordId Of(ReadOnlySpan<byte> sha512, int ordinal)
    {
        Span<byte> mixed = stackalloc byte[64];
        if (ordinal == 0)
        {
            sha512.CopyTo(mixed);
        }
        else
        {
            var suffix = Encoding.ASCII.GetBytes(ordinal.ToString(CultureInfo.InvariantCulture));
            SHA512.HashData([.. sha512, .. suffix], mixed);
        }

        Span<char> id = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            var bit = i * 5;
            var window = (mixed[bit / 8] << 8) | mixed[bit / 8 + 1];
            id[i] = Alphabet[(window >> (11 - bit % 8)) & 31];
        }

        return new RecordId(new string(id));
    }

    /// <summary>Reads an identifier as people give it: capitals and blanks around it do not matter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The identifier, when it has the right form.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecordId id)
    {
        var folded = text?.Trim().ToLowerInvariant() ?? "";
        id = new RecordId(folded);
        return folded.Length == Length && folded.AsSpan().IndexOfAnyExcept(Letters) < 0;
    }

    /// <summary>The twelve characters.</summary>
    public override string ToString() => Value;
}
