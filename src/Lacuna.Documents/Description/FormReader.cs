using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Reads documents that say in labelled lines what they are: memoranda ("TO … FROM … SUBJECT …"), message forms, records of
/// meetings, and the information sheets that agencies put before a released record.</summary>
internal static class FormReader
{
    // An information sheet has many labels that nothing else has; two may stand in a table of contents.
    private const int FewestSheetLabels = 3;

    private static readonly string[] Empty = ["WITHHELD", "[Restricted]", "[No Title]", "NONE", "N/A", "UNKNOWN", "[NO TITLE]", "NO TITLE", "UNTITLED", "REDACTED", "[No To]", "[No From]"];

    /// <summary>Reads the fields into the findings.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="lines">Its labelled lines.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <returns>Whether an information sheet stands above the document.</returns>
    public static bool Read(string text, List<LabelledLine> lines, Findings findings)
    {
        var sheetEnd = SheetEnd(lines);
        var described = false;
        foreach (var line in lines.Take(sheetEnd))
        {
            // The date at the head of a sheet is the day it was printed; that of the record follows what the record is.
            described |= line.Field is Field.From or Field.To or Field.Title;
            if (line.Field != Field.Date || described)
            {
                ReadSheet(text, line, findings);
            }
        }

        var isForm = lines.Skip(sheetEnd).Any(l => l.Field is Field.To or Field.From or Field.Subject or Field.Participants);
        var memo = lines.Skip(sheetEnd).TakeWhile((l, i) => i == 0 || l.Line - lines[sheetEnd + i - 1].Line <= 40).ToList();
        foreach (var line in isForm ? memo : [])
        {
            ReadMemorandum(text, line, memo, findings);
        }

        // A sheet without a title still says who wrote to whom, which is what such records are listed by.
        if (sheetEnd > 0 && findings.Title is null && findings.Sender is { } from && findings.Recipient is { } to)
        {
            findings.Title = new Found($"{from.Value} to {to.Value}", null);
        }

        return sheetEnd > 0;
    }

    // Labels of a sheet follow each other; the document beneath it begins behind the last of them.
    private static int SheetEnd(List<LabelledLine> lines)
    {
        var last = -1;
        var seen = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Field is Field.Sheet or Field.RecordNumber or Field.DocumentType or Field.FileNumber && (last < 0 || lines[i].Line - lines[last].Line <= 25))
            {
                last = i;
                seen++;
            }
        }

        return seen >= FewestSheetLabels ? last + 1 : 0;
    }

    private static void ReadSheet(string text, LabelledLine line, Findings findings)
    {
        if (LabelledLines.Value(text, line) is not { } value || Array.Exists(Empty, e => string.Equals(e, value.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        switch (line.Field)
        {
            case Field.Title when Titles.IsReadable(value.Value): findings.Title ??= value with { Value = value.Value.TrimEnd('.') }; break;
            case Field.From: Correspondent(value, ParticipantRole.Sender, findings); break;
            case Field.To: Correspondent(value, ParticipantRole.Recipient, findings); break;
            case Field.Date when UnitedStatesDate(value) is { } day: findings.Date ??= day; break;
            case Field.DocumentType when DocumentTypes.Find(value.Value) is { Form: not "paper" } form: findings.Type ??= value with { Value = form.Form }; break;
            case Field.Classification when Markings.Find(text, value.Span!.Value.Start, value.Span.Value.End) is { Level: { } level }: findings.Classification ??= level; break;
            case Field.RecordNumber when Number(value) is { } number: findings.Add(new DocumentNumber(NumberKind.Record, number, value.Span)); break;
            case Field.FileNumber when Number(value) is { } file: findings.Add(new DocumentNumber(NumberKind.File, file, value.Span)); break;
            default: break;
        }
    }

    private static void ReadMemorandum(string text, LabelledLine line, List<LabelledLine> all, Findings findings)
    {
        if (line.Field == Field.Participants)
        {
            var next = all.Find(l => l.Line > line.Line && l.Field is not (Field.Participants or Field.Interpreter or Field.NoteTaker));
            ParticipantList.Read(text, line.Start, next.Line > line.Line ? next.Label : text.Length, findings);
            return;
        }

        if (LabelledLines.Value(text, line) is not { } value)
        {
            return;
        }

        switch (line.Field)
        {
            case Field.Subject or Field.Title when Titles.IsReadable(value.Value) && value.Value.Length >= 4: findings.Title ??= value with { Value = value.Value.TrimEnd('.') }; break;
            case Field.To when IsCorrespondent(value.Value): Correspondent(value, ParticipantRole.Recipient, findings); break;
            case Field.From when IsCorrespondent(value.Value): Correspondent(value, ParticipantRole.Sender, findings); break;
            case Field.Date when DateReader.FindFirst(value.Value, Math.Min(value.Value.Length, 60)) is { } date && date.Date.Edtf.Length >= 10:
                findings.Date ??= new FoundDay(date.Date, value with { Value = date.Text });
                if (HeadingReader.IsMeeting(findings.Type?.Value) || all.Exists(l => l.Field == Field.Participants))
                {
                    findings.EventDate ??= findings.Date;
                }

                break;
            case Field.Place when value.Value.Length <= 80:
                findings.EventPlace ??= value;
                break;
            case Field.CopyTo: Persons(value, ParticipantRole.CopyTo, findings); break;
            case Field.Drafter: Persons(value, ParticipantRole.Drafter, findings); break;
            case Field.Interpreter: Persons(value, ParticipantRole.Interpreter, findings); break;
            case Field.NoteTaker: Persons(value, ParticipantRole.NoteTaker, findings); break;
            case Field.Author: Persons(value, ParticipantRole.Author, findings); break;
            case Field.MessageNumber when Number(value) is { } number: findings.Add(new DocumentNumber(NumberKind.Telegram, number, value.Span)); break;
            default: break;
        }
    }

    private static void Correspondent(Found value, ParticipantRole role, Findings findings)
    {
        if (role == ParticipantRole.Sender)
        {
            findings.Sender ??= value;
        }
        else
        {
            findings.Recipient ??= value;
        }

        Persons(value, role, findings);
    }

    private static void Persons(Found value, ParticipantRole role, Findings findings)
    {
        foreach (var part in value.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Inverted(part) is { } inverted)
            {
                findings.Add(new Participant(inverted, role, value.Span));
                continue;
            }

            foreach (var range in PersonNames.Within(part))
            {
                findings.Add(new Participant(part[range], role, value.Span));
            }
        }
    }

    // "SIEMER, DEANNE C.": the surname first, as registers have it.
    private static string? Inverted(string part)
    {
        var comma = part.IndexOf(',', StringComparison.Ordinal);
        if (comma < 3 || part.IndexOf(',', comma + 1) > 0)
        {
            return null;
        }

        var (surname, given) = (part[..comma], part[(comma + 1)..].Trim());
        var capitals = part.All(c => !char.IsLower(c));
        return capitals && given.Length > 0 && !surname.Contains(' ', StringComparison.Ordinal) && given.Split(' ').Length <= 3
            && PersonNames.Whole(surname, 0, surname.Length, needsTwo: false) is not null && given.Split(' ').All(word => PersonNames.CanBeName(word) && (word.Length > 3 || word.EndsWith('.') || word.Length == 1))
            && PersonNames.Whole($"{given} {surname}", 0, part.Length - 1, needsTwo: true) is not null
            ? part : null;
    }

    // "TO be sure, I do not know whether": a form names somebody in a few words.
    private static bool IsCorrespondent(string value) =>
        value.Length <= 140 && Titles.IsReadable(value) && char.IsUpper(value.FirstOrDefault(char.IsLetter)) && value.Split(' ').Count(w => w.Length > 3 && char.IsLower(w[0])) <= 3;

    private static string? Number(Found value)
    {
        var end = value.Value.IndexOf(' ', StringComparison.Ordinal);
        var number = (end > 0 ? value.Value[..end] : value.Value).Trim('.', ',', '_', '[', ']', '(', ')');
        return number.Length is > 1 and < 40 && number.Any(char.IsAsciiDigit) ? number : null;
    }

    // An agency of the United States writes the month first; 00 is what it did not know.
    private static FoundDay? UnitedStatesDate(Found value)
    {
        var parts = value.Value.Split(' ')[0].Split('/');
        if (parts.Length == 3 && parts.All(p => p.Length is 2 or 4 && p.All(char.IsAsciiDigit)) && parts[2].Length == 4)
        {
            var edtf = (parts[0], parts[1]) switch { ("00", _) => parts[2], (var month, "00") => $"{parts[2]}-{month}", var (month, day) => $"{parts[2]}-{month}-{day}" };
            return parts[2] != "0000" && HistoricalDate.TryParse(edtf, out var date) ? new FoundDay(date, value with { Value = value.Value.Split(' ')[0] }) : null;
        }

        return DateReader.Read(value.Value, "en") is { } read ? new FoundDay(read, value) : null;
    }
}
