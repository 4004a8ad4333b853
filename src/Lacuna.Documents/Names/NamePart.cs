using Lacuna.Documents.Names.Given;

namespace Lacuna.Documents.Names;

/// <summary>One word of a name, with what comparing it needs worked out once.</summary>
internal sealed class NamePart
{
    private NamePart(string text, string folded, byte[] codes, bool isInitial, bool isShortened, GivenName? known)
    {
        Text = text;
        Folded = folded;
        Codes = codes;
        IsInitial = isInitial;
        IsShortened = isShortened;
        Known = known;
        IsCyrillic = codes.Length > 0 && NameLetters.IsCyrillic(codes[0]);
    }

    /// <summary>The word as written, without the full stop of an initial.</summary>
    public string Text { get; }

    /// <summary>Lower case, without accents.</summary>
    public string Folded { get; }

    /// <summary>The letters (<see cref="NameLetters"/>).</summary>
    public byte[] Codes { get; }

    /// <summary>One letter, or a letter pair that a romanisation writes for one ("Yu.").</summary>
    public bool IsInitial { get; }

    /// <summary>Cut short with a full stop: "Alex.", "McG.".</summary>
    public bool IsShortened { get; }

    /// <summary>Written in Cyrillic.</summary>
    public bool IsCyrillic { get; }

    /// <summary>The entry among the given names, or null.</summary>
    public GivenName? Known { get; }

    /// <summary>A word of a name.</summary>
    /// <param name="text">The word, perhaps with hyphens and apostrophes, and a full stop at its end.</param>
    /// <param name="given">Whether it is to be looked up among given names.</param>
    public static NamePart Of(string text, bool given)
    {
        var stopped = text.EndsWith('.');
        var plain = text.Trim('.', ',', ' ');
        var codes = NameLetters.Encode(plain);
        var folded = NameLetters.Fold(plain);
        var isInitial = folded.Length == 1 || stopped && folded.Length == 2 && folded is "yu" or "ya" or "ye" or "kh" or "zh" or "sh" or "ch" or "ts" or "iu" or "ia" or "th" && stopped;
        return new NamePart(plain, folded, codes, isInitial, stopped && !isInitial, given ? GivenNameLexicon.Find(folded) : null);
    }
}
