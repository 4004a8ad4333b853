using System.Globalization;
using Lacuna.Archive.Search;
using Lacuna.Documents.References;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.References;

/// <summary>Reads and writes the rows of one key at a time, within a transaction.</summary>
internal sealed class CitedWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _references;
    private readonly SqliteCommand _designations;
    private readonly SqliteCommand _known;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _taken;
    private readonly SqliteCommand _forget;
    private readonly SqliteCommand _pointReference;
    private readonly SqliteCommand _pointDesignation;
    private readonly SqliteCommand _done;

    public CitedWriter(SqliteConnection connection)
    {
        _connection = connection;
        _references = Command("""
            select x.seq, x.number, x.sender, x.recipient, x.first, x.last, x.remark, x.cited, r.date_earliest, r.date_latest
            from reference x join record r on r.seq = x.seq where x.key = $key order by x.seq, x.number
            """, "$key");
        _designations = Command("select seq, number, sender, recipient, first, last, cited from designation where key = $key order by seq, number", "$key");
        _known = Command("select id, address from cited_document where key = $key", "$key");
        string[] columns = ["$id", "$address", "$key", "$kind", "$sender", "$recipient", "$first", "$last", "$year", "$post", "$remark", "$records", "$held"];
        _insert = Command("""
            insert into cited_document values ($id, $address, $key, $kind, $sender, $recipient, $first, $last, $year, $post, $remark, $records, $held) returning id
            """, columns);
        _update = Command("""
            update cited_document set sender = $sender, recipient = $recipient, first = $first, last = $last, year = $year, post = $post, remark = $remark, records = $records, held = $held
            where id = $id and (sender, recipient, first, last, year, post, remark, records, held) is not ($sender, $recipient, $first, $last, $year, $post, $remark, $records, $held)
            """, columns);
        _taken = Command("select 1 from cited_document where address = $address", "$address");
        _forget = Command("delete from cited_document where id = $id", "$id");
        _pointReference = Command("update reference set cited = $cited where seq = $seq and number = $number", "$cited", "$seq", "$number");
        _pointDesignation = Command("update designation set cited = $cited where seq = $seq and number = $number", "$cited", "$seq", "$number");
        _done = Command("delete from reference_due where key = $key", "$key");
    }

    /// <summary>The references under a key, in the order of the records.</summary>
    public List<ReferenceRow> References(string key) => Rows(_references, key, r => new ReferenceRow(r.GetInt64(0), r.GetInt32(1), Known(r, key, 2), r.GetInt32(6), r.IsDBNull(7) ? null : r.GetInt64(7), Near(r)));

    /// <summary>The records' own designations under a key.</summary>
    public List<DesignationRow> Designations(string key) => Rows(_designations, key, r => new DesignationRow(r.GetInt64(0), r.GetInt32(1), Known(r, key, 2), r.IsDBNull(6) ? null : r.GetInt64(6)));

    /// <summary>Writes the documents of a key, and which of them each row means; what is as it was is not touched.</summary>
    public void Write(string key, List<Cited> documents, List<ReferenceRow> references, List<DesignationRow> designations)
    {
        var before = Rows(_known, key, r => (Id: r.GetInt64(0), Address: r.GetString(1))).ToDictionary(k => k.Address, k => k.Id, StringComparer.Ordinal);
        var cited = new Dictionary<(long, int), long>();
        var held = new Dictionary<(long, int), long>();
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var address = Address(document, key, own, before);
            var isKnown = before.Remove(address, out var id);
            var command = isKnown ? _update : _insert;
            Fill(command, document, key, address, isKnown ? id : null);
            id = isKnown ? id : (long)(command.ExecuteScalar() ?? 0L);
            if (isKnown)
            {
                command.ExecuteNonQuery();
            }

            foreach (var reference in document.References)
            {
                cited[(reference.Sequence, reference.Number)] = id;
            }

            foreach (var designation in document.Held)
            {
                held.TryAdd((designation.Sequence, designation.Number), id);
            }
        }

        foreach (var gone in before.Values)
        {
            Run(_forget, gone);
        }

        foreach (var reference in references)
        {
            Point(_pointReference, reference.Sequence, reference.Number, reference.Cited, cited);
        }

        foreach (var designation in designations)
        {
            Point(_pointDesignation, designation.Sequence, designation.Number, designation.Cited, held);
        }

        Run(_done, key);
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_references, _designations, _known, _insert, _update, _taken, _forget, _pointReference, _pointDesignation, _done])
        {
            command.Dispose();
        }
    }

    // Two documents of one key that nothing in their names tells apart are numbered.
    private string Address(Cited document, string key, HashSet<string> own, Dictionary<string, long> before)
    {
        var plain = document.Known.Kind == ReferenceKind.Printed ? key.Replace(':', '-').Replace('@', '-') : document.Slug;
        for (var n = 1; ; n++)
        {
            var address = n == 1 ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain}_{n}");
            _taken.Parameters[0].Value = address;
            if (!own.Contains(address) && (before.ContainsKey(address) || _taken.ExecuteScalar() is null))
            {
                own.Add(address);
                return address;
            }
        }
    }

    private static void Fill(SqliteCommand command, Cited document, string key, string address, long? id)
    {
        var known = document.Known;
        var post = known.From is not null && known.From != Designation.Department ? known.From : known.To;
        var remark = document.References.Max(r => r.Remark);
        object?[] values =
        [
            id, address, key, Designation.KindName(known.Kind), known.From, known.To, Day(known.First), Day(known.Last), known.First?.Year ?? (known.IsSerial ? null : document.Near?.Year),
            post is null ? null : Post(post), remark, document.References.Select(r => r.Sequence).Distinct().Count(), document.Held.Count,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    /// <summary>A post as it is compared.</summary>
    public static string Post(string name) => Accents.Remove(name.ToLowerInvariant());

    /// <summary>Reads a designation whose columns begin at a place.</summary>
    public static Designation Known(SqliteDataReader r, string key, int column)
    {
        var kind = Designation.KindOf(key[..key.IndexOf(':', StringComparison.Ordinal)]) ?? ReferenceKind.Letter;
        var rest = key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var number = kind is ReferenceKind.Memorandum or ReferenceKind.Conversation or ReferenceKind.Letter or ReferenceKind.Note ? null : kind == ReferenceKind.Printed && rest.Contains('@', StringComparison.Ordinal) ? rest[..rest.IndexOf('@', StringComparison.Ordinal)] : rest;
        return new Designation(kind, number, Text(r, column), Text(r, column + 1), Date(r, column + 2), Date(r, column + 3));
    }

    private static DateOnly? Near(SqliteDataReader r) => Date(r, 8) is { } first && Date(r, 9) is { } last ? Designation.NearOf(first, last) : null;

    private static DateOnly? Date(SqliteDataReader r, int column) =>
        !r.IsDBNull(column) && DateOnly.TryParseExact(r.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Point(SqliteCommand command, long sequence, int number, long? before, Dictionary<(long, int), long> now)
    {
        long? cited = now.TryGetValue((sequence, number), out var id) ? id : null;
        if (cited == before)
        {
            return;
        }

        command.Parameters[0].Value = cited is { } known ? known : DBNull.Value;
        command.Parameters[1].Value = sequence;
        command.Parameters[2].Value = number;
        command.ExecuteNonQuery();
    }

    private static List<T> Rows<T>(SqliteCommand command, string key, Func<SqliteDataReader, T> read)
    {
        command.Parameters[0].Value = key;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static void Run(SqliteCommand command, object value)
    {
        command.Parameters[0].Value = value;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }
}
