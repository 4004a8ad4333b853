using System.Runtime.InteropServices;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Gaps;

/// <summary>Reads from a marker how much is missing, and within what.</summary>
/// <remarks>A marker may measure twice: "3 paragraphs (14 lines)" counts the containers and then the matter.
/// The finer measure, usually the one in parentheses, is the extent; the coarser is what it lies within.</remarks>
internal static class ExtentReader
{
    // Between a number and its unit stand at most "of the following typewritten".
    private const int LongestWayToUnit = 4;

    private readonly record struct Measure(Extent Extent, bool Ordinal, bool InParentheses, bool Rest)
    {
        public int At { get; init; }
    }

    /// <summary>The extent and its container; either may be null.</summary>
    public static (Extent? Extent, Extent? Within) Read(List<GapToken> tokens)
    {
        var measures = Collect(CollectionsMarshal.AsSpan(tokens));
        if (measures.Count == 0)
        {
            return (null, null);
        }

        var inner = measures.FindAll(measure => measure.InParentheses);
        return inner.Count > 0 ? Nested(measures, inner) : Flat(measures, CollectionsMarshal.AsSpan(tokens));
    }

    private static (Extent?, Extent?) Nested(List<Measure> measures, List<Measure> inner)
    {
        var finest = inner.MinBy(measure => Coarseness(measure.Extent.Unit)).Extent.Unit;
        var extent = Sum(measures, finest);
        var container = inner.Find(measure => measure.Extent.Unit != finest).Extent
            ?? measures.Find(measure => !measure.InParentheses && measure.Extent.Unit != finest).Extent;
        return (extent, container);
    }

    // "page 3, lines 4-5" lies within page 3; "1 line and a couple words" is more than one line and less than two.
    private static (Extent?, Extent?) Flat(List<Measure> measures, ReadOnlySpan<GapToken> tokens)
    {
        var first = measures[0];
        var other = measures.Find(measure => measure.Extent.Unit != first.Extent.Unit);
        if (other.Extent is null)
        {
            var sum = Sum(measures, first.Extent.Unit);
            return first.Rest && measures.Count == 1 && sum.Unit != ExtentUnit.Unknown ? (new Extent(sum.Unit, 0, 1, true), null) : (sum, null);
        }

        if (first.Ordinal || first.Rest)
        {
            return (other.Extent, first.Rest ? first.Extent with { Min = null, Max = null } : first.Extent);
        }

        if (first.Extent.Unit is ExtentUnit.Document or ExtentUnit.Item or ExtentUnit.Name)
        {
            return (other.Extent, null);
        }

        // "1 paragraph, 6 lines" and "twelve-line paragraph" measure one thing twice; "1 line and a couple words" are two.
        if (!HasAnd(tokens, first.At, other.At))
        {
            return Coarseness(first.Extent.Unit) < Coarseness(other.Extent.Unit) ? (first.Extent, other.Extent) : (other.Extent, first.Extent);
        }

        return (first.Extent with { Max = first.Extent.Max + 1, Approximate = true }, null);
    }

    private static bool HasAnd(ReadOnlySpan<GapToken> tokens, int from, int to)
    {
        for (var i = Math.Min(from, to); i <= Math.Max(from, to) && i < tokens.Length; i++)
        {
            if (tokens[i].Role == WordRole.And)
            {
                return true;
            }
        }

        return false;
    }

    private static Extent Sum(List<Measure> measures, ExtentUnit unit)
    {
        Extent? sum = null;
        foreach (var measure in measures)
        {
            if (measure.Extent.Unit == unit)
            {
                sum = sum is null
                    ? measure.Extent
                    : new Extent(unit, sum.Min + measure.Extent.Min, sum.Max + measure.Extent.Max, sum.Approximate || measure.Extent.Approximate);
            }
        }

        return sum ?? new Extent(unit, null, null, true);
    }

    private static int Coarseness(ExtentUnit unit) => unit switch
    {
        ExtentUnit.Character => 0,
        ExtentUnit.Word => 1,
        ExtentUnit.Name => 2,
        ExtentUnit.Line => 3,
        ExtentUnit.Column => 4,
        ExtentUnit.Page => 5,
        ExtentUnit.Sentence => 6,
        ExtentUnit.Paragraph => 7,
        _ => 8,
    };

    private static List<Measure> Collect(ReadOnlySpan<GapToken> tokens)
    {
        var measures = new List<Measure>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Role != WordRole.Unit || IsCompound(tokens, i))
            {
                continue;
            }

            var unit = tokens[i].Word;
            var rest = HasBefore(tokens, i, WordRole.Rest, 3);
            if (CountBefore(tokens, i) is { } count)
            {
                var half = HalfAfter(tokens, i);
                measures.Add(new Measure(count with { Unit = unit.Unit, Min = count.Min + half, Max = count.Max + half }, false, tokens[i].InParentheses, false) { At = i });
            }
            else if (OrdinalsAfter(tokens, i, unit.Plural) is { } numbered)
            {
                measures.Add(new Measure(new Extent(unit.Unit, numbered.Count, numbered.Count, false), true, tokens[i].InParentheses, rest) { At = i });
            }
            else if (rest)
            {
                measures.Add(new Measure(new Extent(unit.Unit, null, null, false), false, tokens[i].InParentheses, true) { At = i });
            }
            else if (!unit.Plural)
            {
                var value = 1 + HalfAfter(tokens, i);
                measures.Add(new Measure(new Extent(unit.Unit, value, value, false), false, tokens[i].InParentheses, false) { At = i });
            }
            else
            {
                measures.Add(new Measure(new Extent(unit.Unit, null, null, true), false, tokens[i].InParentheses, false) { At = i });
            }
        }

        return measures;
    }

    // "document number", "file name", "2-column format" name things, not amounts.
    private static bool IsCompound(ReadOnlySpan<GapToken> tokens, int i)
    {
        if (i + 1 < tokens.Length && (tokens[i + 1].Word.Role == WordRole.Thing || tokens[i].Word.Unit == ExtentUnit.Column && tokens[i + 1].Role == WordRole.Glue
            && tokens[i + 1].Kind == GapTokenKind.Word && i > 0 && HasBefore(tokens, i, WordRole.Unit, 4)))
        {
            return true;
        }

        return i > 0 && tokens[i].Word.Unit == ExtentUnit.Name && tokens[i - 1].Word.Role is WordRole.Thing or WordRole.Unit;
    }

    private static bool HasBefore(ReadOnlySpan<GapToken> tokens, int i, WordRole role, int reach)
    {
        for (var k = i - 1; k >= Math.Max(0, i - reach); k--)
        {
            if (tokens[k].Role == role && tokens[k].InParentheses == tokens[i].InParentheses)
            {
                return true;
            }
        }

        return false;
    }

    // The number before a unit, with what is said of its certainty.
    private static Extent? CountBefore(ReadOnlySpan<GapToken> tokens, int i)
    {
        var k = i - 1;
        for (var steps = 0; k >= 0 && steps < LongestWayToUnit && IsSkippable(tokens[k]) && tokens[k].InParentheses == tokens[i].InParentheses; steps++)
        {
            k--;
        }

        if (k < 0 || tokens[k].InParentheses != tokens[i].InParentheses)
        {
            return null;
        }

        if (tokens[k].Role == WordRole.Indefinite)
        {
            return new Extent(ExtentUnit.Unknown, null, null, true);
        }

        if (tokens[k].Role != WordRole.Number)
        {
            return null;
        }

        var max = tokens[k].Number;
        var min = max;
        if (max == 1 && tokens[k].Kind == GapTokenKind.Word && k > 0 && tokens[k - 1].Role == WordRole.Number)
        {
            max = min = tokens[--k].Number;
        }
        else if (max < 1 && WholeBefore(tokens, k) is >= 0 and var whole)
        {
            k = whole;
            max = min = tokens[k].Number + max;
        }
        else if (k >= 2 && (IsRange(tokens[k - 1]) || tokens[k - 1].Role == WordRole.And) && tokens[k - 2].Role == WordRole.Number && tokens[k - 2].Number < max)
        {
            k -= 2;
            min = tokens[k].Number;
        }

        return Qualify(tokens, k, min, max);
    }

    // "two and a half pages", "две с половиной страницы": the number before the half, or -1.
    private static int WholeBefore(ReadOnlySpan<GapToken> tokens, int half)
    {
        for (var k = half - 1; k >= Math.Max(0, half - 3); k--)
        {
            if (tokens[k].Role == WordRole.Number && tokens[k].Number >= 1 && k < half - 1)
            {
                return k;
            }

            if (tokens[k].Role is not (WordRole.And or WordRole.Glue or WordRole.Number))
            {
                return -1;
            }
        }

        return -1;
    }

    private static Extent Qualify(ReadOnlySpan<GapToken> tokens, int number, decimal min, decimal max)
    {
        for (var k = number - 1; k >= Math.Max(0, number - 2) && tokens[k].Kind == GapTokenKind.Word; k--)
        {
            switch (tokens[k].Role)
            {
                case WordRole.About or WordRole.Indefinite: return new Extent(ExtentUnit.Unknown, min, max, true);
                case WordRole.Almost: return new Extent(ExtentUnit.Unknown, Math.Max(0, max - 1), max, true);
                case WordRole.More when k > 0 && tokens[k - 1].Role == WordRole.Not: return new Extent(ExtentUnit.Unknown, 0, max, false);
                case WordRole.Less when k > 0 && tokens[k - 1].Role == WordRole.Not: return new Extent(ExtentUnit.Unknown, min, null, false);
                case WordRole.Less: return new Extent(ExtentUnit.Unknown, 0, max, false);
                case WordRole.More: return new Extent(ExtentUnit.Unknown, min, null, false);
                default: continue;
            }
        }

        return new Extent(ExtentUnit.Unknown, min, max, false);
    }

    private static bool IsRange(GapToken token) => token.Role == WordRole.To || token.Kind == GapTokenKind.Sign && token.Sign is '-' or '–' or '—';

    private static bool IsSkippable(GapToken token) => token.Kind == GapTokenKind.Word
        ? token.Role is WordRole.Glue or WordRole.Unknown
        : token.Kind == GapTokenKind.Sign && token.Sign is '-' or '–';

    // "paragraph 20", "paragraph 8–g", "pages 7-9", "paragraphs 3 and 4": how many the numbers name, null where none follows.
    // A count of null stands for numbers that cannot be counted ("paragraphs 21–a and 21–b").
    private static (decimal? Count, bool Found)? OrdinalsAfter(ReadOnlySpan<GapToken> tokens, int i, bool plural)
    {
        if (i + 1 >= tokens.Length || tokens[i + 1].Kind != GapTokenKind.Number || tokens[i + 1].InParentheses != tokens[i].InParentheses)
        {
            return null;
        }

        var joinedByAnd = i + 3 < tokens.Length && tokens[i + 3].Kind == GapTokenKind.Number && tokens[i + 2].Role == WordRole.And;
        if (i + 3 < tokens.Length && tokens[i + 3].Kind == GapTokenKind.Number && IsRange(tokens[i + 2]) && tokens[i + 3].Value > tokens[i + 1].Value)
        {
            return (tokens[i + 3].Value - tokens[i + 1].Value + 1, true);
        }

        return plural ? (joinedByAnd ? 2 : null, true) : (1, true);
    }

    // "line and a half".
    private static decimal HalfAfter(ReadOnlySpan<GapToken> tokens, int i)
    {
        var k = i + 1;
        if (k >= tokens.Length || tokens[k].Role != WordRole.And)
        {
            return 0;
        }

        k += k + 2 < tokens.Length && tokens[k + 1].Kind == GapTokenKind.Word && tokens[k + 1].Number == 1 ? 2 : 1;
        return k < tokens.Length && tokens[k].Kind == GapTokenKind.Word && tokens[k].Role == WordRole.Number && tokens[k].Number is > 0 and < 1
            && (k + 1 >= tokens.Length || tokens[k + 1].Role != WordRole.Unit)
            ? tokens[k].Number
            : 0;
    }
}
