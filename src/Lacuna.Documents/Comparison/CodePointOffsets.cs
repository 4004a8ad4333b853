namespace Lacuna.Documents.Comparison;

/// <summary>Turns UTF-16 offsets of a text into offsets in Unicode code points, in which the contract counts. Immutable.</summary>
public sealed class CodePointOffsets
{
    private readonly List<int> _pairs = [];

    /// <summary>Looks through the text once.</summary>
    /// <param name="text">The text.</param>
    public CodePointOffsets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                _pairs.Add(i);
            }
        }
    }

    /// <summary>The offset in code points.</summary>
    /// <param name="offset">The offset in UTF-16 code units.</param>
    public int Of(int offset)
    {
        if (_pairs.Count == 0)
        {
            return offset;
        }

        var index = _pairs.BinarySearch(offset);
        return offset - (index < 0 ? ~index : index);
    }
}
