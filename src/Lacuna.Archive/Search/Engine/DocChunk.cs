using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Search.Engine;

/// <summary>What the index knows of 1,024 records beside their words, by columns: read once and kept in memory.</summary>
internal sealed class DocChunk
{
    /// <summary>Records in a chunk.</summary>
    public const int Size = 1024;

    /// <summary>The fields that have labels, in the order in which rows hold them.</summary>
    public static readonly FilterField[] Fields =
    [
        FilterField.Collection, FilterField.Type, FilterField.Language, FilterField.Person, FilterField.Place, FilterField.Authority, FilterField.Code, FilterField.Translator,
    ];

    public int[] Home { get; } = new int[Size];

    public int[] Earliest { get; } = new int[Size];

    public int[] Latest { get; } = new int[Size];

    public int[] Words { get; } = new int[Size];

    public short[] Share { get; } = new short[Size];

    public short[] Release { get; } = new short[Size];

    public byte[] Traits { get; } = new byte[Size];

    public byte[] Trust { get; } = new byte[Size];

    /// <summary>For each field where the labels of a record begin; they end where those of the next begin.</summary>
    public int[][] LabelStarts { get; } = new int[Fields.Length][];

    /// <summary>For each field the labels.</summary>
    public int[][] Labels { get; } = new int[Fields.Length][];

    public int[] ZoneStarts { get; } = new int[Size + 1];

    public byte[] Zones { get; private set; } = [];

    /// <summary>Records that there are, and their words.</summary>
    public (int Documents, long Words) Totals { get; private set; }

    /// <summary>The first and the last year of which one of its records is; 0 where there is none.</summary>
    public (int Least, int Most) Years { get; private set; }

    /// <summary>Index of a field among those with labels.</summary>
    public static int IndexOf(FilterField field) => Array.IndexOf(Fields, field);

    /// <summary>The labels of a record.</summary>
    public ReadOnlySpan<int> LabelsOf(int field, int at) => Labels[field].AsSpan(LabelStarts[field][at], LabelStarts[field][at + 1] - LabelStarts[field][at]);

    /// <summary>The zones of a record.</summary>
    public ReadOnlySpan<byte> ZonesOf(int at) => Zones.AsSpan(ZoneStarts[at], ZoneStarts[at + 1] - ZoneStarts[at]);

    /// <summary>Packs rows; null where there is no record.</summary>
    public static byte[] Pack(DocRow?[] rows)
    {
        var bytes = new ByteList(Size * 40);
        foreach (var row in rows)
        {
            bytes.Number(row?.Home ?? 0);
            if (row is null || row.Home == 0)
            {
                continue;
            }

            ReadOnlySpan<int> numbers = [row.Earliest, row.Latest, row.Words, row.Share, row.Release, (int)row.Traits, row.Trust];
            foreach (var number in numbers)
            {
                bytes.Number(number);
            }

            foreach (var labels in row.Labels)
            {
                bytes.Number(labels.Length);
                foreach (var label in labels)
                {
                    bytes.Number(label);
                }
            }

            bytes.Number(row.Zones.Length);
            bytes.AddRange(row.Zones);
        }

        return bytes.ToArray();
    }

    /// <summary>Unpacks rows to change them.</summary>
    public static DocRow?[] Rows(ReadOnlySpan<byte> packed)
    {
        var rows = new DocRow?[Size];
        var at = 0;
        for (var i = 0; i < Size && at < packed.Length; i++)
        {
            var home = Varint.Read(packed, ref at);
            if (home == 0)
            {
                continue;
            }

            var row = rows[i] = new DocRow { Home = home };
            row.Earliest = Varint.Read(packed, ref at);
            row.Latest = Varint.Read(packed, ref at);
            row.Words = Varint.Read(packed, ref at);
            row.Share = Varint.Read(packed, ref at);
            row.Release = Varint.Read(packed, ref at);
            row.Traits = (DocTraits)Varint.Read(packed, ref at);
            row.Trust = Varint.Read(packed, ref at);
            for (var field = 0; field < Fields.Length; field++)
            {
                row.Labels[field] = new int[Varint.Read(packed, ref at)];
                for (var n = 0; n < row.Labels[field].Length; n++)
                {
                    row.Labels[field][n] = Varint.Read(packed, ref at);
                }
            }

            var zones = Varint.Read(packed, ref at);
            row.Zones = packed.Slice(at, zones).ToArray();
            at += zones;
        }

        return rows;
    }

    /// <summary>Unpacks the columns to search in.</summary>
    public static DocChunk Read(ReadOnlySpan<byte> packed)
    {
        var chunk = new DocChunk();
        var labels = new List<int>[Fields.Length];
        for (var field = 0; field < Fields.Length; field++)
        {
            labels[field] = [];
            chunk.LabelStarts[field] = new int[Size + 1];
        }

        var zones = new ByteList(0);
        var (documents, words) = (0, 0L);
        var rows = Rows(packed);
        for (var i = 0; i < Size; i++)
        {
            if (rows[i] is { } row)
            {
                chunk.Home[i] = row.Home;
                chunk.Earliest[i] = row.Earliest;
                chunk.Latest[i] = row.Latest;
                chunk.Words[i] = row.Words;
                chunk.Share[i] = (short)row.Share;
                chunk.Release[i] = (short)row.Release;
                chunk.Traits[i] = (byte)row.Traits;
                chunk.Trust[i] = (byte)row.Trust;
                documents++;
                words += row.Words;
                for (var field = 0; field < Fields.Length; field++)
                {
                    labels[field].AddRange(row.Labels[field]);
                }

                zones.AddRange(row.Zones);
            }

            for (var field = 0; field < Fields.Length; field++)
            {
                chunk.LabelStarts[field][i + 1] = labels[field].Count;
            }

            chunk.ZoneStarts[i + 1] = zones.Length;
        }

        for (var field = 0; field < Fields.Length; field++)
        {
            chunk.Labels[field] = [.. labels[field]];
        }

        chunk.Zones = zones.ToArray();
        chunk.Totals = (documents, words);
        var years = chunk.Earliest.Concat(chunk.Latest).Where(d => d is > 0 and < DocRow.OpenEnd).Select(d => d / 10_000).DefaultIfEmpty().ToList();
        chunk.Years = (years.Min(), years.Max());
        return chunk;
    }
}
