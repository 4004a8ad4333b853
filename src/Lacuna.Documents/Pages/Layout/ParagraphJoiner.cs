using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>Judges whether a line begins a paragraph.</summary>
internal sealed class ParagraphJoiner(Func<LaidLine, ColumnMeasure> measure)
{
    // An indentation, in parts of the font size.
    private const double Indent = 0.8;

    // Lines farther apart than this many of the usual distances have a blank line between them.
    private const double WiderStep = 1.32;
    private const double WiderStepOfScan = 1.45;

    // Type of another size is another kind of text.
    private const double OtherSize = 0.1;
    private const double OtherSizeOfScan = 0.3;

    // A line that leaves so much of the width free was ended by its author, whatever it ends in.
    private const double FreeShare = 0.3;

    /// <summary>Whether a line begins a paragraph.</summary>
    /// <param name="before">The line before in the text, or null.</param>
    /// <param name="line">The line.</param>
    /// <param name="after">The line behind it, or null.</param>
    public bool Begins(LaidLine? before, LaidLine line, LaidLine? after)
    {
        if (before is null)
        {
            return true;
        }

        var here = measure(line);
        if (IsOtherKind(before, line))
        {
            return true;
        }

        var redactedBoth = before.Items[^1].Redaction is { } end && line.Items[0].Redaction is { } start && end.Look == start.Look;
        var room = Room(before, line);
        var short_ = room > 0.5 * Size(line);
        var ended = EndsSentence(before.Text) && before.Items[^1].Redaction is null;
        if (before.Page != line.Page || before.Region != line.Region)
        {
            return !redactedBoth && BeginsElsewhere(before, line, after, here, short_, ended);
        }

        var step = line.Box.Bottom - before.Box.Bottom;
        if (step > (line.IsOcr ? WiderStepOfScan : WiderStep) * here.Pitch)
        {
            // A line that goes on within a sentence does so over a wide step too: a tall sign stands in it.
            return step > 1.8 * here.Pitch || ended || short_ || !StartsLower(line.Text);
        }

        if (redactedBoth)
        {
            return false;
        }

        if (line.Starts is { } said)
        {
            return said ? ended || short_ || !StartsLower(line.Text) : Label(line) > 0 && (short_ || ended);
        }

        if (Label(line) > 0 && (short_ || ended || Label(before) > 0))
        {
            return true;
        }

        var size = Size(line);
        var shift = line.Box.Left - before.Box.Left;
        if (shift > Indent * size)
        {
            // The first line of a paragraph, where the next one goes back; a block that is set in, where it does not.
            var goesBack = after is null || after.Page != line.Page || after.Region != line.Region || after.Box.Left < line.Box.Left - (Indent * size / 2);
            return Label(before) == 0 ? goesBack ? ended || short_ || shift > 1.5 * size : ended || short_ : ended && goesBack && Label(before) == 0;
        }

        if (shift < -Indent * size && before.Box.Left > here.Left + (Indent * size) && !IsFirstOfParagraph(before, line, here))
        {
            return ended || short_;
        }

        return short_ && (ended || room > FreeShare * here.Width || !StartsLower(line.Text) && room > 0.15 * here.Width);
    }

    /// <summary>How much of the line before would have been left free by the first word of this one, in points: what is above 0 was ended on purpose.</summary>
    private double Room(LaidLine before, LaidLine line)
    {
        var first = line.Items[0].Box.Width + (0.3 * Size(line));
        return measure(before).Right - before.Box.Right - first;
    }

    private static bool IsOtherKind(LaidLine before, LaidLine line)
    {
        if (before.Size == 0 || line.Size == 0)
        {
            return false;
        }

        var other = before.IsOcr || line.IsOcr ? OtherSizeOfScan : OtherSize;
        var larger = Math.Max(before.Size, line.Size);
        return larger - Math.Min(before.Size, line.Size) > other * larger || (before.IsBold != line.IsBold && Math.Min(before.Items.Length, line.Items.Length) > 0
            && (EndsSentence(before.Text) || before.IsBold || line.Box.Left != before.Box.Left));
    }

    // Over a column or a page.
    private static bool BeginsElsewhere(LaidLine before, LaidLine line, LaidLine? after, ColumnMeasure here, bool short_, bool ended)
    {
        if (!ended)
        {
            return (short_ && !StartsLower(line.Text) && !before.Text.EndsWith(',') && IsLineOfItsOwn(before.Text)) || (Label(line) > 0 && short_);
        }

        var indented = line.Box.Left > here.Left + (Indent * Size(line)) && (after is null || after.Region != line.Region || after.Box.Left < line.Box.Left - 1);
        return indented || short_ || Label(line) > 0 || !StartsLower(line.Text) && line.Starts != false;
    }

    // "The Ambassador in France", "SUBJECT": a few words that are no sentence.
    private static bool IsLineOfItsOwn(string text) => text.Length < 60;

    private bool IsFirstOfParagraph(LaidLine before, LaidLine line, ColumnMeasure here) =>
        Math.Abs(line.Box.Left - here.Left) < Indent * Size(line) && Room(before, line) <= 0.5 * Size(line);

    private static int Label(LaidLine line) => PlainLists.LabelLength(line.Text, 0, line.Text.Length);

    private static double Size(LaidLine line) => line.Size > 0 ? line.Size : Math.Max(6, line.Box.Height);

    private static bool StartsLower(string text) => text.Length > 0 && (char.IsLower(text[0]) || text[0] is ',' or ';' or ')');

    /// <summary>Whether a line ends as a sentence does, whatever closes behind it.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("\"”’'»)]0123456789*†".AsSpan());
        return end.Length == 0 || end[^1] is '.' or '!' or '?' or ':' or '…' || (end.Length < text.Length && end[^1] is ';');
    }
}
