using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>A function from tints to colours (ISO 32000-1, 7.10): sampled, exponential and stitched ones; PostScript calculators are not carried out.</summary>
internal sealed class TintFunction
{
    private readonly Func<double[], double[]> evaluate;

    private TintFunction(Func<double[], double[]> evaluate) => this.evaluate = evaluate;

    /// <summary>A function, or null where it is of another kind.</summary>
    public static TintFunction? Of(PdfFile file, PdfObject? value, int depth = 0)
    {
        var resolved = file.Resolve(value);
        var dictionary = file.DictionaryOf(resolved);
        return depth > 4 ? null : (int)(file.Number(dictionary, "FunctionType") ?? -1) switch
        {
            0 when resolved is PdfStream stream => Sampled(file, stream),
            2 => Exponential(file, dictionary),
            3 => Stitched(file, dictionary, depth),
            _ => null,
        };
    }

    public double[] Value(ReadOnlySpan<double> tints) => evaluate([.. tints]);

    private static TintFunction Exponential(PdfFile file, PdfDictionary? dictionary)
    {
        var start = file.Numbers(dictionary, "C0") ?? [0];
        var end = file.Numbers(dictionary, "C1") ?? [1];
        var power = file.Number(dictionary, "N") ?? 1;
        return new TintFunction(tints =>
        {
            var t = Math.Pow(Math.Clamp(tints.Length > 0 ? tints[0] : 0, 0, 1), power);
            return [.. start.Zip(end, (a, b) => a + (t * (b - a)))];
        });
    }

    private static TintFunction? Stitched(PdfFile file, PdfDictionary? dictionary, int depth)
    {
        if (file.Array(dictionary, "Functions") is not { Count: > 0 and < 64 } listed)
        {
            return null;
        }

        var parts = listed.Values.Select(v => Of(file, v, depth + 1)).ToArray();
        var bounds = file.Numbers(dictionary, "Bounds") ?? [];
        var encode = file.Numbers(dictionary, "Encode") ?? [];
        return parts.Any(p => p is null) ? null : new TintFunction(tints =>
        {
            var t = Math.Clamp(tints.Length > 0 ? tints[0] : 0, 0, 1);
            var k = 0;
            while (k < bounds.Length && k < parts.Length - 1 && t >= bounds[k])
            {
                k++;
            }

            var (low, high) = (k == 0 ? 0 : bounds[k - 1], k < bounds.Length ? bounds[k] : 1);
            var (from, to) = ((2 * k) + 1 < encode.Length) ? (encode[2 * k], encode[(2 * k) + 1]) : (0, 1);
            return parts[k]?.Value([high > low ? from + ((t - low) / (high - low) * (to - from)) : from]) ?? [0];
        });
    }

    // The nearest sample is taken; between two there is no colour that anything here depends on.
    private static TintFunction? Sampled(PdfFile file, PdfStream stream)
    {
        var size = file.Numbers(stream.Dictionary, "Size") ?? [];
        var range = file.Numbers(stream.Dictionary, "Range") ?? [];
        var bits = (int)(file.Number(stream.Dictionary, "BitsPerSample") ?? 8);
        var outputs = range.Length / 2;
        if (bits is not (8 or 16) || outputs == 0 || size.Length == 0 || size.Any(s => s is < 1 or > 65536))
        {
            return null;
        }

        var bytes = file.Decode(stream);
        return new TintFunction(tints =>
        {
            long at = 0, step = 1;
            for (var i = 0; i < size.Length; i++)
            {
                at += (long)Math.Round(Math.Clamp(i < tints.Length ? tints[i] : 0, 0, 1) * (size[i] - 1)) * step;
                step *= (long)size[i];
            }

            var values = new double[outputs];
            for (var o = 0; o < outputs; o++)
            {
                var index = ((at * outputs) + o) * (bits / 8);
                var sample = index >= 0 && index < bytes.Length ? bytes[index] / 255.0 : 0;
                values[o] = range[2 * o] + (sample * (range[(2 * o) + 1] - range[2 * o]));
            }

            return values;
        });
    }
}
