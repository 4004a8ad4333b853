using System.Collections.Immutable;
using Lacuna.Archive.Journal;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>What people decided about pairs of records, the later decision before the earlier. Pairs are of identifiers, the smaller first.</summary>
internal sealed class ReleaseDecisions
{
    private readonly Dictionary<(string A, string B), (bool Together, JournalEntry Entry)> _pairs = [];
    private readonly List<(string A, string B)> _newestFirst = [];
    private readonly Dictionary<string, List<string>> _of = new(StringComparer.Ordinal);

    private ReleaseDecisions()
    {
    }

    /// <summary>Pairs that belong together, by the latest decision first.</summary>
    public IEnumerable<(string A, string B)> Together => _newestFirst.Where(p => _pairs[p].Together);

    /// <summary>Pairs that do not.</summary>
    public IEnumerable<(string A, string B)> Apart => _newestFirst.Where(p => !_pairs[p].Together);

    /// <summary>Reads all decisions that stand.</summary>
    public static ReleaseDecisions Read(SqliteConnection connection)
    {
        var decisions = new ReleaseDecisions();
        var entries = DecisionJournal.OfPrefix(connection, JournalKind.ReleasePrefix);
        var reversed = entries.Select(e => e.Reverses).OfType<long>().ToHashSet();
        foreach (var entry in entries.Reverse())
        {
            if (entry.Reverses is null && !reversed.Contains(entry.Number) && ReleaseData.Of(entry.Data) is { } data)
            {
                decisions.Add(entry, data);
            }
        }

        return decisions;
    }

    /// <summary>What is decided of a pair: together, apart, or null.</summary>
    public bool? Of(string one, string other) => _pairs.TryGetValue(Pair(one, other), out var decided) ? decided.Together : null;

    /// <summary>The decision about a pair, or null.</summary>
    public JournalEntry? EntryOf(string one, string other) => _pairs.TryGetValue(Pair(one, other), out var decided) ? decided.Entry : null;

    /// <summary>The decisions that put some of these records together, oldest first.</summary>
    public ImmutableArray<JournalEntry> Among(ImmutableArray<string> records)
    {
        var found = new SortedDictionary<long, JournalEntry>();
        foreach (var one in _pairs.Count == 0 ? [] : records)
        {
            foreach (var other in Others(one))
            {
                if (records.Contains(other) && _pairs[Pair(one, other)] is { Together: true, Entry: var entry })
                {
                    found[entry.Number] = entry;
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>Records of which something is decided together with this one.</summary>
    public IReadOnlyList<string> Others(string id) => _of.GetValueOrDefault(id) ?? [];

    public static (string A, string B) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private void Add(JournalEntry entry, ReleaseData data)
    {
        if (entry.Kind == ReleaseDecision.Split)
        {
            foreach (var apart in data.Apart ?? [])
            {
                foreach (var record in data.Records)
                {
                    Add(record, apart, together: false, entry);
                }
            }

            return;
        }

        for (var i = 0; i < data.Records.Length; i++)
        {
            for (var j = i + 1; j < data.Records.Length; j++)
            {
                Add(data.Records[i], data.Records[j], together: true, entry);
            }
        }
    }

    private void Add(string one, string other, bool together, JournalEntry entry)
    {
        var pair = Pair(one, other);
        if (one != other && _pairs.TryAdd(pair, (together, entry)))
        {
            _newestFirst.Add(pair);
            Note(one, other);
            Note(other, one);
        }
    }

    private void Note(string one, string other)
    {
        if (!_of.TryGetValue(one, out var others))
        {
            _of[one] = others = [];
        }

        others.Add(other);
    }
}
