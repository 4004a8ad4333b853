using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>An image of the file; its pixels are read when they are first asked for.</summary>
internal sealed class ImageSource
{
    private readonly PdfFile file;
    private readonly PdfStream stream;
    private readonly PdfDictionary? resources;
    private bool tried;
    private ImagePixels? pixels;

    /// <param name="file">The file.</param>
    /// <param name="stream">The image.</param>
    /// <param name="resources">Where its colour space may be named.</param>
    /// <param name="isMask">Whether it is the mask of another image; masks have none, or they would go round in circles.</param>
    public ImageSource(PdfFile file, PdfStream stream, PdfDictionary? resources, bool isMask = false)
    {
        IsMask = isMask;
        this.file = file;
        this.stream = stream;
        this.resources = resources;
        Width = Size("Width", "W");
        Height = Size("Height", "H");
        IsStencil = (file.Get(stream.Dictionary, "ImageMask") ?? file.Get(stream.Dictionary, "IM")) is PdfBoolean { Value: true };
        HasMask = stream.Dictionary.Raw("SMask") is not null || stream.Dictionary.Raw("Mask") is not null || (file.Number(stream.Dictionary, "SMaskInData") ?? 0) > 0;
        Format = LastFilter() is "DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode" ? LastFilter() : null;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Whether it is a stencil for the current colour.</summary>
    public bool IsStencil { get; }

    public bool IsMask { get; }

    /// <summary>Whether something says which parts of it are seen.</summary>
    public bool HasMask { get; }

    /// <summary>The filter of an image format that lies on the data, or null.</summary>
    public string? Format { get; }

    /// <summary>The pixels, or null where they cannot be read here.</summary>
    public ImagePixels? Pixels()
    {
        if (!tried)
        {
            tried = true;
            pixels = ImagePixels.Read(file, stream, resources, this);
        }

        return pixels;
    }

    private int Size(string key, string shortKey) => (int)Math.Clamp(file.Number(stream.Dictionary, key) ?? file.Number(stream.Dictionary, shortKey) ?? 0, 0, 1 << 20);

    private string? LastFilter() => (file.Get(stream.Dictionary, "Filter") ?? file.Get(stream.Dictionary, "F")) switch
    {
        PdfName name => name.Value,
        PdfArray { Count: > 0 } array => (file.Resolve(array.Values[^1]) as PdfName)?.Value,
        _ => null,
    };
}

/// <summary>The pixels of an image as colours and opacity, row by row from the top.</summary>
internal sealed class ImagePixels
{
    // Pixels of one image: a page of A3 at 600 dpi has 70 million, but such images come packed in ways not read here.
    private const long MaxPixels = 48_000_000;

    private readonly uint[] values;

    private ImagePixels(int width, int height, uint[] values)
    {
        Width = width;
        Height = height;
        this.values = values;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reads the pixels of an image without its image formats; null where that cannot be done.</summary>
    public static ImagePixels? Read(PdfFile file, PdfStream stream, PdfDictionary? resources, ImageSource source)
    {
        if (source.Width == 0 || source.Height == 0 || (long)source.Width * source.Height > MaxPixels)
        {
            return null;
        }

        var bytes = file.Decode(stream, out var left);
        var image = left switch
        {
            null => ReadSamples(file, stream, resources, source, bytes),
            "DCTDecode" => JpegOverview.Read(bytes) is { } overview ? new ImagePixels(overview.Width, overview.Height, overview.Pixels) : null,
            _ => null,
        };
        if (image is not null && !source.IsMask)
        {
            image.ApplyMask(file, stream, resources);
        }

        return image;
    }

    /// <summary>Colour and opacity at a place.</summary>
    /// <param name="u">0 at the left side, 1 at the right one.</param>
    /// <param name="v">0 at the upper side, 1 at the lower one.</param>
    public (PaintColour Colour, double Alpha) At(double u, double v)
    {
        var value = values[((long)Math.Clamp((int)(v * Height), 0, Height - 1) * Width) + Math.Clamp((int)(u * Width), 0, Width - 1)];
        return (new PaintColour(((value >> 16) & 255) / 255f, ((value >> 8) & 255) / 255f, (value & 255) / 255f), (value >> 24) / 255.0);
    }

    /// <summary>The darkest and the lightest green channel, 0 to 255, within a part given as shares of width and height.</summary>
    public (int Darkest, int Lightest) Range(double left, double top, double right, double bottom)
    {
        var (x0, x1) = (Math.Clamp((int)(left * Width), 0, Width - 1), Math.Clamp((int)(right * Width), 0, Width - 1));
        var (y0, y1) = (Math.Clamp((int)(top * Height), 0, Height - 1), Math.Clamp((int)(bottom * Height), 0, Height - 1));
        // Some 64 by 64 samples: a stroke of a letter is wider than what lies between two of them.
        var (stepX, stepY) = (Math.Max(1, (x1 - x0) / 64), Math.Max(1, (y1 - y0) / 64));
        var (darkest, lightest) = (255, 0);
        for (var y = y0; y <= y1; y += stepY)
        {
            for (var x = x0; x <= x1; x += stepX)
            {
                var value = (int)((values[((long)y * Width) + x] >> 8) & 255);
                (darkest, lightest) = (Math.Min(darkest, value), Math.Max(lightest, value));
            }
        }

        return (darkest, lightest);
    }

    private static ImagePixels? ReadSamples(PdfFile file, PdfStream stream, PdfDictionary? resources, ImageSource source, byte[] bytes)
    {
        var dictionary = stream.Dictionary;
        var bits = source.IsStencil ? 1 : (int)(file.Number(dictionary, "BitsPerComponent") ?? file.Number(dictionary, "BPC") ?? 8);
        var space = source.IsStencil ? ColourSpace.Gray : ColourSpace.Of(file, dictionary.Raw("ColorSpace") ?? dictionary.Raw("CS"), resources);
        if (bits is not (1 or 2 or 4 or 8 or 16) || space.Components == 0)
        {
            return null;
        }

        var n = space.Components;
        var row = (((long)source.Width * n * bits) + 7) / 8;
        // A cut-off image shows what is there; without a tenth of it nothing can be told.
        if (bytes.Length * 10L < row * source.Height)
        {
            return null;
        }

        var decode = file.Numbers(dictionary, "Decode") ?? file.Numbers(dictionary, "D");
        var key = file.Numbers(dictionary, "Mask");
        var reader = new SampleReader(space, bits, decode, key, source.IsStencil);
        var rows = new uint[(long)source.Width * source.Height];
        for (var y = 0; y < source.Height; y++)
        {
            if ((y + 1) * row > bytes.Length)
            {
                // What is missing is painted as nothing.
                break;
            }

            reader.ReadRow(bytes.AsSpan((int)(y * row), (int)row), rows.AsSpan(y * source.Width, source.Width));
        }

        return new ImagePixels(source.Width, source.Height, rows);
    }

    private void ApplyMask(PdfFile file, PdfStream stream, PdfDictionary? resources)
    {
        var soft = file.Get(stream.Dictionary, "SMask") as PdfStream;
        var hard = soft is null ? file.Get(stream.Dictionary, "Mask") as PdfStream : null;
        if ((soft ?? hard) is not { } mask || new ImageSource(file, mask, resources, isMask: true).Pixels() is not { } shape)
        {
            return;
        }

        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (colour, painted) = shape.At((x + 0.5) / Width, (y + 0.5) / Height);
                // A hard mask is a stencil: what it would paint is what is seen (8.9.6.3 counts the other way round, as Decode does).
                var alpha = soft is not null ? (uint)(colour.Green * 255) : painted > 0.5 ? 255u : 0u;
                ref var value = ref values[((long)y * Width) + x];
                value = (value & 0x00FFFFFF) | (alpha << 24);
            }
        }
    }
}
