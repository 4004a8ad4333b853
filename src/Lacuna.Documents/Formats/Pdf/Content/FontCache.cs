using System.Runtime.CompilerServices;
using Lacuna.Documents.Formats.Pdf.Fonts;
using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>Fonts read once for a file; forgotten with their dictionaries.</summary>
internal sealed class FontCache(PdfFile file)
{
    private readonly ConditionalWeakTable<PdfDictionary, PdfFont> fonts = [];

    public PdfFont Of(PdfDictionary dictionary)
    {
        if (!fonts.TryGetValue(dictionary, out var font))
        {
            font = PdfFont.Read(file, dictionary);
            fonts.Add(dictionary, font);
        }

        return font;
    }
}
