using System.Runtime.InteropServices;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Gaps;

/// <summary>Decides whether the words within brackets say that something is missing, and what they say of it.</summary>
/// <remarks>Words alone do not decide: "[the paragraph should be deleted]" is an author's wish. A verb used elsewhere too
/// is believed only among words that all belong to markers; one used in hardly anything but markers bears a few others.</remarks>
internal static class GapGrammar
{
    /// <summary>Tokens looked at; a marker with more words than this is prose, but for its beginning and its end.</summary>
    public const int MostTokens = 160;

    // Beyond this a verb in brackets is prose. The longest marker of the Foreign Relations series without a source note has 24 tokens.
    private const int LongestMarker = 30;

    // Unknown words borne beside a verb that stands in hardly anything but markers, as in "[identity of the Ruritanian liaison excised]".
    private const int StrangersBesidePlainVerb = 6;

    // Beside a common verb with an extent: "[3 lines on Ruritania deleted]". One more, and drafting remarks would pass.
    private const int StrangersBesideMeasuredVerb = 2;

    /// <summary>Reads a marker.</summary>
    /// <param name="marker">The words without the brackets.</param>
    /// <returns>The gap without statement and span, or null when the words say nothing is missing.</returns>
    public static Gap? Read(ReadOnlySpan<char> marker)
    {
        marker = marker.Trim();
        if (Blank(marker) is { } blank)
        {
            return blank;
        }

        if (marker.StartsWith("here follow", StringComparison.OrdinalIgnoreCase) || marker.StartsWith("omitted here", StringComparison.OrdinalIgnoreCase))
        {
            return EndsUndeclassified(marker) || marker.Contains("not declassified", StringComparison.OrdinalIgnoreCase)
                ? Measured(GapReason.NotDeclassified, GapTokenizer.Cut(marker, MostTokens), marker)
                : Simple(GapReason.Omitted);
        }

        if (StartsWithSource(marker) && EndsUndeclassified(marker))
        {
            var tail = marker[(LastSentence(marker))..];
            return Measured(GapReason.NotDeclassified, GapTokenizer.Cut(tail, MostTokens), tail);
        }

        var tokens = GapTokenizer.Cut(marker, MostTokens);
        return tokens.Count > LongestMarker && !EndsUndeclassified(marker) ? null : Judge(tokens, marker);
    }

    /// <summary>Whether a marker is a source note that says the whole document is kept back.</summary>
    public static bool IsWholeDocument(Gap gap) =>
        gap.IsWithheld && (gap.Extent?.Unit == ExtentUnit.Document || StartsWithSource(gap.Statement.AsSpan().TrimStart('[')));

    private static bool StartsWithSource(ReadOnlySpan<char> marker) => marker.TrimStart().StartsWith("Source:", StringComparison.OrdinalIgnoreCase);

    private static int LastSentence(ReadOnlySpan<char> marker)
    {
        var stop = marker.TrimEnd(". ").LastIndexOfAny(['.', '—', ';']);
        return stop + 1;
    }

    private static bool EndsUndeclassified(ReadOnlySpan<char> marker) =>
        marker.TrimEnd(". ;").EndsWith("declassified", StringComparison.OrdinalIgnoreCase);

    private static Gap? Blank(ReadOnlySpan<char> marker)
    {
        if (marker.IsEmpty)
        {
            return null;
        }

        if (!marker.ContainsAnyExcept(". …*·"))
        {
            return marker.Contains('…') || marker.Count('.') > 2 ? Simple(GapReason.Omitted) : null;
        }

        if (!marker.ContainsAnyExcept("_ -") && marker.Count('_') > 1)
        {
            return Simple(GapReason.Unknown);
        }

        return !marker.ContainsAnyExcept("█■▓ ") ? Simple(GapReason.Redacted) : null;
    }

    private static Gap Simple(GapReason reason) => new(reason, null, null, null, [], "", default);

    private static Gap? Judge(List<GapToken> tokens, ReadOnlySpan<char> marker)
    {
        var codes = ExemptionCodes.Find(marker);
        var span = CollectionsMarshal.AsSpan(tokens);
        var (reason, role) = FindVerb(span);
        var census = Census.Of(span);
        if (role == WordRole.Unknown)
        {
            return codes.Length > 0 && census.Words <= 4 && OnlyCodes(span) ? Simple(GapReason.Exempted) with { Codes = codes } : null;
        }

        var believed = role switch
        {
            WordRole.Not => true,
            WordRole.PlainVerb => census.Strangers <= StrangersBesidePlainVerb && census.Words <= LongestMarker,
            WordRole.CommonVerb => census.Strangers == 0 && (census.Words <= 4 || census.Measures + census.Things > 0) || census.Measures > 0
                && census.Strangers <= StrangersBesideMeasuredVerb && census.Words <= 12,
            WordRole.Illegible => census.Strangers <= 1 && census.Words <= 8 || census.Words <= 10 && (tokens[0].Word.Role == WordRole.Illegible || tokens[0].Role is WordRole.Unit or WordRole.Number && tokens[1].Word.Role == WordRole.Illegible),
            WordRole.Missing => census.Strangers == 0 && (census.Measures + census.Things > 0 || census.Words <= 2),
            WordRole.Omitted => census.Strangers <= 2 && census.Words <= 10,
            _ => false,
        };
        if (!believed)
        {
            return null;
        }

        // The scribe's or printer's omission is not the editor's: nobody can read what was never there.
        if (role == WordRole.Omitted && IsApparent(marker))
        {
            return Simple(GapReason.Illegible);
        }

        return Measured(reason, tokens, marker) with { Codes = codes };
    }

    private static bool IsApparent(ReadOnlySpan<char> marker) =>
        marker.StartsWith("apparent", StringComparison.OrdinalIgnoreCase) || marker.StartsWith("obvious", StringComparison.OrdinalIgnoreCase)
        || marker.Contains("omission in", StringComparison.OrdinalIgnoreCase);

    private static Gap Measured(GapReason reason, List<GapToken> tokens, ReadOnlySpan<char> marker)
    {
        var (extent, within) = ExtentReader.Read(tokens);
        return new Gap(reason, extent, within, ThingReader.Read(CollectionsMarshal.AsSpan(tokens), extent), [], "", default);
    }

    private static (GapReason Reason, WordRole Role) FindVerb(ReadOnlySpan<GapToken> tokens)
    {
        var best = (GapReason.Unknown, WordRole.Unknown);
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Word;
            if (NegatedVerb(tokens, i) is var negated and not GapReason.Unknown)
            {
                return (negated, WordRole.Not);
            }

            // "[Exemption (b)(1): 2 lines deleted]" is deleted: exemption and classification are said of any verb, so they give way.
            if (word.Role is WordRole.PlainVerb or WordRole.CommonVerb or WordRole.Illegible or WordRole.Missing or WordRole.Omitted
                && (best.Item2 == WordRole.Unknown || best.Item1 is GapReason.Exempted or GapReason.NotDeclassified))
            {
                best = (word.Reason, word.Role);
            }
        }

        return best;
    }

    // "not declassified", "no desclasificado", "не рассекречено", "still classified", "not reproduced".
    private static GapReason NegatedVerb(ReadOnlySpan<GapToken> tokens, int i)
    {
        if (tokens[i].Word.Role != WordRole.Not || tokens[i].Kind != GapTokenKind.Word)
        {
            return GapReason.Unknown;
        }

        for (var k = i + 1; k < Math.Min(tokens.Length, i + 3); k++)
        {
            switch (tokens[k].Word.Slug)
            {
                case "declassified": return GapReason.NotDeclassified;
                case "reproduced": return GapReason.Omitted;
                case "legible": return GapReason.Illegible;
                default: continue;
            }
        }

        return GapReason.Unknown;
    }

    // "(b)(1)", "b3, 1.4(c)", "(b)(3) 50 USC 403": letters of the code itself, numbers and the name of the statute.
    private static bool OnlyCodes(ReadOnlySpan<GapToken> tokens)
    {
        foreach (var token in tokens)
        {
            var length = token.End - token.Start;
            if (token.Kind == GapTokenKind.Word && length > 4 && token.Word.Role is not WordRole.Glue)
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Census(int Words, int Strangers, int Measures, int Things)
    {
        public static Census Of(ReadOnlySpan<GapToken> tokens)
        {
            var (words, strangers, measures, things) = (0, 0, 0, 0);
            foreach (var token in tokens)
            {
                if (token.Kind != GapTokenKind.Word)
                {
                    continue;
                }

                words++;
                strangers += token.Word.Role == WordRole.Unknown && token.End - token.Start > 1 ? 1 : 0;
                measures += token.Word.Role == WordRole.Unit ? 1 : 0;
                things += token.Word.Role == WordRole.Thing ? 1 : 0;
            }

            return new Census(words, strangers, measures, things);
        }
    }
}
