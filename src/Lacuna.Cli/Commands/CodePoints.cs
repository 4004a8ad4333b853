using System.Collections.Immutable;
using System.Text.Json;

namespace Lacuna.Cli.Commands;

/// <summary>Turns UTF-16 offsets into code point offsets.</summary>
internal sealed class CodePoints
{
    private readonly ImmutableArray<int> _pairs;

    public CodePoints(string text)
    {
        var pairs = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs.Add(i);
            }
        }

        _pairs = pairs.ToImmutable();
    }

    public void Write(Utf8JsonWriter json, int start, int end)
    {
        json.WriteNumber("start", Of(start));
        json.WriteNumber("end", Of(end));
    }

    private int Of(int offset)
    {
        if (_pairs.IsEmpty)
        {
            return offset;
        }

        var index = _pairs.BinarySearch(offset);
        return offset - (index < 0 ? ~index : index);
    }
}
