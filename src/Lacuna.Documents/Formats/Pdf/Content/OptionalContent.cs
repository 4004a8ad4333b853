using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>Which layers are off (ISO 32000-1, 8.11), by the default configuration and its automatic states.</summary>
internal sealed class OptionalContent
{
    private readonly PdfFile file;
    private readonly HashSet<int> offOnScreen = [];
    private readonly HashSet<int> offInPrint = [];

    public OptionalContent(PdfFile file)
    {
        this.file = file;
        var properties = file.Dictionary(file.Dictionary(file.Trailer, "Root"), "OCProperties");
        var configuration = file.Dictionary(properties, "D");
        var groups = References(file.Array(properties, "OCGs"));
        if (file.Name(configuration, "BaseState") == "OFF")
        {
            offOnScreen.UnionWith(groups);
        }

        offOnScreen.ExceptWith(References(file.Array(configuration, "ON")));
        offOnScreen.UnionWith(References(file.Array(configuration, "OFF")));
        offInPrint.UnionWith(offOnScreen);
        if (file.Array(configuration, "AS") is { } automatic)
        {
            foreach (var usage in automatic.Values.Take(64))
            {
                Apply(file.DictionaryOf(usage));
            }
        }
    }

    /// <summary>Whether a group or a membership dictionary hides what belongs to it.</summary>
    /// <returns>The layer's name where it is off on the screen; and whether it is off in print alone.</returns>
    public (string? Hidden, bool ScreenOnly) State(PdfObject? value)
    {
        if (file.DictionaryOf(value) is not { } dictionary)
        {
            return (null, false);
        }

        var shown = IsShown(value, dictionary, offOnScreen, 0);
        return (shown ? null : NameOf(dictionary), shown && !IsShown(value, dictionary, offInPrint, 0));
    }

    private static IEnumerable<int> References(PdfArray? array) =>
        array is null ? [] : array.Values.Take(100_000).OfType<PdfReference>().Select(r => r.Number);

    // 8.11.4.4: for an event, the groups take the state that their usage dictionary gives for the categories.
    private void Apply(PdfDictionary? usage)
    {
        var target = file.Name(usage, "Event") switch { "View" => offOnScreen, "Print" => offInPrint, _ => null };
        var categories = file.Array(usage, "Category")?.Values.Select(v => (file.Resolve(v) as PdfName)?.Value).ToArray() ?? [];
        if (target is null)
        {
            return;
        }

        foreach (var group in References(file.Array(usage, "OCGs")))
        {
            var states = file.Dictionary(file.DictionaryOf(new PdfReference(group, 0)), "Usage");
            foreach (var category in categories)
            {
                switch (category is null ? null : file.Name(file.Dictionary(states, category), category + "State"))
                {
                    case "OFF": target.Add(group); break;
                    case "ON": target.Remove(group); break;
                }
            }
        }
    }

    private string NameOf(PdfDictionary dictionary)
    {
        if (file.Text(dictionary, "Name") is { } name)
        {
            return name;
        }

        var member = file.Get(dictionary, "OCGs") is PdfArray { Count: > 0 } list ? list.Values[0] : dictionary.Raw("OCGs");
        return file.Text(file.DictionaryOf(member), "Name") ?? "";
    }

    private bool IsShown(PdfObject? value, PdfDictionary dictionary, HashSet<int> off, int depth)
    {
        if (file.Name(dictionary, "Type") != "OCMD")
        {
            return value is not PdfReference reference || !off.Contains(reference.Number);
        }

        if (file.Array(dictionary, "VE") is { } expression)
        {
            return Evaluate(expression, off, depth + 1);
        }

        var members = file.Get(dictionary, "OCGs") is PdfArray list ? References(list) : dictionary.Raw("OCGs") is PdfReference single ? [single.Number] : [];
        var states = members.Select(m => !off.Contains(m)).ToArray();
        return states.Length == 0 || file.Name(dictionary, "P") switch
        {
            "AllOn" => states.All(s => s),
            "AnyOff" => states.Any(s => !s),
            "AllOff" => states.All(s => !s),
            _ => states.Any(s => s),
        };
    }

    private bool Evaluate(PdfArray expression, HashSet<int> off, int depth)
    {
        if (depth > 16 || expression.Count < 2)
        {
            return true;
        }

        var operands = expression.Values.Skip(1).Take(256).Select(v => file.Resolve(v) is PdfArray inner ? Evaluate(inner, off, depth + 1) : v is not PdfReference r || !off.Contains(r.Number));
        return (file.Resolve(expression.Values[0]) as PdfName)?.Value switch
        {
            "Not" => !operands.First(),
            "Or" => operands.Any(o => o),
            _ => operands.All(o => o),
        };
    }
}
