using Lacuna.Archive;
using Lacuna.Archive.Exchange;
using Lacuna.Archive.Search;

namespace Lacuna.Cli.Commands;

/// <summary>The records of a search as a list for other programs.</summary>
internal static class SearchList
{
    /// <summary>The form that only searches have: a feed.</summary>
    public const string Atom = "atom";

    public static void Write(ReadingRoom room, SearchRequest request, string format, TextWriter output)
    {
        var records = new FoundRecords(room, format == Atom ? FoundRecords.NewestFirst(request) : request, null);
        var writer = RecordLists.Writer(format) ?? new AtomWriter(new FeedHead($"Lacuna: {request.Query.Text}", request.Query.Text, null, null, null), records.NewestReceived());
        writer.Begin(output);
        foreach (var record in records.All())
        {
            writer.Write(output, record);
        }

        writer.End(output);
        output.Flush();
    }
}
