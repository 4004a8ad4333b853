using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Apparatus.Emendations;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Archive.Corrections;

/// <summary>Checks what an editor asks for against the record as it is, and says what is to be written down.</summary>
internal sealed class CorrectionPlan
{
    private const int LongestValue = 10_000;
    private const int LongestWords = 2_000;
    private const int MostPlaces = 1_000;
    private const int PlacesShown = 20;
    private static readonly string[] Clearable =
        [CorrectionData.Summary, CorrectionData.Date, CorrectionData.Place, CorrectionData.DocumentType, CorrectionData.Classification];

    private readonly RecordId _id;
    private readonly TextDocument _stored;
    private readonly ImmutableArray<(JournalEntry Entry, bool IsReversed)> _entries;
    private readonly TextDocument _now;
    private readonly ImmutableArray<CorrectionData>.Builder _decided = ImmutableArray.CreateBuilder<CorrectionData>();

    public CorrectionPlan(RecordId id, TextDocument stored, ImmutableArray<(JournalEntry Entry, bool IsReversed)> entries, Func<string, string> passageNow)
    {
        (_id, _stored, _entries) = (id, stored, entries);
        (_now, _) = CorrectionOverlay.Apply(stored, entries, passageNow);
    }

    public ImmutableArray<CorrectionData> Of(CorrectionRequest request)
    {
        var now = _now.Description;
        if (request.Text is { } words)
        {
            _decided.Add(InText(words, request));
        }

        Value(CorrectionData.Title, now.Title, request.Title, v => v);
        Value(CorrectionData.Summary, now.Summary, request.Summary, v => v);
        if (request.Date is { } date)
        {
            _decided.Add(DateOf(date));
        }

        Value(CorrectionData.Place, now.Place, request.Place, v => v);
        Value(CorrectionData.DocumentType, now.DocumentType, request.DocumentType, v => Code(v, '-', "A type"));
        Value(CorrectionData.Classification, now.Classification, request.Classification, v => Code(v, '-', "A classification"));
        foreach (var field in request.Clear)
        {
            Take(field, now);
        }

        Participants(request, now);
        return _decided.Count > 0 ? _decided.ToImmutable()
            : throw new ArchiveException("nothing-to-change", "Nothing is given to correct. Give --text with --to, or a value such as --title.");
    }

    private void Value(string field, string? from, string? given, Func<string, string> form)
    {
        if (given is null)
        {
            return;
        }

        var to = form(Checked(given, LongestValue, $"the {field}"));
        if (to == from)
        {
            throw new ArchiveException("nothing-to-change", $"The {field} is “{to}” already.");
        }

        _decided.Add(new CorrectionData { Field = field, From = from, To = to });
    }

    private CorrectionData DateOf(string given)
    {
        var text = Checked(given, LongestValue, "the date");
        if (DateReader.Read(text, _now.Description.Language) is not { } date)
        {
            throw new ArchiveException("value-wrong", $"“{text}” is no date that can be read. Give it as “12 March 1962”, or in EDTF: 1962-03-12, 1962-03, 1962~.");
        }

        var was = _now.Description;
        if (was.Date?.Edtf == date.Edtf && (was.DateText ?? date.Edtf) == text)
        {
            throw new ArchiveException("nothing-to-change", $"The date is “{text}” already.");
        }

        return new CorrectionData { Field = CorrectionData.Date, From = was.DateText ?? was.Date?.Edtf, To = text, Edtf = date.Edtf };
    }

    private void Take(string field, DocumentDescription now)
    {
        var from = field switch
        {
            CorrectionData.Summary => now.Summary,
            CorrectionData.Date => now.DateText ?? now.Date?.Edtf,
            CorrectionData.Place => now.Place,
            CorrectionData.DocumentType => now.DocumentType,
            CorrectionData.Classification => now.Classification,
            _ => throw new ArchiveException("value-wrong", $"“{field}” cannot be taken away. It can be: {string.Join(", ", Clearable)}."),
        };
        _decided.Add(from is null ? throw new ArchiveException("nothing-to-change", $"There is no {field} to take away.")
            : new CorrectionData { Field = field, From = from });
    }

    private void Participants(CorrectionRequest request, DocumentDescription now)
    {
        foreach (var gone in request.RemoveParticipants.Select(p => Checked(p, LongestWords, "a participant")).Distinct(StringComparer.Ordinal))
        {
            _decided.Add(now.ParticipantNames.Contains(gone) ? new CorrectionData { Field = CorrectionData.Participant, From = gone }
                : throw new ArchiveException("participant-missing", $"“{gone}” is no participant. There are: {(now.Participants.IsEmpty ? "none" : string.Join("; ", now.ParticipantNames))}."));
        }

        foreach (var added in request.AddParticipants.Select(p => Checked(p, LongestWords, "a participant")).Distinct(StringComparer.Ordinal))
        {
            _decided.Add(!now.ParticipantNames.Contains(added) ? new CorrectionData { Field = CorrectionData.Participant, To = added }
                : throw new ArchiveException("participant-present", $"“{added}” is a participant already."));
        }
    }

    private CorrectionData InText(string given, CorrectionRequest request)
    {
        var words = Checked(given, Emender.LongestWords, "the words to correct");
        var to = Checked(request.To ?? "", LongestWords, "what they should be");
        var place = Place(words, request);
        if (to == Deciding.Line(place.Words))
        {
            throw new ArchiveException("nothing-to-change", $"“{to}” stands there already.");
        }

        return new CorrectionData
        {
            Field = CorrectionData.Text,
            From = place.Words,
            To = to,
            Passage = place.Passage,
            Occurrence = place.Occurrence,
            Before = place.Before,
            After = place.After,
        };
    }

    private TextPlace Place(string words, CorrectionRequest request)
    {
        var places = Emender.Find(_stored, words, MostPlaces);
        if (request.Passage is { } passage)
        {
            if (!PassageIds.Of(PlainTextWriter.Write(_stored)).Contains(passage))
            {
                throw new ArchiveException("passage-missing", $"There is no passage {passage} in record {_id}. The addresses of its passages end in them: /records/{_id}#p….");
            }

            places = [.. places.Where(p => p.Passage == passage)];
        }

        // "los" is not looked for within "Koslov" where it also stands by itself.
        places = places.Any(p => p.IsWholeWord) ? [.. places.Where(p => p.IsWholeWord)] : places;
        if (places.IsEmpty)
        {
            throw NotThere(words, request.Passage);
        }

        var free = Free(places);
        return (free.Length, request.Occurrence) switch
        {
            (0, _) => throw new ArchiveException("text-corrected", $"“{words}” is corrected there already. lacuna correct {_id} --list shows how; take that back first with --undo."),
            (1, null or 1) => free[0],
            (_, null) => throw new ArchiveException("text-ambiguous", $"“{words}” stands in {free.Length} places. Say which with --occurrence:\n{Shown(free)}"),
            (_, { } n) when n >= 1 && n <= free.Length => free[n - 1],
            var (count, n) => throw new ArchiveException("occurrence-missing", $"There is no occurrence {n} of “{words}”: it stands in {count} {(count == 1 ? "place" : "places")}.\n{Shown(free)}"),
        };
    }

    // A place is free when a correction can be laid over it beside those that are there.
    private ImmutableArray<TextPlace> Free(ImmutableArray<TextPlace> places)
    {
        var standing = _entries.Where(e => !e.IsReversed).Select(e => (e.Entry, Data: CorrectionData.Of(e.Entry.Data)))
            .Where(e => e.Data is { Field: CorrectionData.Text }).Select(e => new Emendation(CorrectionOverlay.PlaceOf(e.Data ?? throw new InvalidOperationException()), e.Data.To ?? "", e.Entry.Who))
            .ToImmutableArray();
        var (_, applied) = Emender.Apply(_stored, standing.AddRange(places.Select(p => new Emendation(p, "?", "?"))));
        return [.. places.Where((_, i) => applied[standing.Length + i])];
    }

    private ArchiveException NotThere(string words, string? passage)
    {
        var isMarked = ((TextDocument[])[_now, _stored]).Any(d => Deciding.Line(PlainTextWriter.Write(d).Text).Contains(words, StringComparison.Ordinal));
        return isMarked
            ? new ArchiveException("text-marked", $"“{words}” {(passage is null ? "stands only" : $"does not stand in {passage}, or only")} in or across a mark (a gap, words supplied, a correction), which cannot be corrected in this way.")
            : new ArchiveException("text-missing", $"“{words}” is not in the text of {(passage is null ? $"record {_id}" : $"passage {passage}")}. Give the words as they stand there: capitals and accents count.");
    }

    private static string Shown(ImmutableArray<TextPlace> places)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < Math.Min(places.Length, PlacesShown); i++)
        {
            var place = places[i];
            lines.Append(CultureInfo.InvariantCulture, $"  {i + 1,3}  {place.Passage}  … {Context(place.Before)} »{Deciding.Line(place.Words)}« {Context(place.After)} …\n");
        }

        return lines.Append(places.Length > PlacesShown ? string.Create(CultureInfo.InvariantCulture, $"  and {places.Length - PlacesShown} more; --passage narrows them.\n") : "").ToString().TrimEnd();
    }

    private static string Context(string words) => Deciding.Line(words.Replace('\uFFFC', '·'));

    private static string Checked(string given, int longest, string what)
    {
        var value = Deciding.Line(given);
        return value.Length switch
        {
            0 => throw new ArchiveException("value-empty", $"Nothing is given for {what}. To take a value away, use --clear."),
            var length when length > longest => throw new ArchiveException("too-long", $"For {what} at most {longest} characters can be given."),
            _ => value,
        };
    }

    private static string Code(string value, char joint, string what)
    {
        var code = string.Join(joint, value.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
        return code.Length > 0 && code.All(c => char.IsLetterOrDigit(c) || c == joint || c is '/' or '(' or ')') ? code
            : throw new ArchiveException("value-wrong", $"{what} is words and hyphens, such as “memorandum-of-conversation” or “top secret”.");
    }
}
