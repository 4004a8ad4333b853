using Lacuna.Archive.Holdings;

namespace Lacuna.Archive.Translations;

/// <summary>A record in another language that has the text of this one.</summary>
/// <param name="Record">The other record.</param>
/// <param name="Confidence">How sure it is, 0 to 1; 1 where a person has confirmed it.</param>
/// <param name="Confirmed">Whether a person has confirmed or made the link.</param>
/// <param name="IsOriginal">Whether the other record is the original and this one the translation; null where nothing says so.</param>
public sealed record Translation(RecordEntry Record, double Confidence, bool Confirmed, bool? IsOriginal)
{
    /// <summary>Who made the translation, whichever of the two it is, as the text or its catalogue says; or null.</summary>
    public string? Translator { get; init; }
}
