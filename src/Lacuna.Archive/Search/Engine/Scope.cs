using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Parts of texts in which words count.</summary>
/// <param name="Part">Which parts; null for speech.</param>
/// <param name="IsLiteral">Of speech, only what is given literally.</param>
/// <param name="Speakers">Of speech, only what these say; null for anybody.</param>
internal sealed record Scope(TextScope? Part, bool IsLiteral = false, HashSet<int>? Speakers = null)
{
    /// <summary>Whether a record can have such a part: a quick look.</summary>
    public bool MayHave(IndexSnapshot snapshot, int doc) => Part is TextScope.Title or TextScope.Body
        || (doc < snapshot.End && !snapshot.ChunkOf(doc).ZonesOf(doc % DocChunk.Size).IsEmpty);

    /// <summary>How many positions lie in such a part of a record.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="doc">The record.</param>
    /// <param name="positions">Positions, rising.</param>
    public int Count(IndexSnapshot snapshot, int doc, List<int> positions)
    {
        if (Part == TextScope.Title)
        {
            return positions.Count(p => p < Positions.Title);
        }

        var zones = snapshot.ChunkOf(doc).ZonesOf(doc % DocChunk.Size);
        var within = 0;
        var inText = positions.Count(p => p >= Positions.Title);
        HashSet<int>? counted = null;
        for (int at = 0, start = 0; at < zones.Length;)
        {
            var (place, end) = Zone(zones, ref at, ref start, out var label);
            if (!IsMine(place, label))
            {
                continue;
            }

            foreach (var position in positions)
            {
                // Stretches may lie within each other: a word in two of them is one word.
                if (position >= start && position < end && (counted ??= []).Add(position))
                {
                    within++;
                }
            }
        }

        return Part == TextScope.Body ? inText - within : within;
    }

    /// <summary>Whether a record has such a part at all.</summary>
    public bool Has(IndexSnapshot snapshot, int doc)
    {
        var zones = snapshot.ChunkOf(doc).ZonesOf(doc % DocChunk.Size);
        for (int at = 0, start = 0; at < zones.Length;)
        {
            var (place, _) = Zone(zones, ref at, ref start, out var label);
            if (IsMine(place, label))
            {
                return true;
            }
        }

        return false;
    }

    private static (SnippetPlace Place, int End) Zone(ReadOnlySpan<byte> zones, ref int at, ref int start, out int label)
    {
        var place = (SnippetPlace)Varint.Read(zones, ref at);
        start += Varint.Read(zones, ref at);
        var end = start + Varint.Read(zones, ref at);
        label = Varint.Read(zones, ref at);
        return (place, end);
    }

    private bool IsMine(SnippetPlace place, int label) => Part switch
    {
        TextScope.Notes => place == SnippetPlace.Note,
        TextScope.Apparatus => place == SnippetPlace.Apparatus,
        TextScope.Gaps => place == SnippetPlace.Gap,
        TextScope.Body => place is SnippetPlace.Note or SnippetPlace.Apparatus or SnippetPlace.Gap,
        _ => place is SnippetPlace.Literal || (place is SnippetPlace.Said && !IsLiteral),
    } && (Speakers is null || Speakers.Contains(label));
}
