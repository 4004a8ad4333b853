using System.Collections.Frozen;
using System.Globalization;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.References;

/// <summary>Finds what the editor says of a document where it is referred to: "Not printed", "not found", there or in the note that belongs to the place.</summary>
internal sealed class ReferenceRemarks
{
    // A remark stands in the same sentence or in the note that begins there.
    private const int Far = 140;

    private static readonly (string Words, EditorsRemark Remark)[] Remarks =
    [
        ("ot printed", EditorsRemark.NotPrinted), ("one printed", EditorsRemark.NotPrinted), ("either printed", EditorsRemark.NotPrinted),
        ("ot found", EditorsRemark.NotFound), ("not been found", EditorsRemark.NotFound), ("o copy has been found", EditorsRemark.NotFound), ("either found", EditorsRemark.NotFound), ("one found", EditorsRemark.NotFound),
    ];

    private readonly string _text;
    private readonly PlainText _plain;
    private FrozenDictionary<string, BlockRange>? _notes;

    public ReferenceRemarks(PlainText plain) => (_plain, _text) = (plain, plain.Text);

    /// <summary>What the editor says after a reference, before the next one.</summary>
    /// <param name="end">Where the reference ends.</param>
    /// <param name="next">Where the next begins.</param>
    public EditorsRemark After(int end, int next)
    {
        var stop = Math.Min(_text.Length, Math.Min(end + Far, Math.Max(end, next)));
        if (Sentence(_text.AsSpan(end, stop - end)) is not EditorsRemark.None and var remark)
        {
            return remark;
        }

        return NoteAt(end) is { } note ? Sentence(_text.AsSpan(note.Start, Math.Min(Far, note.End - note.Start))) : EditorsRemark.None;
    }

    private static EditorsRemark Sentence(ReadOnlySpan<char> words)
    {
        // The first sentence that begins after the reference is a note that has run into the text; a blank after a stop ends it.
        for (var i = 1; i + 2 < words.Length; i++)
        {
            if (words[i] == '.' && words[i + 1] == ' ' && char.IsUpper(words[i + 2]) && (i < 2 || words[i - 2] != ' ') || words[i] == '\n')
            {
                words = words[..(i + 1)];
                break;
            }
        }

        var (best, found) = (int.MaxValue, EditorsRemark.None);
        foreach (var (phrase, remark) in Remarks)
        {
            if (words.IndexOf(phrase, StringComparison.Ordinal) is >= 0 and var at && at < best)
            {
                (best, found) = (at, remark);
            }
        }

        return found;
    }

    // The note whose number stands straight after the reference: "Embtel 97, February 24)[3]".
    private BlockRange? NoteAt(int end)
    {
        var i = end;
        while (i < _text.Length && i - end < 3 && _text[i] is ')' or ',' or '.' or ';' or ' ' or '”')
        {
            i++;
        }

        if (i >= _text.Length || _text[i] != '[' || _text.IndexOf(']', i, Math.Min(6, _text.Length - i)) is not (> 0 and var close) || !int.TryParse(_text.AsSpan(i + 1, close - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return null;
        }

        _notes ??= _plain.Blocks.Where(b => b.Block is NoteBlock).GroupBy(b => ((NoteBlock)b.Block).Number, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return _notes.TryGetValue(_text[(i + 1)..close], out var note) ? note : null;
    }
}
