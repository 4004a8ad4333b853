using System.Globalization;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Documents.References;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.References;

/// <summary>Tells the documents that records refer to apart, and which of them are here: key by key, those alone under which something changed.</summary>
internal static class ReferenceTables
{
    // Keys of one transaction: readers see whole keys, and a pass that is cut off goes on where it was.
    private const int KeysAtOnce = 2000;

    // Under one number so many documents are told apart; a number that more posts used in more years was made up.
    private const int MostDocuments = 500;

    /// <summary>Works out the documents of all keys that are due.</summary>
    public static void Refresh(SqliteConnection connection, CancellationToken cancellation)
    {
        while (Catalogue.Query(connection, "select key from reference_due order by key limit $most", r => r.GetString(0), ("$most", KeysAtOnce)) is { IsEmpty: false } keys)
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = connection.BeginTransaction(deferred: false);
            using var writer = new CitedWriter(connection);
            foreach (var key in keys)
            {
                Work(writer, key);
            }

            transaction.Commit();
        }
    }

    private static void Work(CitedWriter writer, string key)
    {
        var references = writer.References(key);
        var documents = new List<Cited>();
        // What tells most comes first, so that it gathers the others.
        foreach (var same in references.Where(r => r.To.IsTelling).GroupBy(r => (r.To.From, r.To.To, r.To.First, r.To.Last, Month: r.To.First is null ? (r.Near?.Year, r.Near?.Month) : default))
            .OrderByDescending(g => (g.Key.First is null ? 0 : 2) + (g.Key.From is null ? 0 : 1) + (g.Key.To is null ? 0 : 1)).ThenBy(g => g.Key.First).ThenBy(g => g.Min(r => r.Sequence)))
        {
            var one = same.First();
            var document = documents.Find(d => d.Known.MayBe(one.To, d.Near, one.Near));
            if (document is null)
            {
                if (documents.Count == MostDocuments)
                {
                    continue;
                }

                documents.Add(document = new Cited(one.To, one.Near));
            }

            document.Take(same);
        }

        var designations = writer.Designations(key);
        foreach (var document in documents)
        {
            document.Held.AddRange(designations.Where(d => document.Known.IsSurely(d.Own)));
        }

        // "Document 34" leads to a document of the same volume or nowhere: it is a place in print, not a document that was lost.
        documents.RemoveAll(d => d.Known.Kind == ReferenceKind.Printed && d.Held.Count == 0);
        writer.Write(key, documents, references, designations);
    }
}

/// <summary>A document that records refer to, while it is put together.</summary>
internal sealed class Cited(Designation known, DateOnly? near)
{
    /// <summary>All that is known of it.</summary>
    public Designation Known { get; private set; } = known;

    /// <summary>A day on which it was referred to.</summary>
    public DateOnly? Near { get; } = near;

    public List<ReferenceRow> References { get; } = [];

    public List<DesignationRow> Held { get; } = [];

    public void Take(IEnumerable<ReferenceRow> references)
    {
        foreach (var reference in references)
        {
            References.Add(reference);
            var to = reference.To;
            Known = Known with { From = Known.From ?? to.From, To = Known.To ?? to.To, First = Known.First ?? to.First, Last = Known.First is null ? to.Last : Known.Last };
        }
    }

    /// <summary>Its name in addresses: what it is known by, in letters, digits and hyphens.</summary>
    public string Slug
    {
        get
        {
            var date = Known.First is { } first ? "-" + first.ToString(Known.Day is null ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture) : Known.IsSerial || Near is null ? "" : "-about-" + Near.Value.Year.ToString(CultureInfo.InvariantCulture);
            var from = Known.From is { } sender && sender != Designation.Department ? "-from-" + sender : "";
            var to = Known.To is { } recipient && recipient != Designation.Department ? "-to-" + recipient : "";
            var name = $"{Designation.KindName(Known.Kind)}{(Known.Number is { } number ? "-" + number : "")}{from}{to}{(Known.Kind == ReferenceKind.Estimate ? "" : date)}";
            return string.Concat(Accents.Remove(name.ToLowerInvariant()).Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        }
    }
}

/// <summary>A row of <c>reference</c> with the day of its record.</summary>
internal sealed record ReferenceRow(long Sequence, int Number, Designation To, int Remark, long? Cited, DateOnly? Near);

/// <summary>A row of <c>designation</c>.</summary>
internal sealed record DesignationRow(long Sequence, int Number, Designation Own, long? Cited);
