namespace Lacuna.Archive.Search.Engine;

/// <summary>Where a term stands in the records of a batch, packed as it is written.</summary>
/// <remarks>
/// A part has at most <see cref="PartSize"/> records in the order of their numbers. Its bytes for records: for each the distance from the
/// one before (the first from 0), times four, plus one where the term stands there once only, plus two where it stands in the title; then,
/// unless once only, how often. Its bytes for positions: for each record the distances between positions, the first from 0.
/// </remarks>
internal sealed class TermPostings(string form, byte kind, string stem)
{
    /// <summary>Records in a part at most.</summary>
    public const int PartSize = 4096;

    private readonly ByteList _docs = new(0);
    private readonly ByteList _positions = new(0);
    private List<(byte[] Docs, byte[] Positions)>? _full;
    private int _inPart;
    private int _lastDoc;
    private int _doc = -1;
    private int _times;
    private int _position;
    private bool _isInTitle;

    public string Form { get; } = form;

    /// <summary>What kind of term: see <see cref="TermKind"/>.</summary>
    public byte Kind { get; } = kind;

    public string Stem { get; } = stem;

    /// <summary>Records that have it.</summary>
    public int Records { get; private set; }

    /// <summary>Places where it stands.</summary>
    public int Uses { get; private set; }

    /// <summary>Those of them with a capital letter.</summary>
    public int Capitals { get; private set; }

    /// <summary>Bytes taken.</summary>
    public int Size => _docs.Length + _positions.Length;

    /// <summary>Adds a place; records and positions come in rising order.</summary>
    public void Add(int doc, int position, bool hasCapital)
    {
        if (doc != _doc)
        {
            Close();
            _doc = doc;
            _position = 0;
            Records++;
        }

        Uses++;
        Capitals += hasCapital ? 1 : 0;
        _isInTitle |= position < Positions.Title;
        _times++;
        _positions.Number(position - _position);
        _position = position;
    }

    /// <summary>The parts, in order.</summary>
    public IEnumerable<(byte[] Docs, byte[] Positions)> Parts()
    {
        Close();
        foreach (var part in _full ?? [])
        {
            yield return part;
        }

        if (_inPart > 0)
        {
            yield return (_docs.ToArray(), _positions.ToArray());
        }
    }

    private void Close()
    {
        if (_times == 0)
        {
            return;
        }

        _docs.Number(((_doc - _lastDoc) << 2) | (_times == 1 ? 1 : 0) | (_isInTitle ? 2 : 0));
        if (_times > 1)
        {
            _docs.Number(_times);
        }

        _lastDoc = _doc;
        _times = 0;
        _isInTitle = false;
        if (++_inPart == PartSize)
        {
            (_full ??= []).Add((_docs.ToArray(), _positions.ToArray()));
            _docs.Clear();
            _positions.Clear();
            _inPart = 0;
            _lastDoc = 0;
        }
    }
}

/// <summary>Kinds of terms. The languages come first, by the numbers of <see cref="Words.PassageLanguage"/>.</summary>
internal static class TermKind
{
    /// <summary>A number, or two small words one after the other ("of the").</summary>
    public const byte None = 0;

    /// <summary>Kinds below are words of texts.</summary>
    public const byte FirstField = 10;

    /// <summary>A word of the name of somebody the record names. Its position is 32 times the number of the name, plus its place in it.</summary>
    public const byte Person = 10;
}

/// <summary>Positions of words: those of the title come first, those of the text after them.</summary>
internal static class Positions
{
    /// <summary>Positions below are those of the title.</summary>
    public const int Title = 256;

    /// <summary>Positions that one name may take.</summary>
    public const int Name = 32;
}
