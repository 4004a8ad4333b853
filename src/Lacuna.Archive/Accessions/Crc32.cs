namespace Lacuna.Archive.Accessions;

/// <summary>The checksum of zip members (CRC-32, ISO 3309), which .NET reads past: without it a member cut short or damaged passes for whole.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xedb88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var value = (uint)n;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
        }

        return value;
    })];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        foreach (var value in bytes)
        {
            checksum = (checksum >> 8) ^ Table[(byte)(checksum ^ value)];
        }

        return ~checksum;
    }
}
