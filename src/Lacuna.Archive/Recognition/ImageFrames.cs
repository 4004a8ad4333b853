using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Archive.Recognition;

/// <summary>One image of a file, as its header claims it.</summary>
/// <param name="Width">Pixels in a row, as it is shown.</param>
/// <param name="Height">Rows, as it is shown.</param>
/// <param name="Dpi">Pixels for an inch, or null where the file does not say.</param>
internal readonly record struct ImageFrame(long Width, long Height, double? Dpi);

/// <summary>Reads what the header of an image claims, before anybody decodes it: PNG, JPEG (JFIF, EXIF), TIFF 6, JPEG 2000.</summary>
internal static class ImageFrames
{
    // A file of more is no document; also the end of chains of directories that a loop check alone would follow for long.
    private const int MostFrames = 5000;

    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jp2Mark = [0, 0, 0, 0x0C, (byte)'j', (byte)'P', (byte)' ', (byte)' '];
    private static readonly byte[] CodestreamMark = [0xFF, 0x4F, 0xFF, 0x51];

    /// <summary>How the name of a file ends that holds these bytes; null where they are no page image.</summary>
    public static string? ExtensionOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(PngMark) ? ".png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ".jpg"
        : bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) ? ".tif"
        : bytes.StartsWith(Jp2Mark) ? ".jp2"
        : bytes.StartsWith(CodestreamMark) ? ".j2k"
        : null;

    /// <summary>The images of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="DocumentFormatException"><c>image-damaged</c>, <c>image-not-read</c>.</exception>
    public static ImmutableArray<ImageFrame> Read(ReadOnlySpan<byte> bytes)
    {
        ImmutableArray<ImageFrame> frames = ExtensionOf(bytes) switch
        {
            ".png" => [Png(bytes)],
            ".jpg" => [Jpeg(bytes)],
            ".tif" => Tiff.Read(bytes, MostFrames),
            ".jp2" or ".j2k" => [Jpeg2000(bytes)],
            _ => throw new DocumentFormatException("image-not-read", "This is no PNG, JPEG, TIFF or JPEG 2000 image. Convert it to one of these."),
        };
        return frames.Length > 0 && frames.All(frame => frame is { Width: > 0, Height: > 0 }) ? frames : throw Damaged();
    }

    internal static DocumentFormatException Damaged() => new("image-damaged", "The header of the image is damaged or cut off. Fetch the file anew.");

    private static ImageFrame Png(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33)
        {
            throw Damaged();
        }

        double? dpi = null;
        // pHYs stands before the first IDAT (PNG, 5.6); chunks between are small.
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            if (type.SequenceEqual("pHYs"u8) && at + 17 <= bytes.Length && bytes[at + 16] == 1)
            {
                dpi = BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8)..]) * 0.0254;
            }

            if (type.SequenceEqual("IDAT"u8) || at + 12 + length > bytes.Length)
            {
                break;
            }

            at += 12 + (int)length;
        }

        return new ImageFrame(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]), dpi);
    }

    private static ImageFrame Jpeg(ReadOnlySpan<byte> bytes)
    {
        double? dpi = null;
        var turned = false;
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF || bytes[at + 1] is 0xFF)
            {
                at++;
                continue;
            }

            var marker = bytes[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            var body = bytes[(at + 4)..Math.Min(bytes.Length, Math.Max(at + 4, at + 2 + length))];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                long height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]);
                long width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
                return turned ? new ImageFrame(height, width, dpi) : new ImageFrame(width, height, dpi);
            }

            if (marker == 0xE0 && body.StartsWith("JFIF\0"u8) && body.Length >= 12 && body[7] is 1 or 2)
            {
                dpi = BinaryPrimitives.ReadUInt16BigEndian(body[8..]) * (body[7] == 2 ? 2.54 : 1);
            }
            else if (marker == 0xE1 && body.StartsWith("Exif\0\0"u8) && Tiff.First(body[6..]) is { } exif)
            {
                (dpi, turned) = (dpi ?? exif.Dpi, exif.Turned);
            }

            at += 2 + Math.Max(2, (int)length);
        }

        throw Damaged();
    }

    private static ImageFrame Jpeg2000(ReadOnlySpan<byte> bytes)
    {
        // The size is in the codestream's SIZ segment (ISO/IEC 15444-1, A.5.1), wherever its boxes put it.
        var at = bytes.IndexOf(CodestreamMark);
        if (at < 0 || at + 24 > bytes.Length)
        {
            throw Damaged();
        }

        long Field(ReadOnlySpan<byte> from, int offset) => BinaryPrimitives.ReadUInt32BigEndian(from[offset..]);
        var size = bytes[(at + 8)..];
        double? dpi = null;
        var resolution = bytes[..at].IndexOf("resc"u8);
        if (resolution > 0 && resolution + 14 <= at)
        {
            // Rows and columns for a metre as a fraction with a power of ten (I.5.3.7.1).
            var box = bytes[(resolution + 4)..];
            double bottom = BinaryPrimitives.ReadUInt16BigEndian(box[2..]);
            dpi = bottom == 0 ? null : BinaryPrimitives.ReadUInt16BigEndian(box) / bottom * Math.Pow(10, (sbyte)box[8]) * 0.0254;
        }

        return size.Length < 16 ? throw Damaged() : new ImageFrame(Field(size, 0) - Field(size, 8), Field(size, 4) - Field(size, 12), dpi);
    }

    /// <summary>The size of a page in pixels for an inch: what the file says where a scan can be so, else what makes it a sheet of paper.</summary>
    /// <param name="frame">The image.</param>
    public static double DpiOf(ImageFrame frame)
    {
        // Programs write 72 or 96 where they know nothing; a sheet of 17 inches and more at such a resolution is a letter page scanned at 150 and more.
        var (shorter, longer) = (Math.Min(frame.Width, frame.Height), Math.Max(frame.Width, frame.Height));
        return frame.Dpi is >= 50 and <= 2400 and var dpi && longer / dpi <= (dpi < 100 ? 17 : 60) && shorter / dpi >= 1
            ? dpi
            : Math.Clamp(Math.Round(shorter / 8.5), 72, 600);
    }

    /// <summary>The claimed size in words.</summary>
    public static string Describe(ImageFrame frame) => string.Create(CultureInfo.InvariantCulture, $"{frame.Width:N0} × {frame.Height:N0} pixels");
}
