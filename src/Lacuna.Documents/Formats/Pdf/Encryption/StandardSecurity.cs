using System.Security.Cryptography;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Encryption;

/// <summary>The standard security handler with the empty user password (ISO 32000-1, 7.6; ISO 32000-2, 7.6.4).</summary>
/// <remarks>Such a file opens for everybody and only asks programs not to print or copy. Any other password is refused.</remarks>
internal sealed class StandardSecurity
{
    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    private readonly byte[] fileKey;
    private readonly Method strings;
    private readonly Method streams;
    private readonly bool packsMetadata;
    private readonly int? ownNumber;

    private StandardSecurity(byte[] key, Method strings, Method streams, bool metadata, int? own)
    {
        fileKey = key;
        this.strings = strings;
        this.streams = streams;
        packsMetadata = metadata;
        ownNumber = own;
    }

    private enum Method
    {
        None,
        Rc4,
        Aes128,
        Aes256,
    }

    /// <summary>The key of a file that opens with the empty password.</summary>
    /// <exception cref="DocumentFormatException">Code <c>pdf-encrypted</c>: another handler, or a password is needed.</exception>
    public static StandardSecurity Open(PdfFile file, PdfDictionary encrypt, PdfReference? own)
    {
        var version = file.Number(encrypt, "V") ?? 0;
        var revision = (int)(file.Number(encrypt, "R") ?? 0);
        if (file.Name(encrypt, "Filter") is not "Standard" || file.Get(encrypt, "O") is not PdfString { Bytes: { Length: >= 32 } owner }
            || file.Get(encrypt, "U") is not PdfString { Bytes: { Length: >= 32 } user })
        {
            throw Refused();
        }

        var metadata = file.Get(encrypt, "EncryptMetadata") is not PdfBoolean { Value: false };
        var (strings, streams) = version >= 4
            ? (MethodOf(file, encrypt, "StrF"), MethodOf(file, encrypt, "StmF"))
            : (Method.Rc4, Method.Rc4);
        byte[]? key;
        if (revision >= 5)
        {
            key = Key256(file, encrypt, user, revision);
        }
        else
        {
            var bits = version == 1 ? 40 : file.Number(encrypt, "Length") ?? (version >= 4 ? 128 : 40);
            bits = version >= 4 ? 128 : bits < 40 ? bits * 8 : bits;
            key = KeyRc4(file, owner, user, (int)(file.Number(encrypt, "P") ?? 0), revision, (int)Math.Clamp(bits / 8, 5, 16), metadata, encrypt);
        }

        return new StandardSecurity(key ?? throw Refused(), strings, streams, metadata, own?.Number);
    }

    /// <summary>The bytes of a stream.</summary>
    public ReadOnlyMemory<byte> DecryptStream(PdfStream stream, PdfFile file)
    {
        var type = (stream.Dictionary.Raw("Type") as PdfName)?.Value;
        var named = file.Resolve(stream.Dictionary.Raw("Filter")) is var filter && (filter is PdfName { Value: "Crypt" } || filter is PdfArray { Count: > 0 } list && list.Values[0] is PdfName { Value: "Crypt" });
        return type == "XRef" || named || (type == "Metadata" && !packsMetadata) ? stream.Packed : Decrypt(stream.Packed.Span, streams, stream.Number, stream.Generation);
    }

    /// <summary>A value of an object with its strings decrypted.</summary>
    public PdfObject DecryptStrings(PdfObject value, int number, int generation)
    {
        if (number == ownNumber || strings == Method.None)
        {
            return value;
        }

        switch (value)
        {
            case PdfString text:
                return new PdfString(Decrypt(text.Bytes, strings, number, generation).ToArray());
            case PdfArray array:
                return new PdfArray([.. array.Values.Select(v => DecryptStrings(v, number, generation))]);
            case PdfDictionary dictionary:
                return new PdfDictionary(dictionary.Values.ToDictionary(p => p.Key, p => DecryptStrings(p.Value, number, generation), StringComparer.Ordinal));
            case PdfStream stream:
                return new PdfStream((PdfDictionary)DecryptStrings(stream.Dictionary, stream.Number, stream.Generation), stream.Packed, stream.Number, stream.Generation);
            default:
                return value;
        }
    }

    private ReadOnlyMemory<byte> Decrypt(ReadOnlySpan<byte> data, Method method, int number, int generation)
    {
        if (method == Method.None)
        {
            return data.ToArray();
        }

        if (method == Method.Aes256)
        {
            return Aes(fileKey, data);
        }

        // 7.6.2, algorithm 1: the key of an object.
        byte[] salted =
        [
            .. fileKey, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8),
            .. method == Method.Aes128 ? "sAlT"u8 : default,
        ];
        var own = Md5(salted)[..Math.Min(16, fileKey.Length + 5)];
        return method == Method.Aes128 ? Aes(own, data) : Rc4.Apply(own, data);
    }

    private static byte[] Aes(byte[] key, ReadOnlySpan<byte> data)
    {
        if (data.Length < 32 || data.Length % 16 != 0)
        {
            data = data.Length < 32 ? default : data[..(data.Length & ~15)];
        }

        if (data.IsEmpty)
        {
            return [];
        }

        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(data[16..], data[..16], PaddingMode.None);
        var padding = plain[^1];
        return padding is >= 1 and <= 16 ? plain[..^padding] : plain;
    }

    private static Method MethodOf(PdfFile file, PdfDictionary encrypt, string key)
    {
        var name = file.Name(encrypt, key) ?? "Identity";
        return name == "Identity" ? Method.None : file.Name(file.Dictionary(file.Dictionary(encrypt, "CF"), name), "CFM") switch
        {
            "V2" => Method.Rc4,
            "AESV2" => Method.Aes128,
            "AESV3" => Method.Aes256,
            "None" => Method.None,
            _ => throw Refused(),
        };
    }

    // 7.6.3.3, algorithms 2, 4 and 5.
    private static byte[]? KeyRc4(PdfFile file, byte[] owner, byte[] user, int permissions, int revision, int length, bool metadata, PdfDictionary encrypt)
    {
        var id = file.Array(file.Trailer, "ID") is { Count: > 0 } ids && file.Resolve(ids.Values[0]) is PdfString first ? first.Bytes : [];
        byte[] seed =
        [
            .. Padding, .. owner[..32], (byte)permissions, (byte)(permissions >> 8), (byte)(permissions >> 16), (byte)(permissions >> 24),
            .. id, .. revision >= 4 && !metadata ? [0xFF, 0xFF, 0xFF, 0xFF] : Array.Empty<byte>(),
        ];
        var key = Md5(seed);
        if (revision >= 3)
        {
            for (var i = 0; i < 50; i++)
            {
                key = Md5(key.AsSpan(0, length));
            }
        }

        key = key[..length];
        if (revision == 2)
        {
            return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(user.AsSpan(0, 32)) ? key : null;
        }

        var check = Rc4.Apply(key, Md5([.. Padding, .. id]));
        for (var i = 1; i <= 19; i++)
        {
            check = Rc4.Apply([.. key.Select(b => (byte)(b ^ i))], check);
        }

        return check.AsSpan(0, 16).SequenceEqual(user.AsSpan(0, 16)) ? key : null;
    }

    // ISO 32000-2, 7.6.4.3.3, algorithm 2.A, for the empty user password.
    private static byte[]? Key256(PdfFile file, PdfDictionary encrypt, byte[] user, int revision)
    {
        if (user.Length < 48 || file.Get(encrypt, "UE") is not PdfString { Bytes: { Length: >= 32 } packed })
        {
            return null;
        }

        byte[] Hash(ReadOnlySpan<byte> salt) => revision == 5 ? SHA256.HashData(salt) : HardenedHash(salt);
        if (!Hash(user.AsSpan(32, 8)).AsSpan().SequenceEqual(user.AsSpan(0, 32)))
        {
            return null;
        }

        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = Hash(user.AsSpan(40, 8));
        return aes.DecryptCbc(packed.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    // ISO 32000-2, 7.6.4.3.4, algorithm 2.B, for an empty password.
    private static byte[] HardenedHash(ReadOnlySpan<byte> salt)
    {
        var hash = SHA256.HashData(salt);
        for (var round = 0; ; round++)
        {
            var repeated = new byte[hash.Length * 64];
            for (var i = 0; i < 64; i++)
            {
                hash.CopyTo(repeated, i * hash.Length);
            }

            using var aes = System.Security.Cryptography.Aes.Create();
            aes.Key = hash[..16];
            var packed = aes.EncryptCbc(repeated, hash.AsSpan(16, 16), PaddingMode.None);
            var remainder = packed.AsSpan(0, 16).ToArray().Sum(b => b) % 3;
            hash = remainder switch { 0 => SHA256.HashData(packed), 1 => SHA384.HashData(packed), _ => SHA512.HashData(packed) };
            if (round >= 63 && packed[^1] <= round - 31)
            {
                return hash[..32];
            }
        }
    }

#pragma warning disable CA5351 // The standard prescribes MD5 for files of its first revisions; nothing is protected with it here.
    private static byte[] Md5(ReadOnlySpan<byte> data) => MD5.HashData(data);
#pragma warning restore CA5351

    private static DocumentFormatException Refused() =>
        new("pdf-encrypted", "The file is protected by a password or a certificate; save it without protection.");
}
