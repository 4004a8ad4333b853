using System.Text;

namespace Lacuna.Documents.Formats;

/// <summary>Tells apart the eight-bit encodings that Western and Russian archives typed in.</summary>
internal static class EightBitEncodings
{
    // Letter statistics settle long before this many bytes.
    private const int Sample = 1 << 18;

    // Letters of Russian in their order of frequency; half of all letters are among the first seven.
    private const string CommonRussian = "оеаинтсрвлкмдпуя";

    /// <summary>The likeliest of <c>windows-1252</c>, <c>windows-1251</c> and <c>koi8-r</c>.</summary>
    public static string Guess(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Sample)];

        // Accents of Western languages stand alone among ASCII letters; Cyrillic words are runs of high bytes.
        var (inRuns, alone) = (0, 0);
        for (var i = 0; i < bytes.Length;)
        {
            var start = i;
            while (i < bytes.Length && bytes[i] >= 0xA0)
            {
                i++;
            }

            inRuns += i - start >= 3 ? i - start : 0;
            alone += i - start < 3 ? i - start : 0;
            i += i == start ? 1 : 0;
        }

        if (inRuns <= alone)
        {
            return "windows-1252";
        }

        return Likeness("windows-1251", bytes) >= Likeness("koi8-r", bytes) ? "windows-1251" : "koi8-r";
    }

    /// <summary>Decodes by one of the three names; every byte has a character.</summary>
    public static string Decode(string name, ReadOnlySpan<byte> bytes) => Find(name).GetString(bytes);

    private static Encoding Find(string name)
    {
        var page = name switch { "windows-1251" => 1251, "koi8-r" => 20866, _ => 1252 };
        return CodePagesEncodingProvider.Instance.GetEncoding(page)
            ?? throw new InvalidOperationException($"Code page {page} is part of the framework.");
    }

    private static long Likeness(string name, ReadOnlySpan<byte> bytes)
    {
        long score = 0;
        var before = ' ';
        foreach (var c in Decode(name, bytes))
        {
            if (c is >= 'А' and <= 'я')
            {
                var lower = char.ToLowerInvariant(c);
                var rank = CommonRussian.IndexOf(lower, StringComparison.Ordinal);
                score += rank >= 0 ? CommonRussian.Length - rank : 0;

                // A capital after a small letter: the wrong table turns the case of every word inside out.
                score -= c != lower && before is >= 'а' and <= 'я' ? 10 : 0;
                score += c == lower ? 2 : 0;
            }

            before = c;
        }

        return score;
    }
}
