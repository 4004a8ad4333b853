namespace Lacuna.Documents.Inspection;

/// <summary>Whether a title, a subject or a bookmark names something that the pages do not show: a name, as a rule.</summary>
/// <remarks>Titles differ from the text they belong to in harmless ways: words for kinds of documents, names of programs and files, dates. Those
/// are passed over. What is left must look like a name: in capitals, two words in a row, or after a word such as "re" or "agent".</remarks>
internal static class TellingWords
{
    private static readonly HashSet<string> General = new(
        ("a an and the of for from to in on at by with re about regarding concerning subject title untitled document documents doc docx pdf txt rtf odt xls xlsx ppt pptx html htm tif tiff jpg "
        + "microsoft word excel powerpoint adobe acrobat indesign latex openoffice libreoffice writer corel wordperfect google docs print printed printout output scan scanned scanner image page pages "
        + "file files copy draft final version revised revision rev new old redacted redaction redactions sanitized declassified declassification release released releasable unclassified classified "
        + "secret confidential top restricted official public approved foia mdr request case appeal exempt exemption partial full part parts section chapter appendix annex attachment enclosure tab "
        + "cover sheet contents table figure index list summary abstract introduction background conclusion conclusions notes note memo memorandum memoranda record records report reports letter "
        + "letters telegram telegrams cable cables dispatch despatch message messages minutes meeting meetings conversation conversations transcript briefing brief paper papers article statement "
        + "testimony hearing interview form forms fact study analysis assessment estimate review plan plans policy directive order instruction proposal correspondence book volume vol issue number no "
        + "foreign relations national security council archive archives archival collection series department state agency central intelligence bureau federal office committee commission government "
        + "united states america american president presidential white house secretary director ambassador embassy station headquarters staff library museum history historical program project "
        + "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday "
        + "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre documento informe memorando carta acta nota asunto título titulo sobre del las los para por "
        + "документ отчет доклад записка меморандум письмо протокол справка запись беседы января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
        + "default template normal none null test sample example english spanish russian french german true false").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> BeforeNames = new(
        ("re on about regarding concerning of with by from to for agent source asset informant subject witness mr mrs ms miss dr prof col gen lt maj capt sgt sen rep amb sir lord señor señora sr sra don doña "
        + "codename cryptonym alias aka operation project case sobre agente fuente о об про агент").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a text says something that is not seen.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seen">Folded letters of what the pages show.</param>
    public static bool In(string text, string seen)
    {
        var words = FoldedText.Words(text).Take(2000).ToList();
        var shouting = words.Count > 2 && words.TrueForAll(w => !w.Any(char.IsLower));
        var unseenBefore = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsUnseen(words[i], seen) || !char.IsUpper(words[i][0]))
            {
                unseenBefore = false;
                continue;
            }

            var capitals = !shouting && words[i].Length >= 4 && words[i].All(char.IsUpper);
            if (unseenBefore || capitals || words.Count == 1 || (i > 0 && BeforeNames.Contains(words[i - 1].ToLowerInvariant())))
            {
                return true;
            }

            unseenBefore = true;
        }

        return false;
    }

    /// <summary>Whether a list of keywords says something that is not seen: each stands alone, so that one name is enough.</summary>
    public static bool InKeywords(string text, string seen) => In(text, seen) || FoldedText.Words(text).Any(w => IsUnseen(w, seen) && char.IsUpper(w[0]));

    private static bool IsUnseen(string word, string seen)
    {
        var folded = FoldedText.Of(word);
        return folded.Length >= 3 && !word.Any(char.IsDigit) && !General.Contains(word.ToLowerInvariant()) && !General.Contains(folded) && !seen.Contains(folded, StringComparison.Ordinal);
    }
}
