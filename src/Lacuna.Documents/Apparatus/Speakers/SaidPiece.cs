using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>A stretch of a paragraph that is somebody's.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Form">As spoken or told.</param>
/// <param name="IsLiteral">Whether the reporter vouches for the words.</param>
/// <param name="IsClear">Whether it is speech in any kind of document: a label, or a quotation with its speaker's name.</param>
internal readonly record struct SaidPiece(int Start, int End, string Speaker, SpeechForm Form, bool IsLiteral, bool IsClear)
{
    /// <summary>Whether it stands within another piece: a literal phrase within a longer speech.</summary>
    public bool IsNested { get; init; }
}
