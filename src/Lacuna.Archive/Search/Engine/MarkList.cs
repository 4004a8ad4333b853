namespace Lacuna.Archive.Search.Engine;

/// <summary>What a search looks for, to be marked in texts: gathered while it runs.</summary>
internal sealed class MarkList
{
    private readonly List<Mark> _marks = [];

    /// <summary>How many there are.</summary>
    public int Count => _marks.Count;

    /// <summary>All.</summary>
    public IReadOnlyList<Mark> All => _marks;

    /// <summary>Adds a word in several forms.</summary>
    public void Add(string typed, IEnumerable<string> forms) => _marks.Add(new Mark(typed, [.. forms.Distinct(StringComparer.Ordinal).Select(f => new[] { f })], false));

    /// <summary>Adds a word, or the beginning of one.</summary>
    public void Add(string form, bool isPrefix) => _marks.Add(new Mark(form, [[form]], isPrefix));

    /// <summary>Adds words one after the other; the last may be the beginning of a word.</summary>
    public void AddPhrase(IReadOnlyList<string> forms, bool isPrefix) => _marks.Add(new Mark(string.Join(' ', forms), [[.. forms]], isPrefix));

    /// <summary>Adds other ways to write a mark.</summary>
    public void AddSpelling(int mark, IReadOnlyList<string> forms) => _marks[mark] = _marks[mark] with { Forms = [.. _marks[mark].Forms, [.. forms]] };

    /// <summary>Forgets those added last.</summary>
    public void CutTo(int count) => _marks.RemoveRange(count, _marks.Count - count);
}

/// <summary>Something to be marked.</summary>
/// <param name="Typed">As it was typed, folded.</param>
/// <param name="Forms">Each a word, or several one after the other; folded.</param>
/// <param name="IsPrefix">Whether the last word of each may go on.</param>
internal sealed record Mark(string Typed, string[][] Forms, bool IsPrefix);
