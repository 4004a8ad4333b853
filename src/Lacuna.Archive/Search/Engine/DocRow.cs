namespace Lacuna.Archive.Search.Engine;

/// <summary>What the index knows of a record beside its words.</summary>
internal sealed class DocRow
{
    /// <summary>The batch that its words were written in; 0 where there is no record.</summary>
    public int Home { get; set; }

    /// <summary>First day of its date as year, month, day in one number (19621016); 0 where it is open or there is none.</summary>
    public int Earliest { get; set; }

    /// <summary>Last day; <see cref="OpenEnd"/> where it is open, 0 where there is no date.</summary>
    public int Latest { get; set; }

    /// <summary>Words of its text.</summary>
    public int Words { get; set; }

    /// <summary>Share withheld, in ten thousandths.</summary>
    public int Share { get; set; }

    /// <summary>Year of release, or 0.</summary>
    public int Release { get; set; }

    /// <summary>What it has: see <see cref="DocTraits"/>.</summary>
    public DocTraits Traits { get; set; }

    /// <summary>How far its reading can be trusted, 0 to 100.</summary>
    public int Trust { get; set; } = 100;

    /// <summary>Labels by field, as <see cref="DocChunk.Fields"/> orders them.</summary>
    public int[][] Labels { get; } = [.. DocChunk.Fields.Select(_ => Array.Empty<int>())];

    /// <summary>Stretches of speech, notes and apparatus, packed.</summary>
    public byte[] Zones { get; set; } = [];

    /// <summary>A last day that is open.</summary>
    public const int OpenEnd = 99_999_999;
}

/// <summary>What a record has.</summary>
[Flags]
internal enum DocTraits
{
    None = 0,
    Scan = 1,
    Gaps = 2,
    Notes = 4,
    Speech = 8,
}
