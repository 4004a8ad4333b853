using System.Buffers;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Gaps;

/// <summary>Finds markers of missing matter: brackets, parentheses, black blocks, bare exemption codes.</summary>
internal static class GapRecogniser
{
    // A source note that withholds the whole document has some 300 characters, "Here follows" with a summary up to 700.
    private const int LongestMarker = 1200;

    // Open brackets remembered; more than this are noise of a scan, and the oldest are forgotten.
    private const int DeepestNesting = 32;

    // "(parte testada)", "(one line deleted)": longer parentheses are the author's.
    private const int LongestParenthesis = 60;

    // A closing bracket whose opening one was lost: how far back its first word may lie.
    private const int LongestUnopened = 60;

    private const int ShortestBlackBlock = 2;

    // Parentheses are common in prose; only those with one of these are worth reading.
    private static readonly SearchValues<string> VerbStems = SearchValues.Create(
        ["declassified", "excis", "redact", "delet", "saniti", "withheld", "denied", "postponed", "exempt", "remov", "expunge", "censor", "legible", "intelligible", "inaudible",
         "indistinct", "cipherable", "garble", "teligible", "tachad", "testad", "suprimid", "eliminad", "borrad", "excluid", "reservad", "desclasificad",
         "изъят", "исключен", "рассекречен", "засекречен", "вымаран", "черкнут", "скрыт", "неразборчив", "нрзб", "geschwärzt", "freigegeben", "leserlich", "caviardé", "supprimé", "illisible", "rasurad", "tarjad", "legív", "illeggib", "nieczyteln", "nečiteln", "usunięt", "začern", "█", "…", "..", "__"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Signs = SearchValues.Create("[](█");

    /// <summary>The marks of a text, in order, none overlapping another. Linear: each bracket is looked at once, with at most
    /// <see cref="LongestMarker"/> characters behind it, and a marker's end is found before it is read.</summary>
    public static List<FoundMark> Find(string text)
    {
        var found = new List<FoundMark>();
        var open = new Stack<int>();
        var span = text.AsSpan();
        var i = 0;
        while (i < span.Length)
        {
            var step = span[i..].IndexOfAny(Signs);
            if (step < 0)
            {
                break;
            }

            i += step;
            switch (span[i])
            {
                case '[':
                    if (open.Count >= DeepestNesting)
                    {
                        open.Clear();
                    }

                    open.Push(i++);
                    break;
                case ']':
                    i = Close(span, open, i, found);
                    break;
                case '(':
                    i = Parenthesis(span, i, open.Count > 0, found);
                    break;
                default:
                    i = BlackBlock(span, i, found);
                    break;
            }
        }

        return found;
    }

    private static int Close(ReadOnlySpan<char> text, Stack<int> open, int at, List<FoundMark> found)
    {
        var start = open.Count > 0 ? open.Pop() : -1;
        if (start < 0 || at - start > LongestMarker)
        {
            Unopened(text, at, found);
            return at + 1;
        }

        var inner = text[(start + 1)..at];
        var last = found.Count > 0 ? found[^1] : default;
        if (found.Count > 0 && last.Start > start)
        {
            Enclose(text, start, at, last, found);
            return at + 1;
        }

        if (inner.Length > 1 && inner.Trim().IsEmpty)
        {
            Add(found, text, start, at + 1, new Gap(GapReason.Unknown, null, null, null, [], "", default));
        }
        else if (inner is "Restricted" && text[..start].TrimEnd().EndsWith(":"))
        {
            // The catalogue sheets of the assassination records: a field whose content is kept back.
            Add(found, text, start, at + 1, new Gap(GapReason.Withheld, null, null, null, [], "", default));
        }
        else if (!inner.Contains('\uFFFC') && GapGrammar.Read(inner) is { } gap)
        {
            Add(found, text, start, at + 1, gap);
        }

        return at + 1;
    }

    // "[[several words excised]]", "[██████]" and "[(b)(1)]" are one mark.
    private static void Enclose(ReadOnlySpan<char> text, int start, int at, FoundMark last, List<FoundMark> found)
    {
        if (text[(start + 1)..last.Start].Trim().IsEmpty && text[last.End..at].Trim().IsEmpty && last.Mark is Gap gap)
        {
            found.RemoveAt(found.Count - 1);
            Add(found, text, start, at + 1, gap);
        }
    }

    private static void Unopened(ReadOnlySpan<char> text, int at, List<FoundMark> found)
    {
        var before = text[Math.Max(0, at - LongestUnopened)..at];
        if (!before.EndsWith("not declassified", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var start = at - before.Length + BeginningOf(before);
        if (GapGrammar.Read(text[start..at]) is { } gap && (found.Count == 0 || found[^1].End <= start) && (gap.Extent ?? (object?)gap.What) is not null)
        {
            Add(found, text, start, at + 1, gap);
        }
    }

    // Backwards from the verb as long as the words measure or name something: the sentence before them is not part of the marker.
    private static int BeginningOf(ReadOnlySpan<char> before)
    {
        var tokens = GapTokenizer.Cut(before, GapGrammar.MostTokens);
        var start = before.Length;
        for (var k = tokens.Count - 3; k >= 0; k--)
        {
            var token = tokens[k];
            var joint = before[token.Start..token.End] is "of" or "source" or "text";
            if (!joint && token.Role is not (WordRole.Unit or WordRole.Number or WordRole.Thing or WordRole.Less or WordRole.About or WordRole.Almost))
            {
                break;
            }

            start = token.Start;
        }

        return start;
    }

    private static int Parenthesis(ReadOnlySpan<char> text, int at, bool inBracket, List<FoundMark> found)
    {
        if (inBracket)
        {
            return at + 1;
        }

        if (ExemptionCodes.LengthAt(text[at..]) is > 0 and var length)
        {
            if (StandsForMatter(text, at, at + length))
            {
                Add(found, text, at, at + length, new Gap(GapReason.Exempted, null, null, null, ExemptionCodes.Find(text.Slice(at, length)), "", default));
            }

            return at + length;
        }

        var end = text.Slice(at, Math.Min(LongestParenthesis, text.Length - at)).IndexOfAny(')', '[', ']');
        if (end > 0 && text[at + end] == ')' && text.Slice(at + 1, end - 1).ContainsAny(VerbStems) && GapGrammar.Read(text.Slice(at + 1, end - 1)) is { Reason: not GapReason.Omitted } gap
            && !text.Slice(at + 1, end - 1).Contains('\uFFFC'))
        {
            Add(found, text, at, at + end + 1, gap);
            return at + end + 1;
        }

        return at + 1;
    }

    // A bare code stands for matter within a sentence ("Source (b)(3) reported"); in a list of codes or beside the statute it is spoken of.
    private static bool StandsForMatter(ReadOnlySpan<char> text, int start, int end)
    {
        var after = text[end..].TrimStart();
        var before = text[Math.Max(0, start - 48)..start];
        var spoken = before.Contains("xemption", StringComparison.OrdinalIgnoreCase) || before.Contains("U.S.C", StringComparison.OrdinalIgnoreCase)
            || before.Contains("USC", StringComparison.Ordinal) || before.Contains("FOIA", StringComparison.Ordinal) || before.Contains("ection", StringComparison.Ordinal)
            || before.Contains("Title", StringComparison.Ordinal) || before.Contains("(b)", StringComparison.OrdinalIgnoreCase);
        return !spoken && !after.IsEmpty && char.IsLetter(after[0]) && end < text.Length && text[end] is ' ' or '\u00a0';
    }

    private static int BlackBlock(ReadOnlySpan<char> text, int at, List<FoundMark> found)
    {
        var end = at;
        while (end < text.Length && text[end] == '█')
        {
            end++;
            if (end + 1 < text.Length && text[end] == ' ' && text[end + 1] == '█')
            {
                end++;
            }
        }

        if (end - at >= ShortestBlackBlock)
        {
            Add(found, text, at, end, new Gap(GapReason.Redacted, null, null, null, [], "", default));
        }

        return end;
    }

    private static void Add(List<FoundMark> found, ReadOnlySpan<char> text, int start, int end, Gap gap)
    {
        var statement = text[start..end];
        if (!statement.Contains('\uFFFC'))
        {
            found.Add(new FoundMark(start, end, gap with { Statement = statement.ToString() }));
        }
    }
}
