using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Formats.Tei;

namespace Lacuna.Cli.Commands;

/// <summary>All releases of a document put together, as TEI with witnesses.</summary>
internal static class CompositeExport
{
    /// <summary>The name of the format on the command line.</summary>
    public const string Format = "composite-tei";

    /// <summary>Writes the composite of the family that a record belongs to.</summary>
    public static void Write(ReadingRoom room, RecordId id, TextWriter output)
    {
        var family = room.Releases.Of(id) ?? throw new InvalidOperationException("The record has no family.");
        var witnesses = ImmutableArray.CreateBuilder<CompositeWitness>(family.Members.Length);
        foreach (var release in family.Members)
        {
            if (room.Releases.TextOf(release.Record.Id) is { } text)
            {
                witnesses.Add(new CompositeWitness(release.Label, text)
                {
                    Title = release.Record.Title,
                    Released = release.Released?.Edtf,
                    Identifier = release.Record.Id.Value,
                });
            }
        }

        var newest = family.Members[^1].Record;
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        output.Write(CompositeTeiWriter.Write(CompositeText.Of([.. witnesses.Select(w => w.Text)]), witnesses.ToImmutable(), newest.Title, newest.Language));
    }
}
