using System.Buffers;

namespace Lacuna.Documents.Stemming;

/// <summary>Stems of Russian words, as Snowball's algorithm "russian" makes them.</summary>
/// <remarks>Checked against Snowball's own list of words. Linear, without allocation, thread-safe.</remarks>
public static class RussianStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеиоуыэюя");

    private static readonly Suffixes<Step> Gerunds = new((Step.DeleteAfterA, "в вши вшись"), (Step.Delete, "ив ивши ившись ыв ывши ывшись"));

    private static readonly Suffixes<Step> Reflexive = new((Step.Delete, "ся сь"));

    private static readonly Suffixes<Step> Adjectives = new(
        (Step.Delete, "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"));

    private static readonly Suffixes<Step> Participles = new((Step.DeleteAfterA, "ем нн вш ющ щ"), (Step.Delete, "ивш ывш ующ"));

    private static readonly Suffixes<Step> Verbs = new(
        (Step.DeleteAfterA, "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
        (Step.Delete, "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"));

    private static readonly Suffixes<Step> Nouns = new(
        (Step.Delete, "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я"));

    private static readonly Suffixes<Step> Derivations = new((Step.Delete, "ост ость"));

    private static readonly Suffixes<Step> Last = new((Step.Superlative, "ейш ейше"), (Step.DoubleN, "н"), (Step.Delete, "ь"));

    private enum Step
    {
        None, Delete, DeleteAfterA, Superlative, DoubleN,
    }

    /// <summary>Makes a word its stem, in place.</summary>
    /// <param name="word">The word in lower case. What follows the stem in it afterwards is undefined.</param>
    /// <returns>The length of the stem in UTF-16 code units, at most that of the word. The stem has no "ё".</returns>
    public static int Stem(Span<char> word)
    {
        word.Replace('ё', 'е');
        var vowel = ((ReadOnlySpan<char>)word).IndexOfAny(Vowels);
        if (vowel < 0)
        {
            return word.Length;
        }

        // Endings are looked for in RV only, after the first vowel; r2 is counted from there.
        var rv = vowel + 1;
        ReadOnlySpan<char> region = word[rv..];
        var r1 = Regions.After(word, 0, Vowels);
        var r2 = Regions.After(word, r1, Vowels) - rv;
        var length = Inflection(region);
        length -= region[..length] is [.., 'и'] ? 1 : 0;
        length -= Derivations.Find(region[..length], out var ending) != Step.None && length - ending >= r2 ? ending : 0;
        return rv + TidyUp(region, length);
    }

    // Step 1: the length of the region without the ending of a gerund, an adjective, a verb or a noun.
    private static int Inflection(ReadOnlySpan<char> region)
    {
        var length = region.Length;
        if (Cut(Gerunds, region, ref length))
        {
            return length;
        }

        _ = Cut(Reflexive, region, ref length);
        if (Cut(Adjectives, region, ref length))
        {
            _ = Cut(Participles, region, ref length);
        }
        else if (!Cut(Verbs, region, ref length))
        {
            _ = Cut(Nouns, region, ref length);
        }

        return length;
    }

    private static bool Cut(Suffixes<Step> suffixes, ReadOnlySpan<char> region, ref int length)
    {
        var step = suffixes.Find(region[..length], out var ending);
        if (step == Step.None || step == Step.DeleteAfterA && region[..(length - ending)] is not [.., 'а' or 'я'])
        {
            return false;
        }

        length -= ending;
        return true;
    }

    // Step 4.
    private static int TidyUp(ReadOnlySpan<char> region, int length)
    {
        var step = Last.Find(region[..length], out var ending);
        if (step == Step.Superlative)
        {
            length -= ending;
            step = region[..length] is [.., 'н'] ? Step.DoubleN : Step.None;
            ending = 1;
        }

        return step switch
        {
            Step.Delete => length - ending,
            Step.DoubleN when region[..length] is [.., 'н', 'н'] => length - 1,
            _ => length,
        };
    }
}
