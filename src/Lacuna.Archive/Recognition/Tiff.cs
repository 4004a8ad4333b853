using System.Buffers.Binary;
using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Archive.Recognition;

/// <summary>Reads the directories of a TIFF file (TIFF 6.0, section 2): sizes, resolutions, orientation; never the images.</summary>
internal static class Tiff
{
    private const int ImageWidth = 256;
    private const int ImageLength = 257;
    private const int Orientation = 274;
    private const int XResolution = 282;
    private const int ResolutionUnit = 296;
    private const int Centimetre = 3;

    /// <summary>The images of a file, in order.</summary>
    /// <exception cref="DocumentFormatException"><c>image-loop</c>: its directories lead back to themselves; <c>image-damaged</c>; <c>image-too-many</c>.</exception>
    public static ImmutableArray<ImageFrame> Read(ReadOnlySpan<byte> bytes, int most)
    {
        var frames = ImmutableArray.CreateBuilder<ImageFrame>();
        HashSet<uint> seen = [];
        var order = new Order(bytes.Length > 0 && bytes[0] == 'M');
        for (var at = order.Int(bytes, 4); at != 0;)
        {
            if (!seen.Add(at))
            {
                throw new DocumentFormatException("image-loop", "The TIFF's list of pages leads back to itself: the file is damaged or made to do harm. Fetch it anew.");
            }

            if (frames.Count == most)
            {
                throw new DocumentFormatException("image-too-many", $"The TIFF has more than {most:N0} pages. Split it.");
            }

            var (frame, _, next) = Directory(bytes, at, order) ?? throw ImageFrames.Damaged();
            frames.Add(frame);
            at = next;
        }

        return frames.ToImmutable();
    }

    /// <summary>What the first directory says, as EXIF uses it: resolution, and whether the image is shown turned by a quarter; null where it is damaged.</summary>
    public static (double? Dpi, bool Turned)? First(ReadOnlySpan<byte> bytes)
    {
        var order = new Order(bytes.Length > 0 && bytes[0] == 'M');
        return bytes.Length >= 8 && Directory(bytes, order.Int(bytes, 4), order) is { } found ? (found.Frame.Dpi, found.Turned) : null;
    }

    private static (ImageFrame Frame, bool Turned, uint Next)? Directory(ReadOnlySpan<byte> bytes, uint at, Order order)
    {
        if (at < 8 || at + 2L > bytes.Length)
        {
            return null;
        }

        var count = order.Short(bytes, at);
        if (at + 2L + (count * 12L) > bytes.Length)
        {
            return null;
        }

        var (width, height, unit, turned) = (0L, 0L, 2, false);
        double? resolution = null;
        for (var i = 0; i < count; i++)
        {
            var entry = at + 2 + ((uint)i * 12);
            var isShort = order.Short(bytes, entry + 2) == 3;
            var value = isShort ? order.Short(bytes, entry + 8) : order.Int(bytes, entry + 8);
            switch (order.Short(bytes, entry))
            {
                case ImageWidth: width = value; break;
                case ImageLength: height = value; break;
                case Orientation: turned = value is >= 5 and <= 8; break;
                case ResolutionUnit: unit = (int)Math.Min(value, 9); break;
                case XResolution when value + 8L <= bytes.Length:
                    double bottom = order.Int(bytes, value + 4);
                    resolution = bottom == 0 ? null : order.Int(bytes, value) / bottom;
                    break;
            }
        }

        var dpi = unit == Centimetre ? resolution * 2.54 : unit == 2 ? resolution : null;
        var end = at + 2L + (count * 12L);
        var next = end + 4 <= bytes.Length ? order.Int(bytes, (uint)end) : 0;
        return (turned ? new ImageFrame(height, width, dpi) : new ImageFrame(width, height, dpi), turned, next);
    }

    /// <summary>The order of the bytes of a file; a number beyond its end is 0.</summary>
    private readonly struct Order(bool bigEndian)
    {
        public uint Short(ReadOnlySpan<byte> bytes, uint at) => at + 2L > bytes.Length ? 0u
            : bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)at..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)at..]);

        public uint Int(ReadOnlySpan<byte> bytes, uint at) => at + 4L > bytes.Length ? 0u
            : bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]);
    }
}
