using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Stamps;

/// <summary>Recognises stamps and notes of offices in brackets: "[Received April 26—10:35 a.m.]", "[SECRET—DECLASSIFIED 4/17/95]".</summary>
internal static class StampGrammar
{
    // "[Received by the Department through the Embassy in Paris on May 4, 11 a.m.]" has twelve.
    private const int MostWords = 18;

    private static readonly WordSet Received = new(
        "received recd rec'd reed recibido recibida recibidos registrado registrada получено получена поступило поступила вх входящий eingegangen eingang erhalten reçu reçue recebido recebida "
        + "ricevuto ricevuta otrzymano wpłynęło doručeno přijato došlo");

    private static readonly WordSet Released = new("released release liberado liberada publicado свободно freigegeben");

    private static readonly WordSet Declassified = new(
        "declassified declassify downgraded regraded desclasificado desclasificada рассекречено рассекречен рассекречена гриф déclassifié desclassificado declassificato odtajniono odtajněno");

    private static readonly WordSet Seals = new("stamp stamped stamps seal sello sellos печать штамп штампы stempel cachet timbro carimbo pieczęć pieczątka razítko");

    /// <summary>The mark, or null.</summary>
    public static FoundMark? Read(Bracket bracket)
    {
        var words = bracket.Words;
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        var kind = KindOf(bracket);
        return kind is null ? null : Marks.Whole(bracket, new Stamp(kind.Value, [], default));
    }

    private static StampKind? KindOf(Bracket bracket)
    {
        var words = bracket.Words;
        if (ClassificationWords.AreAll(bracket.Inner))
        {
            return ClassificationWords.SpeaksOfLifting(words) ? StampKind.Declassification : StampKind.Classification;
        }

        var capital = char.IsUpper(bracket.Inner[0]);
        var first = words[0];
        if (Seals.Has(first))
        {
            return words.Exists(word => Received.Has(word)) ? StampKind.Received
                : words.Exists(word => Declassified.Has(word)) ? StampKind.Declassification
                : words.Exists(word => Released.Has(word)) ? StampKind.Released
                : capital || words.Count <= 3 ? StampKind.Other : null;
        }

        var dated = words.Exists(word => char.IsAsciiDigit(word[0])) || words.Exists(word => word is "undated" or "noon" or "midnight");
        if (Received.Has(first) && (capital || bracket.StandsAlone) && (words.Count == 1 || dated) || first == "not" && words is [_, "received", ..] && dated)
        {
            return StampKind.Received;
        }

        if (Declassified.Has(first) && (capital || words.Count == 1))
        {
            return StampKind.Declassification;
        }

        return capital && (Released.Has(first) && (words.Count <= 3 || dated) || bracket.Folded.StartsWith("approved for", StringComparison.Ordinal)
            || bracket.Folded.Contains("release under the", StringComparison.Ordinal))
            ? StampKind.Released
            : null;
    }
}
