using System.Buffers;

namespace Lacuna.Documents.Apparatus.Brackets;

/// <summary>Recognises brackets of the document itself: words on which the drafters of a treaty do not agree, the heading a form has in brackets.</summary>
internal static class DraftGrammar
{
    // "… ]( U.S. and U.K. proposal, Soviet Delegation opposed. )": how far behind a bracket its owners are named.
    private const int OwnersWithin = 90;
    private const int BracketsWithin = 130;

    // A phrase in small letters of this many words is text on which drafters differ, if it joins on as these words do.
    private const int LongPhrase = 7;
    private const int LongestPhrase = 26;

    private static readonly WordSet Countries = new(
        "u.s us u.s.a usa u.k uk ussr u.s.s.r soviet france french fr british britain br american german germany chinese china belgium netherlands italy canada canadian turkey greece delegation delegations dele del eeuu urss");

    private static readonly WordSet Joining = new("or including even except excluding provided other unless whether as it and if according u o y incluyendo excepto или включая кроме за");

    private static readonly SearchValues<string> Proposals = SearchValues.Create(
        ["roposal", "elegation", "alternative", "ropuesta", "предложение", "делегаци", "oppose", "reserv", "phrase", "hese words", "eletion"], StringComparison.Ordinal);

    private static readonly WordSet Pages = new("page pages p pp pg sheet folio fol página pág hoja стр страница л лист seite s blatt pagina strona str");

    private static readonly SearchValues<string> Forms = SearchValues.Create(["end of page", "end page", "page break", "blank page", "end of tape", "end of side", "beginning of", "fin de la pagina", "конец страницы"], StringComparison.Ordinal);

    /// <summary>The mark, or null.</summary>
    public static FoundMark? Read(Bracket bracket) => IsDraft(bracket) || IsForm(bracket) || IsCode(bracket) ? Marks.Bracketed(bracket) : null;

    /// <summary>Whether the text behind says that the brackets are in the source, or whose proposal they hold.</summary>
    public static bool IsSpokenOf(Bracket bracket)
    {
        var after = bracket.After;
        var near = after[..Math.Min(after.Length, BracketsWithin)];
        if (near.Contains("rackets", StringComparison.Ordinal)
            && (near.Contains(" in ", StringComparison.Ordinal) || near.Contains("appear", StringComparison.Ordinal) || near.Contains("throughout", StringComparison.Ordinal) || near.Contains("within", StringComparison.Ordinal)))
        {
            return true;
        }

        // The owners stand in parentheses, or run on as a footnote without a blank.
        var owners = after[..Math.Min(after.Length, OwnersWithin)];
        var attached = owners.TrimStart(".,;’”\"");
        var runOn = attached.TrimStart();
        return owners.ContainsAny(Proposals) && !runOn.IsEmpty && (runOn[0] is '(' or '\uFFFC' || char.IsUpper(attached[0]));
    }

    private static bool IsDraft(Bracket bracket)
    {
        if (IsSpokenOf(bracket))
        {
            return true;
        }

        var words = bracket.Words;
        if (words.Count > 4 && (words.Contains("shall") || EndsWithOwners(bracket) || bracket.HoldsMarks && words.Count > 12 || words.Count > 7 && StandsByOwners(bracket)))
        {
            return true;
        }

        // "[3. Austria on her part acknowledges …]": a numbered paragraph is the document's.
        if (words.Count > 7 && (char.IsAsciiDigit(bracket.Inner[0]) && words[0].Length <= 2 && bracket.Inner.AsSpan(words[0].Length).StartsWith(". ") || bracket.Inner[0] == '(' && bracket.Inner.AsSpan().IndexOf(") ") is > 1 and < 6))
        {
            return true;
        }

        var lower = bracket.Inner.Length > 0 && char.IsLower(bracket.Inner[0]);
        return lower && (words.Count > LongestPhrase || words.Count >= LongPhrase && Joining.Has(words[0]));
    }

    // "[as well as the European Defense Community, US/Fr]".
    private static bool EndsWithOwners(Bracket bracket)
    {
        var words = bracket.Words;
        var owners = words.Count - 1;
        while (owners >= 0 && (Countries.Has(words[owners]) || words[owners] is "and" or "y"))
        {
            owners--;
        }

        // The last sentence must be nothing but owners.
        var count = words.Count - 1 - owners;
        var stop = bracket.Inner.TrimEnd('.').LastIndexOfAny(['.', ',']);
        return count > 0 && owners > 3 && stop > 0 && (count > 1 || bracket.Inner[stop] == '.' && stop > bracket.Inner.Length - 20);
    }

    // "U.S.France [The Governments of …] U.K.U.S.France": the printed text loses the margin in which the owners stand.
    private static bool StandsByOwners(Bracket bracket) => !bracket.FollowsSentence && Countries.Has(bracket.PreviousFolded.TrimEnd('.')) && char.IsUpper(bracket.Inner[0]);

    private static bool IsForm(Bracket bracket) => bracket.Words.Count <= 6 && bracket.Folded.AsSpan().ContainsAny(Forms)
        || bracket.Words is [var page, var number] && Pages.Has(page) && char.IsAsciiDigit(number[0]);

    // "[NPC (54) 11]", "[NSC 119]", "[CIA-IR-04]", "[DDP 4-2844]": the symbol of a document, in capitals and figures, that explains no word before it.
    private static bool IsCode(Bracket bracket)
    {
        var (capitals, digits, others) = (0, 0, 0);
        foreach (var c in bracket.Inner)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            others += char.IsLower(c) ? 1 : 0;
        }

        var symbol = capitals >= 2 && digits > 0 && others <= 2 && bracket.Words.Count <= 5 && !bracket.Before.TrimEnd().EndsWith(')');
        var afterClassification = bracket.Previous.Length == 0 || Datelines.DateWords.Classification.Has(bracket.PreviousFolded) || bracket.FollowsSentence || char.IsAsciiDigit(bracket.Previous[^1]);
        return symbol && afterClassification && !bracket.TouchesBefore && !(bracket.FollowsWord && bracket.Previous.Any(char.IsAsciiDigit) && !bracket.FollowsSentence && bracket.Previous.Length != 4);
    }
}
