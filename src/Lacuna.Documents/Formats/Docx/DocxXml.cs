using System.Globalization;
using System.Xml;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>Attributes of WordprocessingML, in the transitional and the strict name space alike.</summary>
internal static class DocxXml
{
    /// <summary>An attribute by its local name, whatever its prefix stands for; null when absent.</summary>
    public static string? Attribute(XmlReader reader, string name)
    {
        string? found = null;
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                found ??= reader.LocalName == name && reader.Prefix != "xmlns" ? reader.Value : null;
            }
            while (found is null && reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        return found;
    }

    /// <summary>The attribute <c>w:val</c>, or null.</summary>
    public static string? Value(XmlReader reader) => Attribute(reader, "val");

    /// <summary>Whether a switch such as <c>w:b</c> is on (§17.17.4): present, and not "0", "false", "off" or "none".</summary>
    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off" or "none");

    /// <summary>A whole number, or null.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
