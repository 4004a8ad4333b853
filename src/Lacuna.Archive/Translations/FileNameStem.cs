using System.Collections.Frozen;

namespace Lacuna.Archive.Translations;

/// <summary>The name of a file without what says only in which language it is: <c>memo.en.txt</c>, <c>memo_ru.docx</c> and <c>ru/memo.html</c> are all <c>memo</c>.</summary>
internal static class FileNameStem
{
    // Codes (ISO 639-1 and 639-2), names, and the words that tell an original from its translation, as people put them into names of files.
    private static readonly FrozenSet<string> Tags = FrozenSet.ToFrozenSet((
        "en eng english ingles anglais es spa esp spanish espanol castellano ru rus russian russkij russkii ruso russe fr fra fre french francais frances de deu ger german deutsch aleman "
        + "pt por portuguese portugues uk ukr ukrainian it ita italian zh chi zho chinese pl pol polish cs cze ces czech hu hun bg bul ro rum ron sr srp ar ara ja jpn ko kor vi vie "
        + "orig original originale trans transl translation translated tr trad traduccion traduction uebersetzung perevod "
        + "рус русский англ английский исп испанский перевод оригинал").Split(' '), StringComparer.Ordinal);

    private static readonly char[] Dividers = ['.', '_', '-', ' ', '(', ')', '[', ']', ','];

    /// <summary>The stem, and whether a language was named.</summary>
    /// <param name="member">The name with its folders, as it was received.</param>
    public static (string Stem, bool Tagged) Of(string member)
    {
        var tagged = false;
        var folders = member.Replace('\\', '/').Split('/');
        for (var f = 0; f < folders.Length - 1; f++)
        {
            if (Tags.Contains(folders[f].ToLowerInvariant()))
            {
                (folders[f], tagged) = ("", true);
            }
        }

        var name = folders[^1].ToLowerInvariant();
        var dot = name.LastIndexOf('.');
        var parts = (dot > 0 && !Tags.Contains(name[(dot + 1)..]) ? name[..dot] : name).Split(Dividers, StringSplitOptions.RemoveEmptyEntries).ToList();
        // "memo-translation-en": as many as there are at either end, but never the whole name.
        while (parts.Count > 1 && Tags.Contains(parts[^1]))
        {
            parts.RemoveAt(parts.Count - 1);
            tagged = true;
        }

        while (parts.Count > 1 && Tags.Contains(parts[0]))
        {
            parts.RemoveAt(0);
            tagged = true;
        }

        folders[^1] = string.Join('-', parts);
        return (string.Join('/', folders.Where(f => f.Length > 0)).ToLowerInvariant(), tagged);
    }
}
