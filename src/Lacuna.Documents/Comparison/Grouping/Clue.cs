namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>One number of the evidence of a pair. The first nine repeat for words, pairs of words and runs of letters.</summary>
internal enum Clue
{
    /// <summary>Square root of the cosine.</summary>
    WordCosine,

    /// <summary>Square root of the cosine in which rare features count more.</summary>
    WordSharpCosine,

    /// <summary>Square root of the larger share that one holds of the other: an excerpt is contained, though it is not alike.</summary>
    WordContained,

    /// <summary>Logarithm of the number of shared features that hardly any other document has.</summary>
    WordRare,

    /// <summary>Their share.</summary>
    WordRareShare,

    /// <summary>Logarithm of the number of shared features that few have.</summary>
    WordUncommon,

    /// <summary>How far the pair is above what is usual for either document, where it is less.</summary>
    WordLeastLead,

    /// <summary>The same, where it is more.</summary>
    WordMostLead,

    /// <summary>The sum of the inverse ranks among the likest of each.</summary>
    WordRank,

    PairCosine,
    PairSharpCosine,
    PairContained,
    PairRare,
    PairRareShare,
    PairUncommon,
    PairLeastLead,
    PairMostLead,
    PairRank,
    GramCosine,
    GramSharpCosine,
    GramContained,
    GramRare,
    GramRareShare,
    GramUncommon,
    GramLeastLead,
    GramMostLead,
    GramRank,

    /// <summary>Logarithm of the number of words standing once in each that follow each other in both.</summary>
    InOrder,

    /// <summary>Their share of all that both have once: a theme shares words, but in another order.</summary>
    InOrderOfShared,

    /// <summary>Their number by the root of the shorter length.</summary>
    InOrderOfWords,

    /// <summary>Their share of what stands once in the shorter.</summary>
    InOrderOfOnce,

    /// <summary>Weight of the shared numbers, by that of the document with fewer.</summary>
    NumbersOfFewer,

    /// <summary>The same by the document with more.</summary>
    NumbersOfMore,

    /// <summary>Logarithm of the weight of the shared numbers.</summary>
    NumbersShared,

    /// <summary>1 where a number of seven digits or more is shared.</summary>
    LongNumberShared,

    /// <summary>1 where both have such numbers and share none.</summary>
    LongNumbersDiffer,

    /// <summary>Logarithm of how many are shared.</summary>
    LongNumbers,

    /// <summary>1 where a day is shared.</summary>
    DateShared,

    /// <summary>1 where both name days and share none.</summary>
    DatesDiffer,

    /// <summary>Share of the days.</summary>
    Dates,

    /// <summary>Share of the numbers at the head.</summary>
    HeadNumbers,

    /// <summary>Logarithm of how many numbers of the head differ.</summary>
    HeadNumbersDiffer,

    /// <summary>Logarithm of the longer by the shorter length.</summary>
    LengthRatio,

    /// <summary>Logarithm of the shorter length.</summary>
    ShorterLength,
}
