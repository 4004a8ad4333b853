using System.Security.Cryptography;
using System.Text;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Encryption;
using Lacuna.Documents.Formats.Pdf.Painting;
using Xunit;

namespace Lacuna.Documents.Tests.Formats.Pdf;

/// <summary>Files that open without a password although they are encrypted, and files that do not.</summary>
public sealed class PdfEncryptionTests
{
    private const string Identifier = "0123456789ABCDEF";

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    [Fact]
    public void Rc4_TestVector_Matches() => Assert.Equal(Convert.FromHexString("BBF316E8D940AF0AD3"), Rc4.Apply("Key"u8, "Plaintext"u8));

    [Theory]
    [InlineData(2, 5, "")]
    [InlineData(3, 16, "")]
    [InlineData(4, 16, "AESV2")]
    public void Open_EmptyPasswordByMd5_IsRead(int revision, int length, string method) =>
        Assert.Equal("in the clear", Read(Encrypted(revision, length, method, "")));

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Open_EmptyPasswordBySha_IsRead(int revision) => Assert.Equal("in the clear", Read(Encrypted256(revision)));

    [Fact]
    public void Open_PasswordNeeded_IsRefused() =>
        Assert.Equal("pdf-encrypted", Assert.Throws<DocumentFormatException>(() => Read(Encrypted(3, 16, "", "secret"))).Code);

    private static string Read(byte[] file) => string.Concat(PdfDocument.Open(file).ReadPage(1).Things.OfType<PaintedGlyph>().Select(g => g.Text));

#pragma warning disable CA5351 // The files under test were protected so.
    private static byte[] Md5(byte[] data) => MD5.HashData(data);
#pragma warning restore CA5351

    private static byte[] Encrypted(int revision, int length, string method, string password)
    {
        byte[] padded = [.. Encoding.ASCII.GetBytes(password), .. Padding];
        padded = padded[..32];
        var owner = Enumerable.Range(1, 32).Select(n => (byte)n).ToArray();
        byte[] seed = [.. padded, .. owner, 0xFC, 0xFF, 0xFF, 0xFF, .. Encoding.ASCII.GetBytes(Identifier)];
        var key = Md5(seed);
        for (var i = 0; revision >= 3 && i < 50; i++)
        {
            key = Md5(key[..length]);
        }

        key = key[..length];
        byte[] user;
        if (revision == 2)
        {
            user = Rc4.Apply(key, Padding);
        }
        else
        {
            user = Rc4.Apply(key, Md5([.. Padding, .. Encoding.ASCII.GetBytes(Identifier)]));
            for (var i = 1; i <= 19; i++)
            {
                user = Rc4.Apply([.. key.Select(b => (byte)(b ^ i))], user);
            }

            user = [.. user, .. new byte[16]];
        }

        byte[] Pack(int number, byte[] data)
        {
            byte[] salted = [.. key, (byte)number, 0, 0, 0, 0, .. method == "AESV2" ? "sAlT"u8 : default];
            var own = Md5(salted)[..Math.Min(16, length + 5)];
            return method == "AESV2" ? Aes(own, data) : Rc4.Apply(own, data);
        }

        var filters = method.Length == 0 ? $"/V {(revision == 2 ? 1 : 2)} /Length {length * 8}" : $"/V 4 /CF << /StdCF << /CFM /{method} /Length 16 >> >> /StmF /StdCF /StrF /StdCF";
        return Write(Pack, $"/Filter /Standard {filters} /R {revision} /P -4 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}>");
    }

    private static byte[] Encrypted256(int revision)
    {
        var key = Enumerable.Range(1, 32).Select(n => (byte)n).ToArray();
        byte[] validation = [1, 2, 3, 4, 5, 6, 7, 8], salt = [8, 7, 6, 5, 4, 3, 2, 1];
        byte[] user = [.. Hash(validation, revision), .. validation, .. salt];
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = Hash(salt, revision);
        var packed = aes.EncryptCbc(key, new byte[16], PaddingMode.None);
        return Write((_, data) => Aes(key, data), $"/Filter /Standard /V 5 /R {revision} /Length 256 /P -4 /CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF "
            + $"/O <{new string('0', 96)}> /OE <{new string('0', 64)}> /U <{Convert.ToHexString(user)}> /UE <{Convert.ToHexString(packed)}>");
    }

    private static byte[] Hash(byte[] salt, int revision)
    {
        var hash = SHA256.HashData(salt);
        for (var round = 1; revision == 6; round++)
        {
            var repeated = Enumerable.Repeat(hash, 64).SelectMany(b => b).ToArray();
            using var aes = System.Security.Cryptography.Aes.Create();
            aes.Key = hash[..16];
            var packed = aes.EncryptCbc(repeated, hash[16..32], PaddingMode.None);
            var number = new System.Numerics.BigInteger(packed.AsSpan(0, 16), isUnsigned: true, isBigEndian: true);
            hash = (int)(number % 3) switch { 0 => SHA256.HashData(packed), 1 => SHA384.HashData(packed), _ => SHA512.HashData(packed) };
            if (round >= 64 && packed[^1] <= round - 32)
            {
                break;
            }
        }

        return hash[..32];
    }

    private static byte[] Aes(byte[] key, byte[] data)
    {
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        byte[] start = [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9];
        return [.. start, .. aes.EncryptCbc(data, start)];
    }

    private static byte[] Write(Func<int, byte[], byte[]> pack, string encryption)
    {
        var file = new PdfFixture();
        file.AddStream(pack(1, Encoding.ASCII.GetBytes("BT /F 10 Tf (in the clear) Tj ET")));
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.Add("<< /Type /Page /Parent 2 0 R /Contents 1 0 R /Resources << /Font << /F << /Subtype /Type1 /BaseFont /Courier >> >> >> >>");
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        var encrypt = file.Add($"<< {encryption} >>");
        return file.Save(root, $"/Encrypt {encrypt} 0 R /ID [({Identifier}) ({Identifier})]");
    }
}
