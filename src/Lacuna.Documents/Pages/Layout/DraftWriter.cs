using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>Puts lines into drafts: blanks, divided words, calls of notes, gaps.</summary>
internal sealed class DraftWriter(Vocabulary vocabulary)
{
    // What stands closer to a raised number or a redaction than this part of the font size is joined to it.
    private const double Touching = 0.14;

    /// <summary>Appends a line.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">The line.</param>
    /// <param name="calls">Numbers of the notes that raised numbers of this line may call.</param>
    /// <param name="width">Width of the text around it, in points.</param>
    /// <param name="skip">Characters of the line's beginning that are left out: the number of a note, the label of a list.</param>
    public void Append(Draft draft, LaidLine line, IReadOnlySet<string> calls, double width, int skip = 0)
    {
        var hyphenated = draft.Hyphenated;
        draft.Hyphenated = null;
        var pieces = draft.Pieces;
        LaidItem? before = null;
        for (var i = 0; i < line.Items.Length; i++)
        {
            var item = line.Items[i];
            if (skip > 0 && item.Word is { } skipped)
            {
                var cut = Math.Min(skip, skipped.Text.Length);
                skip = Math.Max(0, skip - skipped.Text.Length - 1);
                if (cut == skipped.Text.Length)
                {
                    continue;
                }

                item = new LaidItem(skipped with { Text = skipped.Text[cut..], Raised = false }, null);
            }

            var blank = before is { } b ? !Touches(b, item) : pieces.Count > 0 && pieces[^1] is not BreakPiece && hyphenated is null;
            switch (item)
            {
                case { Redaction: { } redaction }:
                    AppendGap(pieces, line.Page.Number, redaction, blank, redaction.Box.Width >= 0.85 * width || (redaction.Lines > 1 && redaction.Box.Width >= 0.7 * width));
                    break;
                case { Word: { Raised: true } raised } when CallOf(raised.Text) is { Length: > 0 } number && calls.Contains(number):
                    pieces.Add(new CallPiece(number));
                    AppendWords(pieces, raised.Text[number.Length..], null, false);
                    break;
                case { Word: { } word }:
                    var text = word.Text;
                    if (hyphenated is { } start)
                    {
                        text = Rest(pieces, start, text);
                        hyphenated = null;
                    }

                    if (i == line.Items.Length - 1 && Vocabulary.EndsDivided(text))
                    {
                        draft.Hyphenated = text;
                    }

                    AppendWords(pieces, text, word.Raised ? Rendition.Superscript : word.Rend, blank);
                    break;
            }

            before = item;
        }
    }

    /// <summary>Appends words.</summary>
    public static void AppendWords(List<Piece> pieces, string text, Rendition? rend, bool blank)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[^1] is WordsPiece last && last.Rend == rend)
        {
            pieces[^1] = last with { Value = last.Value + (blank ? " " : "") + text };
            return;
        }

        if (blank && pieces.Count > 0)
        {
            AppendBlank(pieces);
        }

        pieces.Add(new WordsPiece(text, rend));
    }

    // A blank between different looks belongs to neither.
    private static void AppendBlank(List<Piece> pieces)
    {
        if (pieces[^1] is WordsPiece { Rend: null } words)
        {
            pieces[^1] = words with { Value = words.Value + " " };
        }
        else
        {
            pieces.Add(new WordsPiece(" ", null));
        }
    }

    private static void AppendGap(List<Piece> pieces, int page, PageRedaction redaction, bool blank, bool whole)
    {
        if (pieces.Count > 0 && pieces[^1] is GapPiece { Gap: var gap } && gap.GoesOn(page, redaction))
        {
            gap.Parts.Add((redaction, whole));
            return;
        }

        if (blank && pieces.Count > 0)
        {
            AppendBlank(pieces);
        }

        pieces.Add(new GapPiece(new GapDraft(page, redaction, whole)));
    }

    /// <summary>Notes that a page begins within a paragraph; a blank, but for a divided word, stands before it.</summary>
    public static void AppendBreak(Draft draft, int page)
    {
        if (draft.Hyphenated is null && draft.Pieces.Count > 0 && draft.Pieces[^1] is not BreakPiece)
        {
            AppendBlank(draft.Pieces);
        }

        draft.Pieces.Add(new BreakPiece(page));
    }

    // The word that the line before began: what is written of it is taken back, and the whole word written in its place.
    private string Rest(List<Piece> pieces, string start, string rest)
    {
        var at = pieces.FindLastIndex(p => p is WordsPiece);
        var whole = vocabulary.Join(start, rest);
        if (at < 0 || pieces[at] is not WordsPiece words || !words.Value.EndsWith(start, StringComparison.Ordinal))
        {
            return rest;
        }

        var kept = whole.StartsWith(start, StringComparison.Ordinal) ? start : start[..^1];
        pieces[at] = words with { Value = words.Value[..^start.Length] + kept };
        return whole[kept.Length..];
    }

    private static bool Touches(LaidItem left, LaidItem right)
    {
        if (left.Word is { Raised: false } && right.Word is { Raised: false })
        {
            return false;
        }

        var size = left.Word?.Size ?? right.Word?.Size ?? 0;
        return size > 0 && right.Box.Left - left.Box.Right < Touching * size;
    }

    // "25", "25.", "*".
    private static string CallOf(string word)
    {
        var length = 0;
        while (length < word.Length && (char.IsAsciiDigit(word[length]) || word[length] is '*' or '†' or '‡' or '§'))
        {
            length++;
        }

        return word[..length];
    }
}
