using System.Globalization;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Apparatus;

/// <summary>Says in one sentence how much of a document is withheld.</summary>
public static class WithheldPhrase
{
    /// <summary>The sentence in English, without a full stop: "About a third is withheld (1,500–2,200 of some 6,300 words, in 10 passages)".</summary>
    /// <param name="share">What is withheld; "some 6,300 words" are the readable and the withheld together, rounded.</param>
    public static string Of(WithheldShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        if (share.Passages.IsEmpty)
        {
            return "Nothing is marked as withheld";
        }

        if (share.WholeDocument)
        {
            return $"The whole document is withheld ({Range(share.Words)} words)";
        }

        var passages = share.Passages.Length == 1 ? "1 passage" : $"{Number(share.Passages.Length)} passages";
        return $"{Fraction(share.Share)} is withheld ({Range(share.Words)} of some {Number(Rounded(share.Readable + share.Words.Words))} words, in {passages})";
    }

    private static string Fraction(double share) => share switch
    {
        < 0.01 => "Less than a hundredth",
        < 0.035 => "About a fiftieth",
        < 0.075 => "About a twentieth",
        < 0.14 => "About a tenth",
        < 0.22 => "About a fifth",
        < 0.29 => "About a quarter",
        < 0.42 => "About a third",
        < 0.58 => "About half",
        < 0.71 => "About two thirds",
        < 0.85 => "About three quarters",
        _ => "Nearly all",
    };

    private static string Range(WithheldEstimate words) => WordRange.Of(words.Low, words.High);

    // Two figures: more would claim what an estimate cannot know.
    private static int Rounded(int value)
    {
        var step = 1;
        while (value / step >= 100)
        {
            step *= 10;
        }

        return (value + step / 2) / step * step;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
