using System.Collections.Concurrent;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>What the name of a font says of its look: "ABCDEF+TimesNewRoman-BoldItalic", "CMTI10".</summary>
internal static class FontLook
{
    private static readonly string[] Bold = ["bold", "black", "heavy", "demi", "cmbx", "cmb1", "sfbx", "-bd", "medi"];
    private static readonly string[] Italic = ["italic", "oblique", "slanted", "kursiv", "cmti", "cmsl", "sfti", "-it", "ital"];

    // Names come from files: no more than these are remembered.
    private const int MostNames = 4096;

    private static readonly ConcurrentDictionary<string, Rendition?> Known = new(StringComparer.Ordinal);

    /// <summary>Bold before italic, which is the rarer; null for upright letters.</summary>
    public static Rendition? Of(string font)
    {
        if (Known.TryGetValue(font, out var known))
        {
            return known;
        }

        Rendition? look = Array.Exists(Bold, word => font.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Rendition.Bold
            : Array.Exists(Italic, word => font.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Rendition.Italic : null;
        if (Known.Count < MostNames)
        {
            Known.TryAdd(font, look);
        }

        return look;
    }
}
