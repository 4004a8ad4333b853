namespace Lacuna.Documents.Names.Spelling;

/// <summary>Cyrillic spellings of one name: letters of other alphabets, and two ways of transcribing one sound.</summary>
/// <remarks>Written as <see cref="LatinCyrillicRules"/>, with <c>~</c>: the rule holds in both directions.</remarks>
internal static class CyrillicRules
{
    public const string Text =
        """
        ё~е1 йо3 ьо3 о10 ё0
        э~е5
        и~і3 й8 ї5 ы15
        й~-25 ј0
        і~ы10 ий10
        ї~йи5
        є~е3 э5
        ґ~г1
        г~х12
        ў~у3 в5
        у~в12 ю15
        в~ф25
        љ~ль0
        њ~нь0
        ђ~дж5 дь5
        ћ~ч5 ць8
        џ~дж0
        ј~й0
        я~ья5 иа8 ья5 йа5
        я~ия8
        ю~ью5 иу8
        е~ье8 йе5
        ия~ья5
        щ~шт5 шч5 ш25
        ц~тс5 тц5
        кс~х20
        дж~ж12
        дз~з12
        ой$~ый10 ий10
        ий$~ый10 и8 і5 ый10 ыи10 ой15
        ь~-5
        ъ~-5 ь3
        ъ~а15
        эй~ей3 ей3
        а~о25 я15
        о~у30
        е~и25
        з~с20
        т~д30
        б~п35
        ш~щ20
        ц~п55
        л~п55
        н~и50
        н~п50
        и~п55
        е~с55
        ш~м60
        """;
}
