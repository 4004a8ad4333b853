using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>Tells headings and datelines from paragraphs: by larger or bold letters where the file has them, else as plain text does.</summary>
internal sealed class DraftHeadings
{
    // Larger than the text by so much; sizes that OCR measures vary from line to line.
    private const double Larger = 1.12;
    private const double LargerOfScan = 1.5;

    private const int LongestHeading = 220;
    private const int MostLines = 4;

    // Where so many lines are bold, bold is the way the document is written.
    private const double MostBold = 0.3;

    private const int LowestLevel = 6;

    private readonly LayoutReading reading;
    private readonly string source;
    private readonly List<Passage> passages;
    private readonly List<double> sizes;
    private readonly bool boldTells;

    public DraftHeadings(LayoutReading reading, string source, List<Passage> passages)
    {
        (this.reading, this.source, this.passages) = (reading, source, passages);
        sizes = [.. reading.Drafts.Where(IsLarger).Select(SizeOf).Distinct().OrderDescending()];
        var lines = reading.Drafts.SelectMany(d => d.Lines).ToList();
        boldTells = lines.Count(l => l.IsBold) <= MostBold * lines.Count;
    }

    /// <summary>What a draft is, and its level if it is a heading.</summary>
    public (LineKind Kind, int Level) Judge(int index)
    {
        var draft = reading.Drafts[index];
        if (IsLarger(draft))
        {
            return (LineKind.Heading, Math.Min(LowestLevel, sizes.IndexOf(SizeOf(draft)) + 1));
        }

        if (boldTells && draft.Lines.TrueForAll(l => l.IsBold) && IsShort(draft) && !draft.First.Text.EndsWith(',') && !draft.Lines[^1].Text.EndsWith('.'))
        {
            return (LineKind.Heading, Math.Min(LowestLevel, sizes.Count + 1));
        }

        if (draft.Pieces.Exists(p => p is BreakPiece or GapPiece) || passages[index].IsPageBreak)
        {
            return (LineKind.Plain, 0);
        }

        var kind = PlainHeadings.Judge(source, passages, index);
        return kind is LineKind.Title && sizes.Count > 0 ? (LineKind.Plain, 0) : (kind, kind == LineKind.Title ? 1 : Math.Min(LowestLevel, Math.Max(2, sizes.Count + 1)));
    }

    private bool IsLarger(Draft draft) =>
        draft.Kind == DraftKind.Paragraph && IsShort(draft) && draft.Lines.TrueForAll(l => l.Size >= (l.IsOcr ? LargerOfScan : Larger) * reading.BodySize);

    private static bool IsShort(Draft draft) => draft.Kind == DraftKind.Paragraph && draft.Lines.Count <= MostLines && draft.First.Text.Any(char.IsLetter)
        && draft.Lines.Sum(l => l.Text.Length) <= LongestHeading;

    private static double SizeOf(Draft draft) => Math.Round(draft.First.Size * 2) / 2;
}
