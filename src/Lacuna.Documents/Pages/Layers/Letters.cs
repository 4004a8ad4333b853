using System.Text;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>Letters of a text layer as a text has them.</summary>
internal static class Letters
{
    /// <summary>Ligatures taken apart, controls and the private use area as U+FFFD: what the file calls a letter and nobody can read.</summary>
    public static string Mended(string text)
    {
        var plain = true;
        foreach (var c in text)
        {
            plain &= c >= ' ' && c is < '\u007F' or (> '\u00A0' and < '\uD800');
        }

        if (plain)
        {
            return text;
        }

        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mended.Append(rune.Value switch
            {
                0xFB00 => "ff",
                0xFB01 => "fi",
                0xFB02 => "fl",
                0xFB03 => "ffi",
                0xFB04 => "ffl",
                0xFB05 or 0xFB06 => "st",
                0xA0 or (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF => "",
                < 0x20 or (>= 0x7F and < 0xA0) or (>= 0xE000 and < 0xF900) or 0xFFFE or 0xFFFF or >= 0xF0000 => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return mended.ToString();
    }
}
