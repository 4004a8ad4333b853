using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>What a text says of itself as a translation: "Unofficial translation from the Russian", "Перевод с английского", "Traducido por…".</summary>
/// <remarks>Only such words count as stand alone: a paragraph or a sentence at the head or the foot of the text, or brackets at the end of its title.
/// A sentence that goes on to speak of a translation says nothing of the text. "Translator" alone is an interpreter at a meeting as often as not.</remarks>
/// <param name="Words">The words, or the credit, as they stand.</param>
/// <param name="From">The language of the original where they name it (BCP 47), or null.</param>
/// <param name="Translator">Who translated, or null.</param>
public sealed record TranslationNote(string Words, string? From, string? Translator)
{
    // Paragraphs at the head and at the foot that are looked at, and the longest sentence that is one.
    private const int Head = 12;
    private const int Foot = 8;
    private const int Longest = 160;

    // The kinds of a translation and the name of a person, as each language writes them; no expression can run away.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Name = @"(?<by>\p{Lu}[^,;:()\[\]\n]{1,80})";

    private static readonly FrozenDictionary<string, string> Languages = new (string Code, string Names)[]
    {
        ("en", "english inglés ingles английского anglais englischen inglês"), ("ru", "russian ruso русского russe russischen russo"),
        ("es", "spanish español castellano испанского espagnol spanischen espanhol"), ("fr", "french francés frances французского français französischen francês"),
        ("de", "german alemán aleman немецкого allemand deutschen alemão"), ("pt", "portuguese portugués португальского portugais portugiesischen português"),
        ("uk", "ukrainian ucraniano украинского"), ("zh", "chinese chino китайского chinois chinesischen"), ("pl", "polish polaco польского polonais polnischen"),
        ("cs", "czech checo чешского tchèque tschechischen"), ("ar", "arabic árabe арабского arabe arabischen"), ("ja", "japanese japonés японского japonais"),
        ("ko", "korean coreano корейского"), ("hu", "hungarian húngaro венгерского"), ("ro", "romanian rumano румынского"), ("it", "italian italiano итальянского italien italienischen"),
        ("vi", "vietnamese vietnamita вьетнамского"), ("bg", "bulgarian búlgaro болгарского"), ("sr", "serbian serbio сербского"), ("fa", "persian farsi persa персидского"),
    }.SelectMany(l => l.Names.Split(' ').Select(name => (name, l.Code))).ToFrozenDictionary(n => n.name, n => n.Code, StringComparer.Ordinal);

    private static readonly string FromLanguage = $"(?<from>(?i:{string.Join('|', Languages.Keys.Order(StringComparer.Ordinal))}))";

    private static readonly Regex[] Forms =
    [
        new($@"^\W*(?i:(un-?official|official|informal|rough|literal|draft|provisional|full|english|russian|spanish|our|embassy|office) )*(?i:translation)( (?i:(from|of)( the)?( original)?) {FromLanguage}( (?i:original|text))?)?( (?i:into) \p{{L}}+)?([ ,;–—-]*(?i:by) {Name}|: *{Name})?\W*$", Options),
        new($@"^\W*(?i:translated)( (?i:into) \p{{L}}+)?( (?i:from)( (?i:the))?( (?i:original))? {FromLanguage})?([ ,;]*(?i:by) {Name})\W*$", Options),
        new($@"^\W*(?i:translated)( (?i:into) \p{{L}}+)? (?i:from)( (?i:the))?( (?i:original))? {FromLanguage}( (?i:original|text))?\W*$", Options),
        new($@"^\W*(?i:traducci[oó]n)( (?i:no oficial|oficial|provisional|informal|literal|libre|propia))?( (?i:al|en) \p{{L}}+)?( (?i:del|desde el) {FromLanguage})?( (?i:de|por) {Name}|: *{Name})?\W*$", Options),
        new($@"^\W*(?i:traducid[oa])( (?i:al) \p{{L}}+)?( (?i:del) {FromLanguage})?( (?i:por) {Name})\W*$", Options),
        new($@"^\W*(?i:traducid[oa])( (?i:al) \p{{L}}+)? (?i:del) {FromLanguage}\W*$", Options),
        new($@"^\W*(?i:(неофициальный|официальный|рабочий|черновой|дословный|русский|английский|испанский|литературный) )?(?i:перевод)( (?i:на) \p{{L}}+( (?i:язык))?)?( (?i:со?) {FromLanguage}( (?i:языка))?)?(:? *{Name})?\W*$", Options),
        new($@"^\W*(?i:перев[её]л[аи]?)( (?i:со?) {FromLanguage}( (?i:языка))?)? {Name}\W*$", Options),
        new($@"^\W*(?i:(unoffizielle|inoffizielle|amtliche) )?(?i:übersetzung)( (?i:aus dem) {FromLanguage})?( (?i:von) {Name}|: *{Name})?\W*$", Options),
        new($@"^\W*(?i:(aus dem) {FromLanguage} )?(?i:übersetzt von) {Name}\W*$", Options),
        new($@"^\W*(?i:traduction)( (?i:non officielle|officielle|provisoire|libre))?( (?i:du|de l['’]) ?{FromLanguage})?( (?i:de|par) {Name}|: *{Name})?\W*$", Options),
        new($@"^\W*(?i:traduit(e)?)( (?i:du|de l['’]) ?{FromLanguage})?( (?i:par) {Name})\W*$", Options),
        new($@"^\W*(?i:traduç[aã]o|traduzid[oa])( (?i:não oficial|oficial))?( (?i:do) {FromLanguage})?( (?i:por|de) {Name}|: *{Name})?\W*$", Options),
    ];

    private static readonly Regex InTitle = new(@"[\(\[](?i:(unofficial )?translation|перевод|неофициальный перевод|traducción( no oficial)?|übersetzung|traduction)[\)\]]\W*$", Options);

    /// <summary>Reads a text for what it says of itself.</summary>
    /// <param name="side">The text.</param>
    /// <returns>What it says, or null where it says nothing. A credit counts before the words of the text.</returns>
    public static TranslationNote? Of(ParallelSide side)
    {
        ArgumentNullException.ThrowIfNull(side);
        var about = side.Document.Description;
        var credit = about.Credits.FirstOrDefault(c => c.Role == "translator");
        var told = InText(side);
        if (told?.From is { } from && from == about.Language)
        {
            // "Translated from the Russian" in a Russian text speaks of another text.
            told = null;
        }

        return credit is not null ? new TranslationNote($"Translated by {credit.Name}", told?.From, credit.Name)
            : told ?? (InTitle.IsMatch(about.Title) ? new TranslationNote(about.Title, null, null) : null);
    }

    private static TranslationNote? InText(ParallelSide side)
    {
        TranslationNote? found = null;
        for (var i = 0; i < side.Segments.Length; i++)
        {
            if (i >= Head && i < side.Segments.Length - Foot)
            {
                i = side.Segments.Length - Foot;
            }

            foreach (var span in side.Segments[i].Sentences)
            {
                if (span.Length <= Longest && Read(side.Text.Substring(span.Start, span.Length)) is { } note)
                {
                    // One sentence may say that it is a translation, the next by whom.
                    found = found is null ? note : new TranslationNote(found.Words, found.From ?? note.From, found.Translator ?? note.Translator);
                }
            }
        }

        return found;
    }

    private static TranslationNote? Read(string sentence)
    {
        foreach (var form in Forms)
        {
            if (form.Match(sentence) is { Success: true } match)
            {
                return new TranslationNote(sentence.Trim(),
                    match.Groups["from"] is { Success: true } from ? Languages.GetValueOrDefault(from.Value.ToLowerInvariant()) : null,
                    match.Groups["by"] is { Success: true } by ? by.Value.TrimEnd(' ', '.', '"', '”', '»', '*', '_') : null);
            }
        }

        return null;
    }
}
