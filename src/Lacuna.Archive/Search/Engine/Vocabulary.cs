using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search.Words;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>The words of the index.</summary>
internal sealed class Vocabulary(ArchiveDatabase database) : IVocabulary
{
    private const int MostInMemory = 1_000_000;

    // Keys of two letters lead to thousands of names; those that came first are the common ones.
    private const int MostOfKey = 3000;

    // Counts change with every batch; which words there are changes little, and reading a million takes a second.
    private const long StaleAfter = 40;

    // Words of texts, without numbers of two digits and pairs of small words.
    private const string IsWord = "kind < 10 and instr(form, ' ') = 0";

    private (long Generation, ImmutableArray<VocabularyWord> Words)? _all;

    /// <summary>Whether a word nearly always has a capital letter.</summary>
    public static bool IsName(int uses, int capitals) => capitals * 10L >= uses * 8L;

    /// <inheritdoc/>
    public VocabularyWord? Find(string form)
    {
        using var connection = database.ReadSearch();
        var words = Read(connection, "form = $form", 8, ("$form", form));
        return words.IsEmpty ? null : words[0];
    }

    /// <inheritdoc/>
    public ImmutableArray<VocabularyWord> StartingWith(string prefix, int most)
    {
        using var connection = database.ReadSearch();
        return Read(connection, "form >= $form and form < $form || char(1114111)", most, ("$form", prefix));
    }

    /// <inheritdoc/>
    public ImmutableArray<VocabularyWord> WithNameKey(string key, int most)
    {
        using var connection = database.ReadSearch();
        return Read(connection, $"form in (select t.form from (select term from name_key where key = $key order by term limit {MostOfKey}) k join term t on t.id = k.term)", most, ("$key", key));
    }

    /// <inheritdoc/>
    public ImmutableArray<VocabularyWord> All()
    {
        using var connection = database.ReadSearch();
        var generation = IndexSchema.Meta(connection, "generation");
        if (_all is { } known && generation >= known.Generation && generation - known.Generation < StaleAfter && (known.Generation == generation || known.Words.Length > 100_000))
        {
            return known.Words;
        }

        var words = Read(connection, "true", MostInMemory).Sort((a, b) => string.CompareOrdinal(a.Form, b.Form));
        _all = (generation, words);
        return words;
    }

    private static ImmutableArray<VocabularyWord> Read(SqliteConnection connection, string condition, int most, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Catalogue.Query(connection, $"""
            select form, sum(records), sum(uses), sum(capitals) from term where {IsWord} and {condition}
            group by form order by sum(records) desc, form limit {most}
            """, r => new VocabularyWord(r.GetString(0), r.GetInt32(1), IsName(r.GetInt32(2), r.GetInt32(3))), parameters);
}
