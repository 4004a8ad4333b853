namespace Lacuna.Documents.Pages.Layout;

/// <summary>The pages of a document on their way to drafts.</summary>
internal sealed class LayoutReading
{
    private readonly Dictionary<(int Page, int Region), ColumnMeasure> measures = [];
    private readonly Vocabulary vocabulary = new();
    private readonly List<HashSet<string>> calls = [];
    private ColumnMeasure usual = new(72, 540, 14);

    private LayoutReading(IReadOnlyList<PageText> pages) => Pages = pages;

    public IReadOnlyList<PageText> Pages { get; }

    /// <summary>Paragraphs and tables in the order of the text.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>The notes of each page.</summary>
    public List<List<Draft>> Notes { get; } = [];

    /// <summary>Lines that are no part of the text.</summary>
    public List<LaidLine> Furniture { get; } = [];

    public required RunningHeads Heads { get; init; }

    /// <summary>Size of the letters of the text; 0 for a document without words.</summary>
    public double BodySize { get; private set; }

    /// <summary>Reads pages.</summary>
    public static LayoutReading Of(IReadOnlyList<PageText> pages)
    {
        var lines = pages.Select(PageLines.Of).ToList();
        var reading = new LayoutReading(pages) { Heads = RunningHeads.Find(lines) };
        reading.Measure(lines);
        reading.Draw(lines);
        return reading;
    }

    private void Measure(List<List<LaidLine>> pages)
    {
        foreach (var page in pages)
        {
            Furniture.AddRange(page.Where(l => Heads.Holds(l) && !Heads.IsNumberAlone(l)));
            page.RemoveAll(Heads.Holds);
        }

        var sizes = pages.SelectMany(p => p).Where(l => l.Size > 0).GroupBy(l => Math.Round(l.Size, 1)).Select(g => (Size: g.Key, Letters: g.Sum(l => l.Text.Length))).OrderBy(g => g.Size).ToList();
        var half = sizes.Sum(g => (long)g.Letters) / 2;
        foreach (var (size, letters) in sizes)
        {
            BodySize = size;
            half -= letters;
            if (half < 0)
            {
                break;
            }
        }

        foreach (var line in pages.SelectMany(p => p))
        {
            vocabulary.Add(line);
        }
    }

    private void Draw(List<List<LaidLine>> pages)
    {
        var notes = new List<List<FootNote>>();
        for (var p = 0; p < pages.Count; p++)
        {
            // Small type that the document has everywhere is its text.
            var found = FootNotes.TakeOut(pages[p], BodySize, p > 0 && notes[p - 1].Count > 0);
            notes.Add(found);
            if (found.Count > 0 && found[0].Number.Length == 0)
            {
                var last = notes.FindLastIndex(p - 1, n => n.Count > 0);
                notes[last][^1].Lines.AddRange(found[0].Lines);
                found.RemoveAt(0);
            }

            calls.Add([.. found.Select(n => n.Number)]);
        }

        for (var p = 0; p < pages.Count; p++)
        {
            if (p + 1 < pages.Count)
            {
                // A number at the end of a page may call a note that had to go over to the next one.
                calls[p] = [.. calls[p], .. notes[p + 1].Select(n => n.Number)];
            }
        }

        var body = pages.SelectMany((lines, p) => lines.Select(l => (Line: l, Page: p))).ToList();
        var all = body.ConvertAll(b => b.Line);
        if (ColumnMeasure.Of(all) is { } measured)
        {
            usual = measured;
        }

        foreach (var region in body.GroupBy(b => (b.Line.Page.Number, b.Line.Region)))
        {
            measures[region.Key] = ColumnMeasure.Of([.. region.Select(b => b.Line)]) ?? usual;
        }

        var writer = new DraftWriter(vocabulary);
        DrawBody(body, writer);
        foreach (var page in notes)
        {
            Notes.Add(page.ConvertAll(n => Drawn(n, writer)));
        }
    }

    private void DrawBody(List<(LaidLine Line, int Page)> body, DraftWriter writer)
    {
        var lines = body.ConvertAll(b => b.Line);
        var tables = TableFinder.Find(lines);
        var joiner = new ParagraphJoiner(MeasureOf);
        Draft? draft = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (tables[i] > 0)
            {
                var end = i;
                while (end < lines.Count && tables[end] == tables[i])
                {
                    end++;
                }

                Drafts.Add(Table(lines.GetRange(i, end - i), calls[body[i].Page]));
                (draft, i) = (null, end - 1);
                continue;
            }

            var (line, page) = body[i];
            if (draft is null || joiner.Begins(lines[i - 1], line, i + 1 < lines.Count && tables[i + 1] == 0 ? lines[i + 1] : null))
            {
                draft = new Draft(DraftKind.Paragraph, line);
                Drafts.Add(draft);
            }
            else
            {
                for (var p = body[i - 1].Page + 1; p <= page; p++)
                {
                    DraftWriter.AppendBreak(draft, p);
                }

                draft.Lines.Add(line);
            }

            writer.Append(draft, line, calls[page], MeasureOf(line).Width);
        }
    }

    private Draft Table(List<LaidLine> lines, HashSet<string> called)
    {
        var table = new Draft(DraftKind.Table, lines[0]);
        foreach (var row in TableFinder.Cells(lines))
        {
            table.Rows.Add(row.ConvertAll(cell =>
            {
                var part = new Draft(DraftKind.Paragraph, lines[0]);
                if (cell.Count > 0)
                {
                    new DraftWriter(vocabulary).Append(part, new LaidLine(lines[0].Page, lines[0].Region, [.. cell], null), called, double.PositiveInfinity);
                }

                return part.Pieces;
            }));
        }

        table.Lines.AddRange(lines.Skip(1));
        return table;
    }

    private Draft Drawn(FootNote note, DraftWriter writer)
    {
        var draft = new Draft(DraftKind.Note, note.Lines[0]) { Number = note.Number };
        for (var i = 0; i < note.Lines.Count; i++)
        {
            var line = note.Lines[i];
            writer.Append(draft, line, new HashSet<string>(), usual.Width, i == 0 ? note.MarkLength : 0);
        }

        return draft;
    }

    private ColumnMeasure MeasureOf(LaidLine line) => measures.GetValueOrDefault((line.Page.Number, line.Region), usual);
}
