using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Reads the sentence of a heading: the form, who wrote to whom, who spoke with whom.</summary>
/// <remarks>"Telegram From the Embassy in France to the Department of State", "The Ambassador in France (Bruce) to the Secretary of
/// State", "Memorandum of a Conversation Between …", "Memorandum by …", "Carta de … a …", "Запись беседы … с …".</remarks>
internal static class HeadingReader
{
    // "Excerpt of a letter from …" but not "Report on the escape of prisoners from …": how far the form may stand from the
    // beginning, and the sender from the form.
    private const int MostBeforeForm = 40;
    private const int MostAfterForm = 24;

    // Offices whose own name goes on with "to": "the Mission to the North Atlantic Treaty Organization to the Department".
    private static readonly string[] OfficesTo =
    [
        "Mission", "Delegation", "Representative", "Ambassador", "Adviser", "Advisor", "Assistant", "Minister", "Counselor", "Observer", "Envoy", "Deputy", "Consultant", "Delegate", "Liaison", "Commissioner",
        "Assistants", "Aide", "Counsel", "Accredited", "Delegates", "Emissary", "Secretary-General",
    ];

    private static readonly string[] Beginnings =
        ["The ", "President ", "Prime Minister ", "Premier ", "Chancellor ", "Mr. ", "Mrs. ", "Dr. ", "Senator ", "Ambassador ", "Secretary ", "Chairman ", "General ", "Marshal ", "Foreign Minister ", "Chargé ", "King ", "Sir "];

    private static readonly string[] BetweenWords = [" Between ", " between ", " entre ", " Entre ", " With ", " with "];

    /// <summary>Reads a heading into the findings.</summary>
    /// <param name="heading">The words of the heading, notes left out.</param>
    /// <param name="findings">Takes form, sender, recipient and persons.</param>
    public static void Read(MappedText heading, Findings findings)
    {
        var text = heading.Text;
        var type = DocumentTypes.Find(text);
        if (type is { } form && findings.Type is null)
        {
            findings.Type = new Found(form.Form, heading.SpanOf(form.Start, form.Start + form.Length));
        }

        NumberAfterForm(heading, type, findings);
        var isMeeting = IsMeeting(findings.Type?.Value);
        var end = EndOfSentence(text);
        if (isMeeting)
        {
            ReadMeeting(heading, end, findings);
            return;
        }

        var sent = type is { Start: < MostBeforeForm } sentAs && IsCorrespondence(sentAs.Form) ? sentAs.Start + sentAs.Length : -1;
        if (sent > 0 && Marked(text, sent, end, [" From ", " from "], [" to ", " To "]) is { } marked)
        {
            Correspondence(heading, marked.Sender, marked.Recipient, end, findings);
        }
        else if (sent > 0 && IsSpanish(text) && Marked(text, sent, end, [" de la ", " del ", " de los ", " de "], [" a la ", " al ", " a los ", " a "]) is { Recipient: >= 0 } spanish)
        {
            Correspondence(heading, spanish.Sender, spanish.Recipient, end, findings);
        }
        else if (type is null or { Start: < MostBeforeForm } && By(text, type is { } named ? named.Start + named.Length : 0, end) is { } author)
        {
            ReadAuthor(heading, author, end, findings);
        }
        else if (StartsWithOffice(text) && To(text, 0, end) is > 0 and var to)
        {
            Set(heading, 0, to, ParticipantRole.Sender, findings);
            Set(heading, to + 4, end, ParticipantRole.Recipient, findings);
        }
        else if (type is null && text.AsSpan(0, end).IndexOf(" to ") is > 0 and var between
            && PersonNames.Whole(text, 0, between, needsTwo: true) is not null && PersonNames.Whole(text, between + 4, end, needsTwo: true) is not null)
        {
            Set(heading, 0, between, ParticipantRole.Sender, findings);
            Set(heading, between + 4, end, ParticipantRole.Recipient, findings);
        }
    }

    // "Telegram 1553 From the Embassy", "Despatch 204 From …", "Special National Intelligence Estimate".
    private static void NumberAfterForm(MappedText heading, (string Form, int Start, int Length)? type, Findings findings)
    {
        if (type is not ({ } form, var start, var length) || form is not ("telegram" or "cable" or "airgram" or "despatch" or "instruction"))
        {
            return;
        }

        var from = start + length + 1;
        var end = from;
        while (end < heading.Text.Length && (char.IsLetterOrDigit(heading.Text[end]) || heading.Text[end] is '-' or '–'))
        {
            end++;
        }

        if (end > from && char.IsAsciiDigit(heading.Text[end - 1]))
        {
            findings.Add(new DocumentNumber(form is "despatch" or "instruction" ? NumberKind.Despatch : NumberKind.Telegram, heading.Text[from..end], heading.SpanOf(from, end)));
        }
    }

    /// <summary>Whether a form records something that took place.</summary>
    public static bool IsMeeting(string? form) =>
        form is "memorandum-of-conversation" or "record-of-conversation" or "minutes" or "transcript" or "contact-report";

    private static void ReadMeeting(MappedText heading, int end, Findings findings)
    {
        var text = heading.Text;
        if (text.AsSpan(0, end).IndexOf(", by ") is > 0 and var by)
        {
            People(heading, by + 5, end, ParticipantRole.Author, findings);
            end = by;
        }

        var russian = text.AsSpan(0, end).IndexOf("беседы ");
        if (russian >= 0 && text.AsSpan(russian, end - russian).IndexOf(" с ") is > 0 and var with)
        {
            People(heading, russian + 7, russian + with, ParticipantRole.Present, findings);
            People(heading, russian + with + 3, end, ParticipantRole.Present, findings);
            return;
        }

        foreach (var word in BetweenWords)
        {
            if (text.AsSpan(0, end).IndexOf(word) is > 0 and var at)
            {
                var from = at + word.Length;
                while (from < end)
                {
                    var and = Next(text, from, end, [" and ", " And ", " y ", "; ", " und ", " et "], out var length);
                    People(heading, from, and, ParticipantRole.Present, findings);
                    from = and + length;
                }

                break;
            }
        }
    }

    private static void ReadAuthor(MappedText heading, int author, int end, Findings findings)
    {
        var text = heading.Text;
        var to = To(text, author, end);
        var stop = to > 0 ? to : end;
        if (to > 0)
        {
            Set(heading, author, to, ParticipantRole.Sender, findings);
            Set(heading, to + 4, end, ParticipantRole.Recipient, findings);
            return;
        }

        People(heading, author, stop, ParticipantRole.Author, findings);
    }

    private static void Correspondence(MappedText heading, int sender, int recipient, int end, Findings findings)
    {
        var text = heading.Text;
        var senderEnd = recipient >= 0 ? text.LastIndexOf(' ', recipient - 2) : end;
        if (recipient >= 0)
        {
            senderEnd = SenderEnd(text, sender, recipient);
            Set(heading, recipient, end, ParticipantRole.Recipient, findings, addLater: true);
        }

        // "From Blair Through Eagleburger to Kissinger": who passed it on neither wrote nor received it.
        var through = text.AsSpan(sender, senderEnd - sender).IndexOf(" Through ", StringComparison.OrdinalIgnoreCase);
        Set(heading, sender, through > 0 ? sender + through : senderEnd, ParticipantRole.Sender, findings);
        if (recipient >= 0)
        {
            People(heading, recipient, end, ParticipantRole.Recipient, findings);
        }
    }

    private static int SenderEnd(string text, int sender, int recipient)
    {
        var end = recipient - 1;
        while (end > sender && text[end - 1] != ' ')
        {
            end--;
        }

        // "a la" and "a los" are two words.
        if (text.AsSpan(end, recipient - end).Trim() is "la" or "los" or "las")
        {
            end = text.LastIndexOf(' ', end - 2) + 1;
        }

        return Math.Max(sender, end - 1);
    }

    private static void Set(MappedText heading, int start, int end, ParticipantRole role, Findings findings, bool addLater = false)
    {
        if (heading.Slice(start, end) is not { Value.Length: > 2 and < 240 } words)
        {
            return;
        }

        if (role == ParticipantRole.Sender)
        {
            findings.Sender ??= words;
        }
        else
        {
            findings.Recipient ??= words;
        }

        if (!addLater)
        {
            People(heading, start, end, role, findings);
        }
    }

    private static void People(MappedText heading, int start, int end, ParticipantRole role, Findings findings)
    {
        if (end <= start)
        {
            return;
        }

        var words = heading.Text[start..end];
        foreach (var range in PersonNames.Within(words))
        {
            findings.Add(new Participant(words[range], role, heading.SpanOf(start + range.Start.Value, start + range.End.Value)));
        }
    }

    // The heading's own place and date ("…, Paris, December 16, 1957, 9:30 a.m.") is no part of the sentence.
    private static int EndOfSentence(string text)
    {
        var end = text.Length;
        if (Datelines.Find(text, 0) is { } dateline)
        {
            end = dateline.Start;
        }
        else if (Datelines.Next(text, 0) is { } date && date.Start > 8)
        {
            end = date.Start;
        }

        foreach (var mark in new[] { ", at ", ", re:", ", re ", "; Subject", " Subject:", " SUBJECT", " concerning ", " regarding ", " Regarding ", " Concerning " })
        {
            if (text.AsSpan(0, end).IndexOf(mark) is > 8 and var at)
            {
                end = at;
            }
        }

        return text.AsSpan(0, end).TrimEnd(" ,[").Length;
    }

    private static bool IsCorrespondence(string form) =>
        form is "telegram" or "cable" or "letter" or "memorandum" or "airgram" or "despatch" or "instruction" or "message" or "note" or "report" or "aide-memoire" or "airtel" or "teletype";

    private static (int Sender, int Recipient)? Marked(string text, int form, int end, string[] from, string[] to)
    {
        var start = form >= end ? end : Next(text, form, end, from, out _);
        Next(text, Math.Min(form, end), end, from, out var length);
        if (start >= end || start - form > MostAfterForm)
        {
            return null;
        }

        var sender = start + length;
        var at = -1;
        var fallback = -1;
        for (var i = sender; i < end;)
        {
            var next = Next(text, i, end, to, out var size);
            if (next >= end)
            {
                break;
            }

            fallback = next + size;
            if (to.Length > 2 || !EndsInOffice(text.AsSpan(sender, next - sender)))
            {
                at = next + size;
                break;
            }

            i = next + size;
        }

        return (sender, at > 0 ? at : fallback);
    }

    private static int To(string text, int start, int end)
    {
        var last = -1;
        for (var i = start; text.AsSpan(i, end - i).IndexOf(" to ") is >= 0 and var at; i += at + 4)
        {
            last = i + at;
            if (!EndsInOffice(text.AsSpan(start, last - start)))
            {
                return last;
            }
        }

        return last;
    }

    private static bool EndsInOffice(ReadOnlySpan<char> words)
    {
        foreach (var office in OfficesTo)
        {
            if (words.EndsWith(office))
            {
                return true;
            }
        }

        return false;
    }

    // "Memorandum by X", "Paper Prepared by X", "Notes Taken by X": not "Report by the Committee approved by X".
    private static int? By(string text, int form, int end)
    {
        var zone = form >= end ? default : text.AsSpan(form, Math.Min(end - form, MostAfterForm));
        return zone.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && zone[..at].IndexOfAny(":,;(") < 0 ? form + at + 4 : null;
    }

    private static bool StartsWithOffice(string text)
    {
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpanish(string text) =>
        !text.Contains(" of ", StringComparison.Ordinal) && !text.Contains(" the ", StringComparison.OrdinalIgnoreCase);

    // The first of several words that divide; the end where there is none.
    private static int Next(string text, int start, int end, ReadOnlySpan<string> words, out int length)
    {
        var (best, size) = (end, 0);
        foreach (var word in words)
        {
            if (text.AsSpan(start, end - start).IndexOf(word) is >= 0 and var at && start + at < best)
            {
                (best, size) = (start + at, word.Length);
            }
        }

        length = size;
        return best;
    }
}
