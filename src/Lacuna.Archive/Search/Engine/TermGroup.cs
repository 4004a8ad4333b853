using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search.Words;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>The terms of the index that a word of a query stands for, each with what it counts for.</summary>
internal sealed class TermGroup
{
    private const float OtherForm = 0.85f;
    private const int MostPrefixed = 4000;

    private readonly Dictionary<long, (float Weight, string Form)> _terms = [];

    /// <summary>No term.</summary>
    public bool IsEmpty => _terms.Count == 0;

    /// <summary>Whether there were more terms than are looked for.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The terms.</summary>
    public IEnumerable<(long Term, float Weight)> Terms => _terms.Select(t => (t.Key, t.Value.Weight));

    /// <summary>Their forms, to be marked in texts.</summary>
    public IEnumerable<string> Forms => _terms.Values.Select(t => t.Form).Distinct(StringComparer.Ordinal);

    /// <summary>The word itself, in any language.</summary>
    public TermGroup AddExact(SqliteConnection connection, string form, float weight = 1)
    {
        Add(connection, "form = $form and kind < 10", weight, ("$form", form));
        return this;
    }

    /// <summary>A pair of small words.</summary>
    public TermGroup AddPair(SqliteConnection connection, string first, string second) => AddExact(connection, first + " " + second);

    /// <summary>The word and its other forms in every language that it may be of.</summary>
    public TermGroup AddForms(SqliteConnection connection, string word)
    {
        AddExact(connection, WordBreaks.Fold(word));
        var lower = word.ToLowerInvariant();
        foreach (var language in (ReadOnlySpan<PassageLanguage>)[PassageLanguage.English, PassageLanguage.Spanish, PassageLanguage.Russian])
        {
            Add(connection, "stem = $stem and kind = $kind", OtherForm, ("$stem", Stems.Of(lower, language)), ("$kind", (int)language));
        }

        return this;
    }

    /// <summary>Every word that begins so; the commonest where there are too many.</summary>
    public TermGroup AddPrefixed(SqliteConnection connection, string prefix)
    {
        var before = _terms.Count;
        Add(connection, $"form >= $form and form < $form || char(1114111) and kind < 10 and instr(form, ' ') = 0 order by records desc limit {MostPrefixed}", 1, ("$form", prefix));
        IsCut = _terms.Count - before == MostPrefixed;
        return this;
    }

    /// <summary>A word in the names of persons.</summary>
    public TermGroup AddPersonWord(SqliteConnection connection, string form)
    {
        Add(connection, "form = $form and kind = 10", 1, ("$form", form));
        return this;
    }

    private void Add(SqliteConnection connection, string condition, float weight, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        foreach (var (id, form) in Catalogue.Query(connection, $"select id, form from term where {condition}", r => (r.GetInt64(0), r.GetString(1)), parameters))
        {
            if (!_terms.TryGetValue(id, out var known) || known.Weight < weight)
            {
                _terms[id] = (weight, form);
            }
        }
    }
}
