using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Parts;

/// <summary>Recognises the names of parts of a document: "[Enclosure 1]", "[Extract from Protocol No. 61]".</summary>
internal static class PartGrammar
{
    // "Extract from the minutes of the meeting of the Council of 6 May": longer ones are sentences.
    private const int MostWords = 16;

    private static readonly WordSet Names = new(
        "enclosure enclosures subenclosure sub-enclosure inclosure attachment attachments annex annexes appendix appendixes appendices tab tabs extract extracts excerpt excerpts "
        + "translation supplement schedule addendum attached enclosed postscript cover verso recto reverse anexo anexos adjunto adjuntos extracto extractos fragmento traducción apéndice suplemento "
        + "приложение приложения выписка выписки извлечение извлечения отрывок перевод дополнение "
        + "annexe annexes appendice extrait extraits traduction anlage anlagen anhang beilage auszug auszüge übersetzung "
        + "allegato allegati estratto traduzione anexo extrato tradução apêndice załącznik załączniki wyciąg fragment tłumaczenie příloha přílohy výpis výňatek překlad");

    // Beside a number only: "part of the group" is no part of the document.
    private static readonly WordSet Numbered = new(
        "part section chapter book volume item document exhibit text version parte sección capítulo tomo documento часть раздел глава том документ teil abschnitt kapitel partie część rozdział část");

    private static readonly WordSet Joints = new(
        "to of from the in and with unofficial official informal free partial literal no nr número de del la el los las из к в об о протокола № du des le la les der des von zum aus dem z ze do i");

    /// <summary>The mark, or null.</summary>
    public static FoundMark? Read(Bracket bracket)
    {
        var words = bracket.Words;
        if (words.Count is 0 or > MostWords || !(char.IsUpper(bracket.Inner[0]) || bracket.StandsAlone))
        {
            return null;
        }

        var first = words[0].AsSpan();
        var dash = first.IndexOfAny('-', '–');
        var name = Names.Has(first) || dash > 3 && Names.Has(first[..dash]);
        if (!name && words.Count > 1 && Joints.Has(first))
        {
            name = Names.Has(words[1]) && bracket.StandsAlone;
        }

        if (!name)
        {
            return Numbered.Has(first) && IsNumbered(words) ? Marks.Whole(bracket, new PartLabel([], default)) : null;
        }

        // "[translation of the treaty]" within a sentence explains it.
        return words.Count > 1 && !char.IsUpper(bracket.Inner[0]) || bracket.FollowsWord && char.IsLower(bracket.Previous[0]) && bracket.Next.Length > 0 && char.IsLower(bracket.Next[0])
            ? null
            : IsTitle(bracket) ? Marks.Whole(bracket, new PartLabel([], default)) : null;
    }

    private static bool IsNumbered(List<string> words)
    {
        if (words.Count is < 2 or > 4)
        {
            return false;
        }

        var number = words[1] is "no" or "nr" or "№" && words.Count > 2 ? words[2] : words[1];
        return char.IsAsciiDigit(number[0]) || number.Length == 1 || number.AsSpan().TrimStart("ivxlc").IsEmpty || number is "one" or "two" or "three" or "four";
    }

    // A finite verb makes a sentence of it: "[Enclosure 2 is not printed.]".
    private static bool IsTitle(Bracket bracket) =>
        !bracket.Words.Exists(word => word is "is" or "are" or "was" or "were" or "not" or "see" or "see:" or "follows" or "described" or "no" && bracket.Words.Count > 5);
}
