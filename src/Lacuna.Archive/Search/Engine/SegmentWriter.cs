using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search.Words;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Writes the words of a batch as one segment; within a transaction.</summary>
internal static class SegmentWriter
{
    private const int ShortestName = 3;

    /// <summary>Writes a batch.</summary>
    /// <param name="search">The index.</param>
    /// <param name="batch">The words.</param>
    /// <param name="home">The number of the batch.</param>
    /// <param name="least">The lowest row number in it.</param>
    /// <param name="most">The highest.</param>
    public static void Write(SqliteConnection search, PostingBatch batch, int home, int least, int most)
    {
        var segment = IndexSchema.Meta(search, "segment") + 1;
        IndexSchema.SetMeta(search, "segment", segment);
        using (var add = Catalogue.Command(search, "insert into segment values ($id, $home, $home, $documents, 0, $least, $most)",
            ("$id", segment), ("$home", home), ("$documents", batch.Documents), ("$least", least), ("$most", most)))
        {
            add.ExecuteNonQuery();
        }

        var numbered = Number(search, batch);
        numbered.Sort((a, b) => a.Term.CompareTo(b.Term));
        using var insert = Catalogue.Command(search, "insert into posting values ($id, $docs, $positions)", ("$id", 0L), ("$docs", Array.Empty<byte>()), ("$positions", Array.Empty<byte>()));
        foreach (var (term, postings) in numbered)
        {
            var part = 0;
            foreach (var (docs, positions) in postings.Parts())
            {
                insert.Parameters[0].Value = IndexSchema.PostingId(segment, term, part++);
                insert.Parameters[1].Value = docs;
                insert.Parameters[2].Value = positions;
                insert.ExecuteNonQuery();
            }
        }
    }

    // The number of each term, new ones added; names get the keys under which their other spellings are found.
    private static List<(long Term, TermPostings Postings)> Number(SqliteConnection search, PostingBatch batch)
    {
        using var upsert = Catalogue.Command(search, """
            insert into term (form, kind, stem, records, uses, capitals) values ($form, $kind, $stem, $records, $uses, $capitals)
            on conflict (form, kind, stem) do update set records = records + excluded.records, uses = uses + excluded.uses, capitals = capitals + excluded.capitals
            returning id, uses
            """, ("$form", ""), ("$kind", 0), ("$stem", ""), ("$records", 0), ("$uses", 0), ("$capitals", 0));
        using var key = Catalogue.Command(search, "insert or ignore into name_key values ($key, $term)", ("$key", ""), ("$term", 0L));
        var numbered = new List<(long, TermPostings)>();
        foreach (var term in batch.Terms())
        {
            ReadOnlySpan<object> values = [term.Form, (int)term.Kind, term.Stem, term.Records, term.Uses, term.Capitals];
            for (var i = 0; i < values.Length; i++)
            {
                upsert.Parameters[i].Value = values[i];
            }

            long id;
            bool isNew;
            using (var row = upsert.ExecuteReader())
            {
                row.Read();
                (id, isNew) = (row.GetInt64(0), row.GetInt64(1) == term.Uses);
            }

            numbered.Add((id, term));
            if (isNew && term.Kind < TermKind.FirstField && term.Form.Length >= ShortestName && Vocabulary.IsName(term.Uses, term.Capitals))
            {
                foreach (var one in NameWordKeys.Of(term.Form))
                {
                    key.Parameters[0].Value = one;
                    key.Parameters[1].Value = id;
                    key.ExecuteNonQuery();
                }
            }
        }

        return numbered;
    }
}
