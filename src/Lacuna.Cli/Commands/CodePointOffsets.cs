namespace Lacuna.Cli.Commands;

/// <summary>Turns UTF-16 offsets of a text into code point offsets.</summary>
internal sealed class CodePointOffsets
{
    private readonly List<int> _pairs = [];

    public CodePointOffsets(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                _pairs.Add(i);
            }
        }
    }

    /// <summary>The offset in code points.</summary>
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
