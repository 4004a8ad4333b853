using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>The opening of a document printed in an edited series: number or file number, heading, source note, marking, dateline,
/// number of the telegram, all in one line or in a few.</summary>
/// <remarks>The form of <i>Foreign Relations of the United States</i> as plain text: "274. Special National Intelligence EstimateSource:
/// Central Intelligence … Washington, April 11, 1962." and, before 1952, "840.50 Recovery/7–1047: Telegram The Ambassador … secret
/// London, July 3, 1947—4 p.m. 87. …".</remarks>
internal static class SeriesOpening
{
    private const int LongestHeading = 480;
    private const int LongestNumber = 60;
    private const int MostNotes = 4;

    private static readonly string[] HeadingEnds =
        ["[Source:", "Source:", " SUBJECT", " Subject:", " Subject ", " PARTICIPANTS", " Participants:", " Participants ", " PRESENT", " Present:", " TO ", " [Extract", " [Here follows", " [Translation", " [Enclosure", " [Attachment",
         " [Received", " Drafted by ", " Repeated to ", " Repeated for ", " This telegram", " This message", " This document", " The source text", " Sent to ", " Transmitted ", " For text", " Printed from", " Aide-M",
         " Sir: ", " Dear ", " Your Excellency", " My dear ", " Excellency", " Washington, undated", " [Washington, undated"];

    // What a heading may begin with behind the name of a file that no figures close.
    private static readonly string[] HeadingBeginnings = [" Memorandum ", " Minutes ", " United States ", " Telegram ", " Report ", " Paper ", " The ", " Record ", " Notes ", " Draft ", " Agreed ", " Statement ", " Summary "];

    /// <summary>Reads the opening into the findings.</summary>
    /// <param name="text">The plain text of the document.</param>
    /// <param name="end">Where its first paragraph ends.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <returns>Whether the text opens so; nothing is found where it does not.</returns>
    public static bool Read(string text, int end, Findings findings)
    {
        end = Math.Min(end, Datelines.MostChars);
        var numbers = new List<DocumentNumber>();
        var start = Numbers(text, end, numbers, out var type);
        if (start == 0 && text.AsSpan(0, Math.Min(end, LongestHeading)).IndexOf("Source:") <= 0)
        {
            return false;
        }

        var isFiled = numbers.Exists(number => number.Kind == NumberKind.File);
        numbers.ForEach(findings.Add);
        findings.Type = type;
        if (text.AsSpan(start, end - start).StartsWith("Editorial Note"))
        {
            findings.Title = new Found("Editorial Note", new SourceSpan(start, 14));
            EditorialNote(text, start, end, findings);
            return true;
        }

        var dateline = Datelines.Find(text.AsSpan(0, end), start);
        var alone = dateline is null ? Datelines.Alone(text.AsSpan(0, end), start) : null;
        var headingEnd = HeadingEnd(text, start, Math.Min(end, dateline?.Start ?? alone?.Start ?? end), isFiled);
        var heading = Heading(text, start, headingEnd);
        if (heading.Slice(0, heading.Text.Length) is not { Value.Length: >= 4 } title)
        {
            return true;
        }

        // "Memorandum of a Conversation, Department of State, Washington, July 3": the heading of these volumes takes in place and day.
        var before = headingEnd;
        while (before > start && text[before - 1] is ' ' or '[')
        {
            before--;
        }

        if (dateline is not null && headingEnd == dateline.Start && before > start && text[before - 1] == ',')
        {
            var whole = HeadingEnd(text, start, end, isFiled);
            title = Heading(text, start, Math.Max(headingEnd, Math.Min(whole, EndOfHour(text, dateline.Date.End)))) is var full ? full.Slice(0, full.Text.Length) ?? title : title;
        }

        findings.Title = title;
        HeadingReader.Read(heading, findings);
        if (findings.Type is null && text.AsSpan(headingEnd, end - headingEnd).TrimStart().StartsWith("Aide-M"))
        {
            findings.Type = new Found("aide-memoire", new SourceSpan(headingEnd + 1, 12));
        }

        if (isFiled && text.AsSpan(headingEnd).StartsWith(" No. "))
        {
            MessageNumbers.Read(text, headingEnd + 1, end, findings);
        }

        if (dateline is not null)
        {
            findings.Place = new Found(dateline.Place, new SourceSpan(dateline.Start, dateline.Place.Length));
        }

        if ((dateline?.Date ?? alone) is { } date)
        {
            findings.Date = FoundDay.Of(date, 0);
            AfterDateline(text, date.End, end, findings);
        }

        SourceNote(text, headingEnd, dateline is null || dateline.Start < headingEnd + 4 ? Math.Min(end, headingEnd + 800) : dateline.Start, findings);
        return true;
    }

    private static int HeadingEnd(string text, int start, int limit, bool isFiled)
    {
        var end = Math.Min(limit, start + LongestHeading);
        foreach (var mark in HeadingEnds)
        {
            if (text.AsSpan(start, end - start).IndexOf(mark) is > 3 and var at)
            {
                end = start + at;
            }
        }

        // "No. 442" before the place numbers a despatch; "Action Memorandum No. 297" is all heading, and has no file number before it.
        if (isFiled && text.AsSpan(start, end - start).IndexOf(" No. ") is > 3 and var number)
        {
            end = start + number;
        }

        // A marking in small letters: "(Hickerson) secret", "Embassy in Chile confidential".
        for (var i = start + 4; i < end; i++)
        {
            if (text[i] == ' ' && i + 1 < end && text[i + 1] is 't' or 's' or 'c' or 'r' or 'u' && char.IsLower(text[i + 1]) && Markings.At(text, i + 1, limit) is not null)
            {
                return i;
            }
        }

        return end;
    }

    // "(Kennan)Repeated to Rome as 673. to the Secretary": a note has run into the heading where its call was. What follows the
    // note belongs to the heading only when it goes on with a preposition.
    private static MappedText Heading(string text, int start, int end)
    {
        var heading = new MappedText();
        for (var n = 0; n < MostNotes; n++)
        {
            var note = NoteStart(text, start, end);
            heading.Append(text, start, note);
            var next = note >= end ? -1 : Resumption(text, note, end);
            if (next < 0)
            {
                break;
            }

            start = next;
        }

        return heading;
    }

    private static int NoteStart(string text, int start, int end)
    {
        for (var i = start + 2; i + 1 < end; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i + 1]) && (text[i - 1] == ')' || char.IsLower(text[i - 1]) && !StartsName(text, i)))
            {
                return i;
            }
        }

        return end;
    }

    // "McGhee", "MacArthur", "LaGuardia", "SecDel" and "DeGaulle" are one word.
    private static bool StartsName(string text, int upper)
    {
        var word = upper;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return (upper - word <= 3 || text.AsSpan(word, upper - word) is "Fitz") && char.IsUpper(text[word]);
    }

    private static int Resumption(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text[i] != '.' && text[i] != ')')
            {
                continue;
            }

            var rest = text.AsSpan(i + 1, end - i - 1).TrimStart(' ');
            if (rest.StartsWith("to the ") || rest.StartsWith("to President ") || rest.StartsWith("to Secretary ") || rest.StartsWith("to Mr") || rest.StartsWith("at ") || rest.StartsWith("for ") || rest.StartsWith("and ")
                || rest.StartsWith("of the ") || rest.StartsWith("(") || rest.StartsWith("to Prime ") || rest.StartsWith("to Ambassador "))
            {
                return end - rest.Length;
            }
        }

        return -1;
    }

    private static void SourceNote(string text, int start, int end, Findings findings)
    {
        if (Markings.Find(text, start, end) is { Level: { } level } marked)
        {
            findings.Classification ??= level;
            findings.AddHandling(marked.Handling);
        }
        else
        {
            for (var i = start; i < end; i++)
            {
                if ((i == start || text[i - 1] == ' ') && char.IsLower(text[i]) && Markings.At(text, i, end) is { } small)
                {
                    findings.Classification ??= small.Markings.Level;
                    findings.AddHandling(small.Markings.Handling);
                    break;
                }
            }
        }

        var drafted = text.AsSpan(start, Math.Max(0, end - start)).IndexOf("Drafted by ");
        if (drafted >= 0)
        {
            var from = start + drafted + 11;
            var stop = text.AsSpan(from, end - from).IndexOfAny(",;.[(") is >= 0 and var at ? from + at : end;
            // "Drafted by G. McMurtrie Godley": the stop of an initial ends nothing.
            while (stop < end && text[stop] == '.' && stop - 2 >= from - 1 && char.IsUpper(text[stop - 1]) && !char.IsLetter(text[stop - 2]))
            {
                stop = text.AsSpan(stop + 1, end - stop - 1).IndexOfAny(",;.[(") is >= 0 and var further ? stop + 1 + further : end;
            }

            foreach (var word in new[] { " and ", " of ", " on ", " in ", " with " })
            {
                stop = text.AsSpan(from, stop - from).IndexOf(word) is >= 0 and var before ? from + before : stop;
            }

            if (PersonNames.Whole(text, from, stop, needsTwo: false) is { } name)
            {
                findings.Add(new Participant(text[name], ParticipantRole.Drafter, SourceSpan.Between(name.Start.Value, name.End.Value)));
            }
        }
    }

    private static int EndOfHour(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(24, text.Length - at));
        if (!rest.StartsWith(", ") && !rest.StartsWith("—") && !rest.StartsWith("–") || rest.Length < 3)
        {
            return at;
        }

        foreach (var mark in new[] { "a.m.", "p.m.", "a. m.", "p. m.", "noon", "midnight" })
        {
            if (rest.IndexOf(mark) is > 0 and var hour && !rest[..hour].ContainsAny('\n', '[', ';'))
            {
                return at + hour + mark.Length;
            }
        }

        return at;
    }

    // "—7 p.m. [Received 9:40 p.m.] secret 4348. 1. …": hour, stamp, marking, and then the number of the message.
    private static void AfterDateline(string text, int at, int end, Findings findings)
    {
        var hour = EndOfHour(text, at);
        var timed = hour > at;
        at = hour;
        for (var n = 0; n < 5 && at < end; n++)
        {
            while (at < end && text[at] is ' ' or '.' or ']' or ',' or '—' or '–' or '\n')
            {
                at++;
            }

            if (at >= end)
            {
                return;
            }

            if (text.AsSpan(at).StartsWith("[Received") && text.IndexOf(']', at) is > 0 and var close && close < at + 60)
            {
                at = close + 1;
            }
            else if (char.IsLower(text[at]) && Markings.At(text, at, end) is var (marks, next))
            {
                findings.Classification ??= marks.Level;
                findings.AddHandling(marks.Handling);
                at = next;
            }
            else if (char.IsAsciiDigit(text[at]) && text.AsSpan(at, Math.Min(5, end - at)).IndexOf('Z') == 4)
            {
                at += 5;
            }
            else
            {
                break;
            }
        }

        // Only a telegram is timed to the hour and then numbered.
        if (findings.Type is null && timed && char.IsAsciiDigit(text[at]))
        {
            var known = findings.Numbers.Count;
            findings.Type = new Found("telegram", null);
            MessageNumbers.Read(text, at, end, findings);
            findings.Type = findings.Numbers.Count > known ? findings.Type : null;
            return;
        }

        MessageNumbers.Read(text, at, end, findings);
        var rest = text.AsSpan(at, end - at);
        if (findings.Type is null && (rest.StartsWith("Dear ") || rest.StartsWith("My dear ") || rest.StartsWith("My Dear ")))
        {
            findings.Type = new Found("letter", new SourceSpan(at, 5));
        }
    }

    // The first day that the note itself tells of; what stands in brackets is where its sources are kept.
    private static void EditorialNote(string text, int start, int end, Findings findings)
    {
        var from = start + 14;
        findings.Type ??= new Found("note", new SourceSpan(start, 14));
        for (var n = 0; n < 6 && Datelines.Next(text.AsSpan(0, Math.Min(end, from + 600)), from) is { } date; n++)
        {
            var before = text.AsSpan(start, date.Start - start);
            var inBrackets = before.Count('(') > before.Count(')') || before.Count('[') > before.Count(']');
            if (!inBrackets && date.Date.Edtf.Length >= 7 && !before[Math.Max(0, before.Length - 40)..].Contains("ee ", StringComparison.Ordinal))
            {
                findings.Date = findings.EventDate = FoundDay.Of(date, 0);
                return;
            }

            from = date.End;
        }
    }

    // "274. " or "840.50 Recovery/7–1047: Telegram " or "349 711.56357/11–1751 " or "CFM files, lot M 88, box 158: Telegram".
    private static int Numbers(string text, int end, List<DocumentNumber> numbers, out Found? type)
    {
        type = null;
        var i = 0;
        while (i < Math.Min(end, 5) && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        if (i is > 0 and <= 4 && i + 1 < end && text[i] == '.' && text[i + 1] == ' ' && i + 2 < end && (char.IsUpper(text[i + 2]) || text[i + 2] == '['))
        {
            numbers.Add(new DocumentNumber(NumberKind.Printed, text[..i], new SourceSpan(0, i)));
            return i + 2;
        }

        var from = 0;
        if (i is > 0 and <= 4 && i + 1 < end && text[i] == ' ' && char.IsLetterOrDigit(text[i + 1]))
        {
            // "349 711.56357/11–1751": the printed number goes before the file's.
            var file = FileNumber(text, i + 1, end);
            if (file > 0 || text.AsSpan(i + 1).StartsWith("Editorial Note"))
            {
                numbers.Add(new DocumentNumber(NumberKind.Printed, text[..i], new SourceSpan(0, i)));
                from = i + 1;
            }

            if (file == 0)
            {
                return from;
            }
        }

        var stop = FileNumber(text, from, end);
        if (stop == 0)
        {
            return from;
        }

        numbers.Add(new DocumentNumber(NumberKind.File, text[from..stop], SourceSpan.Between(from, stop)));
        while (stop < end && text[stop] is ' ' or ':')
        {
            stop++;
        }

        stop = PrintedNumber(text, stop, end, numbers);
        foreach (var (word, form) in new[] { ("Telegram", "telegram"), ("Airgram", "airgram"), ("Circular Telegram", "telegram"), ("Circular airgram", "airgram") })
        {
            if (text.AsSpan(stop, end - stop).StartsWith(word) && stop + word.Length < end && text[stop + word.Length] is ' ' or 'T' or 'N' or 'A' && !text.AsSpan(stop + word.Length).StartsWith(" From "))
            {
                type = new Found(form, new SourceSpan(stop, word.Length));
                stop += word.Length;
                while (stop < end && text[stop] == ' ')
                {
                    stop++;
                }

                stop = PrintedNumber(text, stop, end, numbers);
                break;
            }
        }

        return stop;
    }

    // "No. 152The United States High Commissioner": the number of the printed document, run into its heading.
    private static int PrintedNumber(string text, int at, int end, List<DocumentNumber> numbers)
    {
        if (!text.AsSpan(at, end - at).StartsWith("No. "))
        {
            return at;
        }

        var stop = at + 4;
        while (stop < end && char.IsAsciiDigit(text[stop]))
        {
            stop++;
        }

        if (stop == at + 4 || stop >= end || !char.IsUpper(text[stop]) && text[stop] != '\n')
        {
            return at;
        }

        numbers.Add(new DocumentNumber(NumberKind.Printed, text[(at + 4)..stop], SourceSpan.Between(at + 4, stop)));
        return text[stop] == '\n' ? stop + 1 : stop;
    }

    // Digits, perhaps a name, a slash, and the day in figures; or files named by their lot.
    private static int FileNumber(string text, int from, int end)
    {
        var zone = text.AsSpan(from, Math.Min(end - from, LongestNumber));
        if (zone.IsEmpty || !char.IsLetterOrDigit(zone[0]))
        {
            return 0;
        }

        var slash = zone.IndexOf('/');
        if (slash > 0 && char.IsAsciiDigit(zone[0]) && zone[..slash].IndexOf(". ") < 0)
        {
            var i = from + slash + 1;
            while (i < end && (char.IsAsciiDigit(text[i]) || text[i] is '–' or '-' or '—' or '/'))
            {
                i++;
            }

            return i > from + slash + 2 && i < end && text[i] is ' ' or ':' ? i : 0;
        }

        var lot = zone.IndexOf(" files, lot ");
        if (lot < 0)
        {
            return 0;
        }

        var rest = text.AsSpan(from + lot, Math.Min(90, end - from - lot));
        var stop = rest.IndexOf(": ");
        foreach (var word in HeadingBeginnings)
        {
            stop = rest.IndexOf(word) is > 0 and var at && (stop < 0 || at < stop) ? at : stop;
        }

        return stop > 0 ? from + lot + stop : 0;
    }
}
