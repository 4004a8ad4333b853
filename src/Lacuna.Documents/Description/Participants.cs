using System.Collections.Frozen;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Finds the persons present at a conversation, from the words that introduce them in running text.</summary>
/// <remarks>Only words that say somebody was there are followed ("received by", "between … and …", "the translator …"):
/// a name in the text may belong to anyone spoken of. Read only below a catalogue entry that tells of a conversation.</remarks>
internal static class Participants
{
    private const int MostChars = 6000;
    private const int LongestName = 5;
    private const int MostWords = 60;

    private static readonly (string Words, ParticipantRole Role)[] Introductions =
    [
        (" received by ", ParticipantRole.Present), ("onversation between ", ParticipantRole.Present), ("onversations between ", ParticipantRole.Present), (" meeting between ", ParticipantRole.Present),
        (" talks between ", ParticipantRole.Present), (" alone with ", ParticipantRole.Present), (" interpreter ", ParticipantRole.Interpreter), (" translator ", ParticipantRole.Interpreter), (" accompanied by ", ParticipantRole.Present),
        ("беседы ", ParticipantRole.Present), ("onversación entre ", ParticipantRole.Present), ("onversaciones entre ", ParticipantRole.Present), ("eunión entre ", ParticipantRole.Present), (" recibido por ", ParticipantRole.Present),
        ("onversation with ", ParticipantRole.Present), ("onversations with ", ParticipantRole.Present), (" between ", ParticipantRole.Present),
    ];

    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(["the", "his", "with", "comrade", "comrades", "translator", "interpreter", "camarada", "compañero", "el", "la"], StringComparer.Ordinal);

    /// <summary>Finds the persons that the introductions of a text lead to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where to stop; at most 6,000 characters.</param>
    /// <param name="inText">Whether the text is the document's plain text from its beginning, so that spans can be given.</param>
    /// <param name="findings">Takes the persons.</param>
    public static void Find(string text, int end, bool inText, Findings findings)
    {
        end = Math.Min(Math.Min(end, text.Length), MostChars);
        foreach (var (words, role) in Introductions)
        {
            if (text.AsSpan(0, end).IndexOf(words) is >= 0 and var at)
            {
                List(text, at + words.Length, end, role, inText, findings);
            }
        }
    }

    // "comrades Khrushchev and Mikoyan", "Cuban Official Carlos Rafael Rodriguez and Soviet Leader Nikita Khrushchev".
    private static void List(string text, int at, int end, ParticipantRole role, bool inText, Findings findings)
    {
        var (start, stop, count) = (-1, -1, 0);
        void Flush()
        {
            if (count is > 0 and <= LongestName && stop - start > 2 && PersonNames.Whole(text, start, stop, needsTwo: false) is { } name)
            {
                findings.Add(new Participant(text[name], role, inText ? SourceSpan.Between(name.Start.Value, name.End.Value) : null));
            }

            (start, stop, count) = (-1, -1, 0);
        }

        for (var words = 0; at < end && words < MostWords; words++)
        {
            var next = text.AsSpan(at, end - at).IndexOfAny(' ', '\n') is >= 0 and var blank ? at + blank : end;
            var raw = text.AsSpan(at, next - at);
            var word = raw.Trim(",;:()”\"");
            var from = at + (word.IsEmpty ? 0 : raw.IndexOf(word));
            at = next + 1;
            var stops = raw.Length > 0 && (raw[^1] is ';' or ':' or ')' || raw[^1] == '.' && raw.Length > 3);
            if (Skipped.Contains(word.ToString()) || PersonNames.IsOffice(word) || PersonNames.IsAddress(word))
            {
                (start, stop, count) = (-1, -1, 0);
                continue;
            }

            if (word is "and" or "y" or "и" or "to" or "с")
            {
                Flush();
                continue;
            }

            var bare = word.TrimEnd('.');
            if (!PersonNames.CanBeName(bare))
            {
                break;
            }

            start = start < 0 ? from : start;
            stop = from + (bare.Length == 1 ? word.Length : bare.Length);
            count++;
            if (stops)
            {
                break;
            }

            if (raw[^1] == ',')
            {
                Flush();
            }
        }

        Flush();
    }
}
