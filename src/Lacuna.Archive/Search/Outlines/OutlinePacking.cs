using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Archive.Search.Engine;

namespace Lacuna.Archive.Search;

/// <summary>Outlines as the catalogue keeps them: numbers of variable length, speakers once each.</summary>
internal static class OutlinePacking
{
    private const byte Version = 1;

    /// <summary>Packs an outline.</summary>
    public static byte[] Pack(TextOutline outline)
    {
        var bytes = new ByteList(16 + (outline.Passages.Length * 9) + (outline.Ranges.Length * 5));
        bytes.Add(Version);
        bytes.Number(outline.Passages.Length);
        var last = 0;
        foreach (var passage in outline.Passages)
        {
            var dash = passage.Id.IndexOf('-', StringComparison.Ordinal);
            var hash = uint.Parse(passage.Id.AsSpan(1, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            bytes.Add((byte)hash);
            bytes.Add((byte)(hash >> 8));
            bytes.Add((byte)(hash >> 16));
            bytes.Add((byte)(hash >> 24));
            bytes.Number(dash < 0 ? 1 : int.Parse(passage.Id.AsSpan(dash + 1), CultureInfo.InvariantCulture));
            bytes.Number(passage.Start - last);
            bytes.Number(((passage.End - passage.Start) << 1) | (passage.IsNote ? 1 : 0));
            last = passage.Start;
        }

        var labels = outline.Ranges.Select(r => r.Label).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        bytes.Number(labels.Count);
        foreach (var label in labels)
        {
            var utf8 = Encoding.UTF8.GetBytes(label);
            bytes.Number(utf8.Length);
            bytes.AddRange(utf8);
        }

        bytes.Number(outline.Ranges.Length);
        last = 0;
        foreach (var range in outline.Ranges)
        {
            bytes.Number((int)range.Kind);
            bytes.Number(range.Start - last);
            bytes.Number(range.End - range.Start);
            bytes.Number(range.Label is null ? 0 : labels.IndexOf(range.Label) + 1);
            last = range.Start;
        }

        return bytes.ToArray();
    }

    /// <summary>Unpacks an outline.</summary>
    /// <param name="packed">What <see cref="Pack"/> made, or null for a text from before outlines were kept.</param>
    public static TextOutline Unpack(byte[]? packed)
    {
        if (packed is not { Length: > 0 } || packed[0] != Version)
        {
            return TextOutline.Empty;
        }

        var at = 1;
        var passages = ImmutableArray.CreateBuilder<OutlinePassage>(Varint.Read(packed, ref at));
        var start = 0;
        for (var i = passages.Capacity; i > 0; i--)
        {
            var hash = packed[at] | (uint)packed[at + 1] << 8 | (uint)packed[at + 2] << 16 | (uint)packed[at + 3] << 24;
            at += 4;
            var times = Varint.Read(packed, ref at);
            start += Varint.Read(packed, ref at);
            var length = Varint.Read(packed, ref at);
            var id = times == 1 ? string.Create(CultureInfo.InvariantCulture, $"p{hash:x8}") : string.Create(CultureInfo.InvariantCulture, $"p{hash:x8}-{times}");
            passages.Add(new OutlinePassage(id, start, start + (length >> 1), (length & 1) != 0));
        }

        var labels = new string[Varint.Read(packed, ref at)];
        for (var i = 0; i < labels.Length; i++)
        {
            var length = Varint.Read(packed, ref at);
            labels[i] = Encoding.UTF8.GetString(packed, at, length);
            at += length;
        }

        var ranges = ImmutableArray.CreateBuilder<OutlineRange>(Varint.Read(packed, ref at));
        start = 0;
        for (var i = ranges.Capacity; i > 0; i--)
        {
            var kind = (SnippetPlace)Varint.Read(packed, ref at);
            start += Varint.Read(packed, ref at);
            var length = Varint.Read(packed, ref at);
            var label = Varint.Read(packed, ref at);
            ranges.Add(new OutlineRange(kind, start, start + length, label == 0 ? null : labels[label - 1]));
        }

        return new TextOutline(passages.ToImmutable(), ranges.ToImmutable());
    }
}
