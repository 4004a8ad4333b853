using Lacuna.Documents.Apparatus.Comments;
using Lacuna.Documents.Apparatus.Corrections;
using Lacuna.Documents.Apparatus.Datelines;
using Lacuna.Documents.Apparatus.Glosses;
using Lacuna.Documents.Apparatus.Insertions;
using Lacuna.Documents.Apparatus.Notes;
using Lacuna.Documents.Apparatus.Parts;
using Lacuna.Documents.Apparatus.Stamps;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Brackets;

/// <summary>Tells what each pair of square brackets means that is no gap. See the README beside it for the order of the evidence.</summary>
internal static class BracketRecogniser
{
    /// <summary>How deep brackets within brackets are looked into; what lies further out is left to a diagnostic.</summary>
    public const int MostNested = 8;

    // In order: the surest form first. Each answers null where it knows nothing; the last knows always.
    private static readonly Func<Bracket, FoundMark?>[] Grammars =
    [
        StampGrammar.Read,
        CorrectionGrammar.ReadSic,
        PartGrammar.Read,
        NoteAnchorGrammar.Read,
        GlossGrammar.ReadMarked,
        DatelineGrammar.Read,
        CommentGrammar.ReadBracket,
        DraftGrammar.Read,
        InsertionGrammar.ReadLetters,
        CorrectionGrammar.Read,
        GlossGrammar.ReadSentence,
        InsertionGrammar.Read,
        GlossGrammar.ReadPhrase,
    ];

    /// <summary>The innermost brackets of a text, each as a mark, in order and without overlap. Linear.</summary>
    /// <param name="text">The flattened text of a block.</param>
    /// <param name="surroundings">What stands around it.</param>
    public static List<FoundMark> Find(string text, Surroundings surroundings)
    {
        var found = new List<FoundMark>();
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0;)
        {
            var next = text.AsSpan(open + 1).IndexOfAny('[', ']');
            if (next < 0)
            {
                break;
            }

            var close = open + 1 + next;
            if (text[close] == '[')
            {
                open = close;
                continue;
            }

            Add(text, open, close, surroundings, found);
            open = text.IndexOf('[', close + 1);
        }

        return found;
    }

    private static void Add(string text, int open, int close, Surroundings surroundings, List<FoundMark> found)
    {
        if (text.AsSpan(open + 1, close - open - 1).Trim().IsEmpty)
        {
            found.Add(Plain(open, close, open + 1));
            return;
        }

        var bracket = new Bracket(text, open, close, surroundings);
        var mark = bracket.Inner.Length == 0 || IsGapAroundMarks(bracket) ? Plain(open, close, open + 1) : Judge(bracket);

        // "Chet [Chip] Bowen [Bohlen]": what an earlier bracket holds cannot be corrected again.
        found.Add(found.Count > 0 && mark.Start < found[^1].End ? Plain(open, close, open + 1) : mark);
    }

    private static FoundMark Judge(Bracket bracket)
    {
        foreach (var grammar in Grammars)
        {
            if (grammar(bracket) is { } mark)
            {
                return mark;
            }
        }

        return Plain(bracket.Open, bracket.Close, bracket.Open + 1);
    }

    // A gap has no words of its own; one around the anchor of a note would lose it.
    private static bool IsGapAroundMarks(Bracket bracket) => bracket.HoldsMarks && Gaps.GapGrammar.Read(bracket.Inner) is not null;

    private static FoundMark Plain(int open, int close, int start) => new(open, close + 1, new Bracketed([], default), new Stretch(start, close));
}
