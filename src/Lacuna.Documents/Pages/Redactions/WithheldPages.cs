using System.Globalization;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Reads pages that stand in the place of others: notices that pages were withheld, and withdrawal sheets.</summary>
internal static class WithheldPages
{
    // A notice says little else; the forms of agencies and archives have more print on them, but no page of text has so few words.
    private const int MostWordsOfNotice = 70;
    private const int MostWordsOfForm = 420;

    // A title is a short line.
    private const int MostWordsOfTitle = 9;

    // A sheet names so many codes that apply; a form that lists every exemption of the law to be ticked names more.
    private const int MostCodes = 4;

    private static readonly string[] SheetTitles =
    [
        "withdrawal sheet", "withdrawal notice", "withdrawal/redaction sheet", "withdrawal / redaction sheet", "withdrawal card", "withdrawn item", "document withdrawal", "item withdrawn",
        "hoja de retiro", "aviso de retiro", "testigo documental", "лист-заместитель", "лист изъятия", "карта-заместитель",
    ];

    private static readonly string[] NoticeTitles =
    [
        "deleted page information sheet", "deleted page sheet", "page denied", "pages denied", "document denied in full", "denied in full", "withheld in full", "exempt in full", "withheld entirely",
        "withheld in their entirety", "denied in its entirety", "withheld in its entirety", "total deleted page",
    ];

    private static readonly string[] FormWords =
    [
        "restrict", "withdraw", "box", "folder", "record group", "collection", "series", "pages", "document type", "subject/title", "file location", "access", "caja", "expediente", "fondo", "фонд", "опись", "дело",
    ];

    /// <summary>The notice or sheet that a page is, or null.</summary>
    public static PageRedaction? Read(PageText page)
    {
        var lines = page.Lines.Select(l => Plain(l.Text)).ToList();
        var words = page.Lines.Sum(l => l.Words.Length);
        if (words is 0 or > MostWordsOfForm)
        {
            return null;
        }

        var all = string.Join(' ', lines);
        var title = lines.Find(l => SheetTitles.Any(t => l.Contains(t, StringComparison.OrdinalIgnoreCase)) && Count(l) <= MostWordsOfTitle);
        if (title is not null && FormWords.Count(w => all.Contains(w, StringComparison.OrdinalIgnoreCase)) >= 2)
        {
            return Whole(page, GapLook.WithdrawalSheet, 0.95, title, all, PagesListed(lines));
        }

        if (all.Contains("access restricted", StringComparison.OrdinalIgnoreCase) && all.Contains("withdrawn", StringComparison.OrdinalIgnoreCase))
        {
            return Whole(page, GapLook.WithdrawalSheet, 0.85, "Access Restricted", all, PagesListed(lines));
        }

        var notice = lines.Find(l => NoticeTitles.Any(t => l.Contains(t, StringComparison.OrdinalIgnoreCase)) && Count(l) <= 2 * MostWordsOfTitle);
        if (notice is not null && (words <= MostWordsOfNotice || notice.Contains("sheet", StringComparison.OrdinalIgnoreCase)))
        {
            return Whole(page, GapLook.Notice, 0.95, notice, all, PagesOfNotice(lines));
        }

        var mark = words <= MostWordsOfNotice ? Stated(lines) : null;
        return mark is null ? null : Whole(page, GapLook.Notice, 0.85, mark, all, PagesOfNotice(lines));
    }

    private static PageRedaction Whole(PageText page, GapLook look, double confidence, string label, string all, int? pages)
    {
        var codes = BoxWords.Codes(all);
        return new PageRedaction(new PageBox(0, 0, page.Width, page.Height), look, confidence) { Label = label.Trim(), Codes = codes.Length <= MostCodes ? codes : [], Pages = pages };
    }

    // A line, or two together, that the grammar of marks takes for a statement about pages or a document.
    private static string? Stated(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            for (var together = 1; together <= 2 && i + together <= lines.Count; together++)
            {
                var text = string.Join(' ', lines.Skip(i).Take(together));
                if (Withheld(text) is not null)
                {
                    return text;
                }
            }
        }

        return null;
    }

    private static Gap? Withheld(string text) =>
        GapGrammar.Read(text.Trim(' ', '.', '[', ']', '-', '*').ToLowerInvariant()) is { IsWithheld: true, Extent.Unit: ExtentUnit.Page or ExtentUnit.Document } gap ? gap : null;

    private static int? PagesOfNotice(List<string> lines)
    {
        foreach (var line in lines)
        {
            // "Next 3 Page(s) In Document Denied" comes after the page that says so.
            var words = Words(line);
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].StartsWith("page", StringComparison.Ordinal) && i > 0 && Number(words[i - 1]) is { } before)
                {
                    return i > 1 && words[i - 2] == "next" ? before + 1 : before;
                }

                if (words[i].StartsWith("page", StringComparison.Ordinal) && i + 1 < words.Length && words[i] != "page" && i > 0 && words[i - 1] == "deleted" && Number(words[i + 1]) is { } total)
                {
                    return total;
                }
            }
        }

        var stated = Enumerable.Range(0, lines.Count).Select(i => Withheld(lines[i]) ?? (i + 1 < lines.Count ? Withheld(lines[i] + " " + lines[i + 1]) : null))
            .FirstOrDefault(g => g?.Extent is { Unit: ExtentUnit.Page, Max: not null });
        return stated?.Extent?.Max is { } pages and > 0 and < 10_000 ? (int)Math.Ceiling(pages) : lines.Exists(l => Words(l).Contains("page")) ? 1 : null;
    }

    // "PAGES: 3", "No. of pages 3", or the sum of "2 p.", "14 pp." in the column of a table.
    private static int? PagesListed(List<string> lines)
    {
        var sum = 0;
        foreach (var line in lines)
        {
            var words = Words(line);
            for (var i = 0; i < words.Length; i++)
            {
                var unit = words[i] is "p" or "pp" or "pg" or "pgs" or "page" or "pages" or "págs" or "páginas" or "fojas" or "hojas" or "листов" or "листа" or "лист";
                if (unit && i > 0 && Number(words[i - 1]) is { } before)
                {
                    sum += before;
                }
                else if (unit && i + 1 < words.Length && Number(words[i + 1]) is { } after)
                {
                    sum += after;
                }
            }
        }

        return sum is > 0 and < 10_000 ? sum : null;
    }

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 2000 ? n : null;

    private static int Count(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string[] Words(string line) => line.ToLowerInvariant().Split([' ', '.', ',', ':', '=', '(', ')', ';', '[', ']', '#', '_', '~'], StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string line) => line.Replace("(s)", "s", StringComparison.OrdinalIgnoreCase).Replace('–', '-').Replace('—', '-');
}
