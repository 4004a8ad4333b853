using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>A place that may be a redaction, in pixels of the level image.</summary>
/// <param name="Box">Where.</param>
/// <param name="Look">What it looks like.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
internal sealed record FoundBox(PixelBox Box, GapLook Look, double Confidence)
{
    /// <summary>What is written on it, as far as the image shows.</summary>
    public Inscription Inscription { get; init; } = Inscription.None;
}
