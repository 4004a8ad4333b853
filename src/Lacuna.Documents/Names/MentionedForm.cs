using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Names;

/// <summary>The form under which a name in a text is looked up.</summary>
public static class MentionedForm
{
    /// <summary>The fuller name that the reader of the text knew, or the words of the mention without titles.</summary>
    /// <param name="name">The name. A key of the source's own ("p_KNS1") is no form.</param>
    /// <returns>The form, on one line; may be empty.</returns>
    public static string Of(Name name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var form = name.Key is { } key && key.Contains(' ', StringComparison.Ordinal) ? key : PersonName.Parse(PlainTextWriter.Write(name.Content)).Display;
        return WithoutGenitive(string.Join(' ', form.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    // "Tarnholm’s", "Gromyko's": English puts the ending within the marked name as often as after it.
    private static string WithoutGenitive(string form) =>
        form.Length > 2 && form[^1] is 's' or 'S' && form[^2] is '’' or '\'' ? form[..^2]
        : form.Length > 1 && form[^1] is '’' or '\'' ? form[..^1] : form;
}
