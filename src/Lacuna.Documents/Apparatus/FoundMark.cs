using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus;

/// <summary>A mark recognised in the flattened text of a block.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Mark">What it becomes; its span is set when it is put in place.</param>
internal readonly record struct FoundMark(int Start, int End, Inline Mark);
