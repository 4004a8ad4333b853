using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Description;

/// <summary>Reads what makes a letter: the salutation at its beginning, the closing phrase and the signature at its end.</summary>
internal static class LetterParts
{
    private const int LongestSalutation = 90;
    private const int MostTail = 500;
    private const int LastBlocks = 8;

    private static readonly string[] Salutations =
    [
        "Dear ", "My dear ", "My Dear ", "DEAR ", "Sir:", "Sirs:", "Gentlemen:", "Excellency:", "Your Excellency:", "Estimado ", "Estimada ", "Querido ", "Querida ", "Muy señor ", "Distinguido ", "Compañero ", "Respetado ",
        "Уважаемый ", "Уважаемая ", "Дорогой ", "Дорогая ", "Многоуважаемый ", "Глубокоуважаемый ",
    ];

    private static readonly string[] Closings =
    [
        "Sincerely yours", "Yours sincerely", "Very sincerely", "Most sincerely", "Sincerely", "Very truly yours", "Yours very truly", "Yours truly", "Faithfully yours", "Yours faithfully", "Respectfully yours", "Respectfully submitted",
        "Respectfully", "Cordially yours", "Cordially", "Fraternally", "Fraternal regards", "With best wishes", "With warm regards", "With kind regards", "With best regards", "Best regards", "Best wishes", "Warm regards", "As ever",
        "Accept, Excellency", "With great respect", "Atentamente", "Cordialmente", "Fraternalmente", "Sinceramente", "Respetuosamente", "Saludos fraternales", "Saludos revolucionarios", "Un abrazo", "Revolucionariamente", "Patria o Muerte",
        "С уважением", "С искренним уважением", "С глубоким уважением", "С коммунистическим приветом", "С товарищеским приветом", "С приветом", "Искренне Ваш",
    ];

    /// <summary>Reads the letter's parts into the findings.</summary>
    /// <param name="plain">The document's plain text.</param>
    /// <param name="opening">Its first blocks.</param>
    /// <param name="findings">Takes recipient, sender and form.</param>
    public static void Read(PlainText plain, List<OpeningLine> opening, Findings findings)
    {
        var text = plain.Text;
        var salutation = false;
        foreach (var line in opening)
        {
            if (line.Text.Length <= LongestSalutation && Salutation(line.Text) is { } length)
            {
                salutation = true;
                Addressee(text, line.Start + length, line.Start + line.Text.Length, findings);
                break;
            }
        }

        var signed = Signed(plain, findings);
        if (salutation && signed)
        {
            findings.Type ??= new Found("letter", null);
        }
    }

    private static int? Salutation(string line)
    {
        if (line[^1] is not (':' or ',' or '!' or '—' or '.'))
        {
            return null;
        }

        foreach (var word in Salutations)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return word[^1] == ':' ? line.Length : word.Length;
            }
        }

        return null;
    }

    private static void Addressee(string text, int start, int end, Findings findings)
    {
        while (end > start && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        // "Dear Tom" is a friend whose name is not known; "Dear Mr. Leopold" is Leopold; "Dear Mr. Secretary" is an office.
        if (findings.Recipient is null && PersonNames.Whole(text, start, end, needsTwo: true) is { } name)
        {
            var span = SourceSpan.Between(name.Start.Value, name.End.Value);
            findings.Recipient = new Found(text[name], span);
            findings.Add(new Participant(text[name], ParticipantRole.Recipient, span));
        }
    }

    private static bool Signed(PlainText plain, Findings findings)
    {
        var text = plain.Text;
        var (end, from) = (-1, 0);
        var seen = 0;
        for (var i = plain.Blocks.Length - 1; i >= 0 && seen < LastBlocks; i--)
        {
            var block = plain.Blocks[i];
            if (block.Block is NoteBlock or PageBreak || block.End == block.Start)
            {
                continue;
            }

            seen++;
            end = end < 0 ? block.End : end;
            from = block.Start;
        }

        if (end < 0)
        {
            return false;
        }

        from = Math.Max(from, end - MostTail);
        var (at, length) = (-1, 0);
        foreach (var closing in Closings)
        {
            var found = text.AsSpan(from, end - from).LastIndexOf(closing);
            if (found > at && (found == 0 || !char.IsLetter(text[from + found - 1])))
            {
                (at, length) = (found, closing.Length);
            }
        }

        if (at < 0)
        {
            return false;
        }

        var start = from + at + length;
        while (start < end && text[start] is ',' or '.' or ' ' or '\n' or ':' or '!' or ';' or '/' or '"' or '“')
        {
            start++;
        }

        var stop = text.AsSpan(start, end - start).IndexOf('\n') is >= 0 and var line ? start + line : end;
        while (stop > start && !char.IsLetter(text[stop - 1]))
        {
            stop--;
        }

        if (stop > start && PersonNames.Whole(text, start, stop, needsTwo: true) is { } name)
        {
            var span = SourceSpan.Between(name.Start.Value, name.End.Value);
            findings.Sender ??= new Found(text[name], span);
            findings.Add(new Participant(text[name], ParticipantRole.Sender, span));
        }

        return true;
    }
}
