using System.Collections.Frozen;

namespace Lacuna.Archive.Search.Engine;

/// <summary>The words that stand in nearly every text: alone they tell nothing, and two of them together are a term of their own, so that a
/// phrase of such words is found without reading every place of each.</summary>
internal static class SmallWords
{
    private const string English =
        "a about all also an and any are as at be been but by can could did do for from had has have he her him his i if in into is it its may more no not of on only or other our out "
        + "over said she should so some such than that the their them then there these they this those to up was we were what when which who will with would you your";

    private const string Spanish = "al con como de del el en es esta este fue ha la las lo los mas no o para pero por que se ser si sin sobre su sus un una y";

    private const string Russian = "без бы был была были было в во для до его ее если еще же за из и или их к как ко на не но о об от по при с со так также то у что чтобы это";

    private static readonly FrozenSet<string> All = $"{English} {Spanish} {Russian}".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Has(ReadOnlySpan<char> form) => form.Length <= 6 && Lookup.Contains(form);
}
