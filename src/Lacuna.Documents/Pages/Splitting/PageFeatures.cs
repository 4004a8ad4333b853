using System.Globalization;
using Lacuna.Documents.Description;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages.Redactions;

namespace Lacuna.Documents.Pages.Splitting;

/// <summary>What a page shows of beginning, going on or ending.</summary>
internal sealed class PageFeatures
{
    // Where a heading stands; letters, memoranda and forms say what they are within so many lines.
    private const int HeadLines = 12;

    private static readonly string[] Labels =
    [
        "to", "from", "subject", "subj", "date", "ref", "participants", "place", "time", "re", "info", "for", "para", "de", "asunto", "fecha", "lugar", "participantes", "кому", "от", "тема", "дата", "место", "присутствовали",
    ];

    private static readonly string[] Letterheads =
    [
        "department of", "embassy", "ministry", "central intelligence agency", "federal bureau", "office of", "the white house", "national security council", "legation", "consulate", "headquarters", "united nations",
        "ministerio", "embajada", "presidencia", "secretaría", "министерство", "посольство", "комитет", "управление",
    ];

    private static readonly string[] Salutations = ["dear ", "my dear ", "sir:", "sir,", "excellency", "gentlemen:", "estimad", "muy señor", "querid", "mi querid", "excelentísim", "уважаем", "дорог", "глубокоуважаем"];

    private static readonly string[] Covers = ["cover sheet", "routing slip", "routing and record sheet", "transmittal slip", "document separator", "separator sheet", "separator page", "target sheet", "start of document", "hoja de portada", "сопроводительный лист"];

    private static readonly string[] Endings =
    [
        "sincerely", "respectfully", "very truly yours", "yours", "distribution:", "cc:", "copies to", "enclosure", "attachment", "drafted by", "approved by", "atentamente", "le saluda", "copia:", "с уважением", "отп.", "разослано", "верно:",
    ];

    private PageFeatures(PageText page, List<string> lines, HashSet<string> running)
    {
        Page = page;
        Lines = [.. lines.Where(l => !running.Contains(l))];
        Words = page.Lines.Sum(l => l.Words.Length);
        Number = PrintedNumber.Of(lines);
        var body = Lines.Where(l => !PrintedNumber.IsOnly(l)).ToList();
        First = body.Count > 0 ? body[0] : "";
        Last = body.Count > 0 ? body[^1] : "";
        var head = body.Take(HeadLines).ToList();
        Form = head.Take(6).Where(IsShort).Select(l => DocumentTypes.Find(l)).FirstOrDefault(f => f is { Start: < 24 })?.Form;
        LabelCount = head.Select(LabelOf).Where(l => l is not null).Distinct(StringComparer.Ordinal).Count();
        HasLetterhead = head.Take(4).Any(l => IsShort(l) && Letterheads.Any(w => l.Contains(w, StringComparison.OrdinalIgnoreCase)));
        HasSalutation = head.Any(l => Salutations.Any(s => l.StartsWith(s, StringComparison.OrdinalIgnoreCase)));
        HasDateline = head.Take(7).Any(l => IsShort(l) && HasYear(l));
        HasEnding = body.TakeLast(6).Any(l => Endings.Any(e => l.StartsWith(e, StringComparison.OrdinalIgnoreCase)));
        Cover = Words < 120 && Lines.Exists(l => IsShort(l) && Covers.Any(c => l.Contains(c, StringComparison.OrdinalIgnoreCase)));
        IsWithdrawalSheet = WithheldPages.Read(page)?.Look == GapLook.WithdrawalSheet;
        Bottom = page.Lines.IsEmpty ? 0 : page.Lines.Where(l => !PrintedNumber.IsOnly(l.Text) && !running.Contains(l.Text)).Select(l => l.Box.Bottom).DefaultIfEmpty(0).Max() / Math.Max(1, page.Height);
        Language = page.Language ?? (Words > 40 ? LanguageGuess.Of(string.Join('\n', lines)) : null);
    }

    public PageText Page { get; }

    public List<string> Lines { get; }

    public int Words { get; }

    public PrintedNumber? Number { get; }

    public string First { get; }

    public string Last { get; }

    public string? Form { get; }

    public int LabelCount { get; }

    public bool HasLetterhead { get; }

    public bool HasSalutation { get; }

    public bool HasDateline { get; }

    public bool HasEnding { get; }

    public bool Cover { get; }

    public bool IsWithdrawalSheet { get; }

    /// <summary>How far down its text goes, 0 to 1.</summary>
    public double Bottom { get; }

    public string? Language { get; }

    public bool IsBlank => Words <= 2;

    /// <summary>The first letter is small: a sentence goes on.</summary>
    public bool BeginsWithin => First.Length > 1 && char.IsLower(First[0]) && char.IsLetter(First[1]);

    /// <summary>The last line ends in the middle of a sentence.</summary>
    public bool EndsWithin => Last.Length > 30 && (char.IsLower(Last[^1]) || Last[^1] is ',' or '-');

    /// <summary>Reads each page; lines that stand at the edge of the page before too are running heads.</summary>
    public static List<PageFeatures> Of(IReadOnlyList<PageText> pages)
    {
        var features = new List<PageFeatures>();
        HashSet<string> before = [];
        foreach (var page in pages)
        {
            var lines = page.Lines.Select(l => l.Text.Trim()).Where(l => l.Length > 0).ToList();
            HashSet<string> edges = new(lines.Take(3).Concat(lines.TakeLast(3)), StringComparer.OrdinalIgnoreCase);
            var running = edges.Where(before.Contains).Where(l => DocumentTypes.Of(l) is null).ToHashSet(StringComparer.OrdinalIgnoreCase);
            features.Add(new PageFeatures(page, lines, running));
            before = edges;
        }

        return features;
    }

    private static bool IsShort(string line) => line.Length < 80 && line.Count(c => c == ' ') <= 11;

    private static string? LabelOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var label = colon is > 0 and < 16 ? line[..colon].Trim().ToLowerInvariant() : null;
        return label is not null && Labels.Contains(label, StringComparer.Ordinal) ? label : null;
    }

    private static bool HasYear(string line)
    {
        for (var i = 0; i + 4 <= line.Length; i++)
        {
            if (int.TryParse(line.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1850 and < 2050
                && (i == 0 || !char.IsLetterOrDigit(line[i - 1])) && (i + 4 == line.Length || !char.IsLetterOrDigit(line[i + 4])))
            {
                return true;
            }
        }

        return false;
    }
}
