using System.Collections.Immutable;

namespace Lacuna.Archive.Search.Queries;

/// <summary>Gathers what of a query is read otherwise than typed, each once.</summary>
internal sealed class QueryRemarks
{
    // More than anybody reads; the first ones say what kind of query it was.
    private const int Most = 10;
    private readonly List<string> _remarks = [];

    /// <summary>Notes a sentence for the reader.</summary>
    public void Add(string sentence)
    {
        if (_remarks.Count < Most && !_remarks.Contains(sentence))
        {
            _remarks.Add(sentence);
        }
    }

    /// <summary>All of them, in the order of the query.</summary>
    public ImmutableArray<string> ToImmutable() => [.. _remarks];
}
