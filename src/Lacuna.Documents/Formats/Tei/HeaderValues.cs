using System.Collections.Immutable;
using System.Xml;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>The values of a TEI header, gathered element by element.</summary>
internal sealed class HeaderValues
{
    // More than any real header has; a hostile one is cut off here.
    private const int MostEntries = 10_000;

    private readonly ImmutableArray<Credit>.Builder _credits = ImmutableArray.CreateBuilder<Credit>();
    private readonly ImmutableArray<Participant>.Builder _participants = ImmutableArray.CreateBuilder<Participant>();
    private readonly ImmutableArray<string>.Builder _handling = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<DocumentNumber>.Builder _numbers = ImmutableArray.CreateBuilder<DocumentNumber>();
    private readonly List<ValueSource> _sources = [];
    private DocumentDescription _description = DocumentDescription.Empty;
    private (HistoricalDate? Date, string? Words, string? Place) _event;
    private (HistoricalDate? Date, string? Words, string? Place) _sent;
    private (HistoricalDate? Date, string? Words) _published;
    private ParticipantRole _personRole;
    private string? _action;
    private string? _responsibility;

    /// <summary>Reads the element the reader stands on; leaves it there or on its end tag.</summary>
    public void Read(XmlReader reader, string parent)
    {
        var type = reader.GetAttribute("type");
        switch (parent, reader.LocalName)
        {
            case ("titleStmt", "title") when _description.Title.Length == 0 || type is "complete" or "main":
                Source(reader, DescribedValue.Title);
                _description = _description with { Title = TeiHeaderReader.Words(reader) };
                break;
            case ("abstract", "p"): _description = _description with { Summary = TeiHeaderReader.Words(reader) }; break;
            case ("creation", "date"):
                Source(reader, DescribedValue.Date);
                var (date, words) = DateOf(reader);
                _description = _description with { Date = date, DateText = words };
                break;
            case ("creation" or "origin", "placeName" or "origPlace"):
                Source(reader, DescribedValue.Place);
                _description = _description with { Place = TeiHeaderReader.Words(reader) };
                break;
            case ("publicationStmt", "date") when type is "created" or "origin": _published = DateOf(reader); break;
            case ("origin", "origDate") when _description.Date is null:
                var (origin, originWords) = DateOf(reader);
                _description = _description with { Date = origin, DateText = originWords };
                break;
            case ("setting", "date"):
                Source(reader, DescribedValue.EventDate);
                (_event.Date, _event.Words) = DateOf(reader);
                break;
            case ("setting", "placeName"):
                Source(reader, DescribedValue.EventPlace);
                _event.Place = TeiHeaderReader.Words(reader);
                break;
            case ("langUsage", "language"): _description = _description with { Language = _description.Language ?? reader.GetAttribute("ident") }; break;
            case (_, "person"): _personRole = TeiNames.Role(reader.GetAttribute("role")); break;
            case ("person", "persName") when _participants.Count < MostEntries:
                var span = TeiNames.Span(reader.GetAttribute("source"));
                if (TeiHeaderReader.Words(reader) is { Length: > 0 } name)
                {
                    _participants.Add(new Participant(name, _personRole, span));
                }

                break;
            case (_, "correspAction"): _action = type; break;
            case ("correspAction", "persName" or "orgName" or "name" or "placeName" or "date"): ReadCorrespondence(reader); break;
            case ("keywords", "term"): ReadTerm(reader, type); break;
            case ("sourceDesc", "bibl") when type == "citation": _description = _description with { Citation = TeiHeaderReader.Words(reader) }; break;
            case ("bibl", "idno") when TeiNames.Number(type, out var kind) && _numbers.Count < MostEntries:
                var where = TeiNames.Span(reader.GetAttribute("source"));
                if (TeiHeaderReader.Words(reader) is { Length: > 0 } number)
                {
                    _numbers.Add(new DocumentNumber(kind, number, where));
                }

                break;
            case ("respStmt", "resp"): _responsibility = TeiHeaderReader.Words(reader); break;
            case ("respStmt", "name" or "persName" or "orgName") when _responsibility is not null && _credits.Count < MostEntries:
                _credits.Add(new Credit(_responsibility, TeiHeaderReader.Words(reader)));
                break;
            default: break;
        }
    }

    /// <summary>What the header said. A letter's place and date may stand only in its <c>correspAction</c>.</summary>
    public DocumentDescription Description()
    {
        var date = _description.Date is null && _description.DateText is null ? _sent.Date is null ? _published : (_sent.Date, _sent.Words) : (_description.Date, _description.DateText);
        return _description with
        {
            Date = date.Item1,
            DateText = date.Item2,
            Place = _description.Place ?? _sent.Place,
            Credits = _credits.ToImmutable(),
            Participants = _participants.ToImmutable(),
            Event = _event == default ? null : new DocumentEvent(_event.Date, _event.Words, _event.Place),
            Handling = _handling.ToImmutable(),
            Numbers = _numbers.ToImmutable(),
            Sources = [.. _sources.OrderBy(source => source.Value)],
        };
    }

    private void ReadCorrespondence(XmlReader reader)
    {
        var isSent = _action == "sent";
        if (reader.LocalName == "date")
        {
            if (isSent)
            {
                (_sent.Date, _sent.Words) = DateOf(reader);
            }
        }
        else if (reader.LocalName == "placeName")
        {
            var place = TeiHeaderReader.Words(reader);
            _sent.Place = isSent ? place : _sent.Place;
        }
        else if (isSent)
        {
            Source(reader, DescribedValue.Sender);
            _description = _description with { Sender = Joined(_description.Sender, TeiHeaderReader.Words(reader)) };
        }
        else if (_action == "received")
        {
            Source(reader, DescribedValue.Recipient);
            _description = _description with { Recipient = Joined(_description.Recipient, TeiHeaderReader.Words(reader)) };
        }
    }

    private static string? Joined(string? known, string name) => name.Length == 0 ? known : known is null ? name : $"{known}; {name}";

    private void ReadTerm(XmlReader reader, string? type)
    {
        switch (type)
        {
            case "form":
                Source(reader, DescribedValue.DocumentType);
                _description = _description with { DocumentType = TeiHeaderReader.Words(reader) };
                break;
            case "classification":
                Source(reader, DescribedValue.Classification);
                _description = _description with { Classification = TeiHeaderReader.Words(reader) };
                break;
            case "handling" when _handling.Count < MostEntries:
                Source(reader, DescribedValue.Handling);
                _handling.Add(TeiHeaderReader.Words(reader));
                break;
            default: break;
        }
    }

    private void Source(XmlReader reader, DescribedValue value)
    {
        if (TeiNames.Span(reader.GetAttribute("source")) is { } span && _sources.Count < MostEntries)
        {
            _sources.Add(new ValueSource(value, span));
        }
    }

    private static (HistoricalDate? Date, string? Words) DateOf(XmlReader reader)
    {
        var edtf = TeiHeaderReader.EdtfOf(reader);
        var words = TeiHeaderReader.Words(reader);
        return (HistoricalDate.TryParse(edtf, out var date) ? date : null, words.Length > 0 ? words : null);
    }
}
