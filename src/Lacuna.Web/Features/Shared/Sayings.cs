using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.People;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Web.Features.Shared;

/// <summary>Words that a record gives as somebody's.</summary>
/// <param name="Record">The record.</param>
/// <param name="Passage">The address of the passage within it.</param>
/// <param name="Words">The words, cut to a few lines.</param>
/// <param name="Manner">Whether they are given as spoken, literally, or told.</param>
/// <param name="Language">The language of the record, or null.</param>
internal sealed record Saying(PersonDocument Record, string Passage, string Words, string Manner, string? Language);

/// <summary>Gathers what somebody said from the editions of records.</summary>
internal static class Sayings
{
    private const int MostRecords = 8;
    private const int MostPerRecord = 3;
    private const int LongestWords = 420;

    /// <summary>The first passages in which a person speaks, from the first records in which one of these forms does.</summary>
    public static ImmutableArray<Saying> Of(ReadingRoom room, ImmutableArray<PersonDocument> records, ImmutableHashSet<string> forms)
    {
        var found = ImmutableArray.CreateBuilder<Saying>();
        foreach (var record in records.Where(r => r.Roles.Contains(PersonRole.Speaker)).Take(MostRecords))
        {
            if (room.ReadEdition(record.Id) is { } edition)
            {
                found.AddRange(Spoken(record, TeiReader.Read(System.Text.Encoding.UTF8.GetString(edition), ReaderLimits.Default)[0], forms).Take(MostPerRecord));
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<Saying> Spoken(PersonDocument record, TextDocument document, ImmutableHashSet<string> forms)
    {
        var text = PlainTextWriter.Write(document);
        var passages = PassageIds.Of(text);
        var end = 0;
        foreach (var mark in text.Marks.Where(m => m.Mark is Said said && forms.Contains(said.Speaker)))
        {
            // A literal phrase within reported speech is shown with the speech.
            if (mark.Start < end)
            {
                continue;
            }

            end = mark.End;
            var said = (Said)mark.Mark;
            var block = text.Blocks.Select((b, i) => (b, i)).First(b => b.b.Start <= mark.Start && mark.Start <= b.b.End).i;
            yield return new Saying(record, passages[block], Cut(text.Text[mark.Start..mark.End]),
                said.Literal ? "literal" : said.Form == SpeechForm.Direct ? "direct speech" : "reported", document.Description.Language);
        }
    }

    private static string Cut(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestWords)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', LongestWords);
        return line[..(space > 0 ? space : LongestWords)] + " …";
    }
}
