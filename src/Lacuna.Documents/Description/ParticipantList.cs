using System.Globalization;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Reads the list of those present: one to a line, divided by semicolons, or run together in one paragraph.</summary>
internal static class ParticipantList
{
    private const int MostChars = 3000;
    private const int LongestEntry = 160;

    // Small words that stand between a name and an office; any other word in small letters begins the text itself.
    private static readonly string[] Joints =
    [
        "of", "the", "for", "and", "de", "del", "la", "in", "to", "at", "on", "y", "a", "von", "van", "der", "interpreter", "interpreting", "note", "taker", "notetaker", "translator", "reporting", "recorder", "el", "los", "las", "intérprete",
        "part", "time", "designate", "ad", "interim", "и", "по", "в", "на", "от", "при", "переводчик", "посол", "министр", "советник", "секретарь", "du", "et", "des", "en", "para", "with", "ret",
    ];

    /// <summary>Reads the list.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="start">Where the list begins, behind its label.</param>
    /// <param name="end">Where it must have ended.</param>
    /// <param name="findings">Takes the persons.</param>
    public static void Read(string text, int start, int end, Findings findings)
    {
        end = Math.Min(end, Math.Min(text.Length, start + MostChars));
        var seen = 0;
        var blank = 0;
        while (start < end)
        {
            var stop = text.AsSpan(start, end - start).IndexOf('\n');
            stop = stop < 0 ? end : start + stop;
            var line = text.AsSpan(start, stop - start).Trim();
            if (line.IsEmpty)
            {
                blank++;
            }
            else if (line.Length > LongestEntry && !line.Contains(';'))
            {
                if (seen == 0)
                {
                    RunTogether(text, start, stop, findings);
                }

                return;
            }
            else if (Entries(text, start, stop, findings))
            {
                seen++;
            }
            else if (seen > 0 && blank > 0 && !IsSide(line))
            {
                return;
            }

            start = stop + 1;
        }
    }

    /// <summary>Reads a list without line ends, up to the first word of a sentence ("PARTICIPANTS U.S. The Secretary Mr. T.C. Achilles, Counselor …").</summary>
    /// <remarks>Only what a form of address leads to is a name here: with nothing between the entries, any other guess would join
    /// one person's office to the next one's name.</remarks>
    public static void RunTogether(string text, int start, int end, Findings findings)
    {
        end = Math.Min(end, Math.Min(text.Length, start + MostChars));
        for (var i = start; i < end;)
        {
            var next = text.AsSpan(i, end - i).IndexOf(' ') is >= 0 and var blank ? i + blank : end;
            var word = text.AsSpan(i, next - i);
            var bare = word.Trim(".,;:()[]—–-");
            if (!bare.IsEmpty && char.IsLower(bare[0]) && Array.IndexOf(Joints, bare.ToString()) < 0)
            {
                return;
            }

            if (bare.Equals("SUBJECT", StringComparison.OrdinalIgnoreCase) || bare.Equals("SUBJECTS", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            if (PersonNames.IsAddress(word) && char.IsUpper(word[0]) || (bare is "Ambassador" or "Senator" or "General" or "Admiral" or "Colonel" or "Governor" or "Congressman") && word.Length == bare.Length)
            {
                var stop = NameEnd(text, next + 1, end);
                if (stop > next && PersonNames.Whole(text, Math.Min(next + 1, end), stop, needsTwo: false) is { } name)
                {
                    // "Mr. Linville stated that": the sentence that follows the list begins with one of those in it.
                    var after = text.AsSpan(stop, Math.Min(24, end - stop)).TrimStart();
                    if (after.IsEmpty || !char.IsLower(after[0]) || Array.IndexOf(Joints, after[..(after.IndexOfAny(" ,.;") is > 0 and var w ? w : after.Length)].ToString()) >= 0)
                    {
                        findings.Add(new Participant(text[name], RoleOf(text.AsSpan(stop, Math.Min(60, end - stop))), SourceSpan.Between(name.Start.Value, name.End.Value)));
                    }
                }

                next = Math.Max(next, stop - 1);
                while (next < end && text[next] != ' ')
                {
                    next++;
                }
            }

            i = next + 1;
        }
    }

    private static int NameEnd(string text, int start, int end)
    {
        var stop = start;
        for (var words = 0; words < 4 && stop < end; words++)
        {
            var next = text.AsSpan(stop, end - stop).IndexOf(' ') is >= 0 and var blank ? stop + blank : end;
            var word = text.AsSpan(stop, next - stop);
            var bare = word.TrimEnd(",;:—–-()");
            var dash = bare.IndexOfAny('—', '–', '(');
            bare = dash > 0 ? bare[..dash] : bare;
            if (!PersonNames.CanBeName(bare) && !(words > 0 && PersonNames.IsParticle(bare)))
            {
                break;
            }

            stop += bare.Length;
            if (bare.Length < word.Length || bare.Length > 3 && bare[^1] == '.')
            {
                return bare[^1] == '.' && bare.Length > 3 ? stop - 1 : stop;
            }

            // "Mr. Michael Vaidyla Treasurer": an office ends the name by not being one.
            stop++;
        }

        return Math.Max(start, Math.Min(stop, end) - (stop > start && stop <= end && stop > 0 && text[Math.Min(stop, end) - 1] == ' ' ? 1 : 0));
    }

    // One line may hold several, divided by semicolons, after the side they are on ("For Calder: Mr. Edmund Veyra, Deputy Minister; …").
    private static bool Entries(string text, int start, int end, Findings findings)
    {
        var found = false;
        for (var from = start; from < end;)
        {
            var stop = text.AsSpan(from, end - from).IndexOf(';') is >= 0 and var semicolon ? from + semicolon : end;
            var colon = text.AsSpan(from, stop - from).LastIndexOf(": ");
            var begin = colon >= 0 ? from + colon + 2 : from;
            found |= Entry(text, begin, stop, findings);
            from = stop + 1;
        }

        return found;
    }

    private static bool Entry(string text, int start, int end, Findings findings)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '–' or '•' or '*' or '.' or '—' or '·' or ')' || char.IsAsciiDigit(text[start])))
        {
            start++;
        }

        var rest = text.AsSpan(start, Math.Max(0, end - start));
        if (rest.IsEmpty || rest[^1] == ':')
        {
            return false;
        }

        var comma = rest.IndexOfAny(",(") is > 0 and var c ? c : rest.Length;
        comma = rest[..comma].IndexOf("--") is > 0 and var dashes ? dashes : rest[..comma].IndexOfAny('–', '—') is > 0 and var dash ? dash : comma;
        comma = rest[..comma].IndexOf(" - ") is > 0 and var hyphen ? hyphen : comma;
        comma = rest[..comma].TrimEnd(" .").Length;
        var name = PersonNames.Whole(text, start, start + comma, needsTwo: true);
        if (name is null)
        {
            // "The Historian of the Department, William Z. Slany" and "Foreign Minister Segni".
            var words = text[start..end];
            name = PersonNames.Within(words[..comma]) is [var inside, ..] ? (start + inside.Start.Value)..(start + inside.End.Value) : AfterLastComma(text, start, end);
        }

        if (name is not { } range)
        {
            return false;
        }

        findings.Add(new Participant(text[range], RoleOf(rest), SourceSpan.Between(range.Start.Value, range.End.Value)));
        return true;
    }

    private static Range? AfterLastComma(string text, int start, int end)
    {
        var comma = text.LastIndexOf(',', Math.Max(start, end - 1), Math.Max(0, end - start));
        if (comma > start)
        {
            return PersonNames.Whole(text, comma + 2, end, needsTwo: true);
        }

        // "Senior Deputy Assistant Secretary of State for Public Affairs V. Kim Hoggard": the name is at the end, led by an initial.
        for (var i = end - 4; i > start; i--)
        {
            if (text[i] == '.' && char.IsUpper(text[i - 1]) && i >= 2 && text[i - 2] == ' ' && PersonNames.Whole(text, i - 1, end, needsTwo: true) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsSide(ReadOnlySpan<char> line) =>
        line[^1] == ':' || line.Length <= 40 && (line.IndexOfAnyInRange('a', 'z') < 0 || CultureInfo.InvariantCulture.TextInfo.ToTitleCase(line.ToString()) == line.ToString());

    private static ParticipantRole RoleOf(ReadOnlySpan<char> words) =>
        words.Contains("interpret", StringComparison.OrdinalIgnoreCase) || words.Contains("translat", StringComparison.OrdinalIgnoreCase) || words.Contains("intérprete", StringComparison.OrdinalIgnoreCase) || words.Contains("перевод", StringComparison.OrdinalIgnoreCase)
            ? ParticipantRole.Interpreter
            : words.Contains("note taker", StringComparison.OrdinalIgnoreCase) || words.Contains("notetaker", StringComparison.OrdinalIgnoreCase) || words.Contains("note-taker", StringComparison.OrdinalIgnoreCase) || words.Contains("recorder", StringComparison.OrdinalIgnoreCase)
                ? ParticipantRole.NoteTaker : ParticipantRole.Present;
}
