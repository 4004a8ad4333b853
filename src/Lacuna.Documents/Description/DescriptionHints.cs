namespace Lacuna.Documents.Description;

/// <summary>What is known of a document from outside its text: the file's name, a catalogue row, a JSON field.</summary>
/// <param name="FileName">The file's name with extension, without folders; the last resort for a title.</param>
/// <param name="Title">The title given, or null. Given values win over what the text says.</param>
/// <param name="Date">The date given, as written or in EDTF, or null.</param>
/// <param name="Language">BCP 47 primary language given, or null.</param>
public sealed record DescriptionHints(string FileName, string? Title = null, string? Date = null, string? Language = null)
{
    /// <summary>The documentary form given ("telegram"), or null.</summary>
    public string? DocumentType { get; init; }
}
