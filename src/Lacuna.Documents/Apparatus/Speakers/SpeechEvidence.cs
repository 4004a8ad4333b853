namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>How the words of a paragraph without attribution sound: as somebody's speech, as a report of it, or as a narrative.</summary>
/// <param name="FirstPlural">"we", "our".</param>
/// <param name="FirstSingular">"I", "my".</param>
/// <param name="Second">"you".</param>
/// <param name="Present">Common verbs in the present.</param>
/// <param name="Past">Common verbs in the past.</param>
/// <param name="Backshift">"had", "would".</param>
internal readonly record struct SpeechEvidence(int FirstPlural, int FirstSingular, int Second, int Present, int Past, int Backshift)
{
    // A long paragraph tells by its beginning as well as by all of it.
    private const int MostCharacters = 2500;

    /// <summary>Whether it can only be somebody's own words: it speaks to the other, or of itself and the present.</summary>
    public bool IsSpoken => Second > 0 || (FirstPlural > 0 || FirstSingular > 0) && Present >= Past;

    /// <summary>Whether it may go on in somebody's words that are already running.</summary>
    public bool MayRunOn => Second > 0 || FirstPlural > 0 || FirstSingular > 0 && (Present > 0 || Past <= 1) || Present > Past;

    /// <summary>Whether it may go on telling what somebody said: "There would be …", "They had …".</summary>
    public bool IsTold => Backshift > 0 && Second == 0 && Present <= Backshift;

    /// <summary>Counts the words of a stretch outside quotations.</summary>
    public static SpeechEvidence Of(SpeechText text, int start, int end, SpeechLexicon lexicon)
    {
        end = Math.Min(end, start + MostCharacters);
        var (plural, singular, second, present, past, backshift) = (0, 0, 0, 0, 0, 0);
        var words = text.Words.AsSpan();
        var quotation = 0;
        for (var i = start; i < end;)
        {
            while (quotation < text.Quotations.Count && text.Quotations[quotation].End <= i)
            {
                quotation++;
            }

            if (quotation < text.Quotations.Count && text.Quotations[quotation].Start <= i && !(text.IsLastUnclosed && quotation == text.Quotations.Count - 1))
            {
                i = text.Quotations[quotation].End;
                continue;
            }

            if (!char.IsLetter(words[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && (char.IsLetter(words[i]) || words[i] is '’' or '\''))
            {
                i++;
            }

            var role = lexicon.RoleOf(words[from..i].TrimEnd('’'));
            plural += (role & WordRole.FirstPlural) != WordRole.None ? 1 : 0;
            singular += (role & WordRole.FirstSingular) != WordRole.None ? 1 : 0;
            second += (role & WordRole.Second) != WordRole.None ? 1 : 0;
            present += (role & WordRole.Present) != WordRole.None ? 1 : 0;
            past += (role & WordRole.Past) != WordRole.None ? 1 : 0;
            backshift += (role & WordRole.Backshift) != WordRole.None ? 1 : 0;
        }

        return new SpeechEvidence(plural, singular, second, present, past, backshift);
    }
}
