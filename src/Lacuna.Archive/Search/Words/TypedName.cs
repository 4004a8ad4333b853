using System.Collections.Immutable;
using Lacuna.Documents.Names;

namespace Lacuna.Archive.Search.Words;

/// <summary>A word of a query that may be part of a name, with its other spellings in the index.</summary>
internal sealed class TypedName
{
    private const int Shortest = 3;
    private const int MostOfOneKey = 400;
    private const int MostSpellings = 10;
    private const int MostParts = 3;
    private const int MostOfOnePart = 3;

    // Words in fewer records are slips of a typist rather than names with a spelling of their own.
    private const int FewRecords = 3;
    private const int TimesMore = 25;

    // Where both spellings are in many records, or the word is short, less may differ: Clark and Clarke, Mayer and Meyer, Ross and Rose are different names.
    private const double LeastOfRare = 0.9;
    private const double LeastOfCommon = 0.95;
    private const double LeastOfRomanized = 0.85;
    private const double LeastOfShort = 0.97;
    private const int Short = 4;

    // A place or an office is looked for in another script only where the letters leave no doubt.
    private const double LeastOfNoPerson = 0.9;

    // Beside a good spelling a bad one is another name, the sooner the shorter it is.
    private const double WorseThanBest = 0.08;
    private const double WorseThanBestLong = 0.2;
    private const int Long = 7;

    // A word that the index does not have is taken for a name by far, unless it is so short that any name is near.
    private const double LeastOfUnknown = 0.75;
    private const double LeastOfUnknownShort = 0.85;
    private const int UnknownShort = 5;

    private const double AnotherCase = 0.02;

    private readonly NameWord name;

    private TypedName(ImmutableArray<string> parts, NameWord name, IVocabulary vocabulary)
    {
        Parts = parts;
        this.name = name;
        var known = parts.Length == 1 ? vocabulary.Find(parts[0]) : null;
        MayBeName = parts.Length > 0 && Folded.Length >= Shortest && !parts.Any(p => p.Any(char.IsDigit)) && known is not { IsName: false };
        Spellings = MayBeName && parts.Length == 1 && !IsParticle ? Find(known?.Records ?? 0, vocabulary) : [];
        Phrases = MayBeName && parts.Length > 1 ? FindPhrases(vocabulary) : [];
    }

    /// <summary>The words of the index that it is cut into, folded; none where it has no letters.</summary>
    public ImmutableArray<string> Parts { get; }

    /// <summary>Folded as the index folds it, its parts as one word.</summary>
    public string Folded => string.Concat(Parts);

    /// <summary>Whether it is not known to be an ordinary word.</summary>
    public bool MayBeName { get; }

    public bool IsParticle => name.IsParticle;

    public bool IsInitial => Parts is [{ Length: 1 }] && char.IsLetter(Parts[0][0]);

    /// <summary>Whether it is a given name in this or another script.</summary>
    public bool IsGiven => name.IsGiven || Spellings.Any(s => s.Score >= LeastOfNoPerson && NameWord.Of(s.Form).IsGiven);

    /// <summary>Whether it is in the lists of given names, though it may as well be something else: "Dean", "Florence".</summary>
    public bool MayBeGiven => name.MayBeGiven;

    public bool IsNoPerson => name.IsNoPerson;

    public bool IsChineseSurname => name.IsChineseSurname || name.IsCyrillic && Spellings.Any(s => NameWord.Of(s.Form).IsChineseSurname);

    /// <summary>Other spellings, the surest first.</summary>
    public ImmutableArray<(string Form, double Score)> Spellings { get; }

    /// <summary>Other spellings of a word with a hyphen, as phrases or as one word, the surest first.</summary>
    public ImmutableArray<(ImmutableArray<string> Words, double Score)> Phrases { get; }

    public static TypedName Of(string word, IVocabulary vocabulary)
    {
        var parts = WordBreaks.Of(word).Select(w => WordBreaks.Fold(word.AsSpan(w.Start, w.Length))).ToImmutableArray();
        return new TypedName(parts, NameWord.Of(parts.Length == 1 ? word : string.Concat(parts)), vocabulary);
    }

    private ImmutableArray<(string Form, double Score)> Find(int records, IVocabulary vocabulary)
    {
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        Collect(name, records, 1, found, vocabulary);
        // "Хрущевым" is asked for, too; its nominative leads to the other scripts.
        foreach (var nominative in name.Nominatives)
        {
            Collect(NameWord.Of(nominative), records, 1 - AnotherCase, found, vocabulary);
        }

        foreach (var isCyrillic in (bool[])[false, true])
        {
            var best = found.Where(f => NameParticles.IsCyrillic(f.Key) == isCyrillic).Select(f => f.Value).DefaultIfEmpty().Max();
            foreach (var (form, score) in found.ToArray().Where(f => NameParticles.IsCyrillic(f.Key) == isCyrillic))
            {
                if (score < best - (form.Length < Long ? WorseThanBest : WorseThanBestLong))
                {
                    found.Remove(form);
                }
                else
                {
                    AddCases(form, score, found, vocabulary);
                }
            }
        }

        return [.. found.Select(f => (f.Key, Score: Math.Round(f.Value, 3))).OrderByDescending(f => f.Score).ThenBy(f => f.Key, StringComparer.Ordinal).Take(MostSpellings)];
    }

    // "Бен-Гурион" is "Ben-Gurion": each part in its other spellings, all in one script.
    private ImmutableArray<(ImmutableArray<string> Words, double Score)> FindPhrases(IVocabulary vocabulary)
    {
        IEnumerable<(ImmutableArray<string> Words, double Score)> phrases = [([], 1)];
        foreach (var part in Parts.Take(MostParts))
        {
            var typed = Of(part, vocabulary);
            var spellings = typed.Spellings.Take(MostOfOnePart)
                .Concat(NameParticles.InOtherScript(part).Select(p => (p, 1.0)))
                .Prepend((part, 1.0)).ToArray();
            phrases = phrases.SelectMany(before => spellings.Select(s => (before.Words.Add(s.Item1), Math.Min(before.Score, s.Item2))));
        }

        var found = phrases.Where(p => !p.Words.AsSpan().SequenceEqual(Parts.AsSpan()) && p.Words.Select(NameParticles.IsCyrillic).Distinct().Count() == 1 && p.Words.All(w => vocabulary.Find(w) is not null));
        if (vocabulary.Find(Folded) is { IsName: true })
        {
            found = found.Prepend(([Folded], LeastOfRare));
        }

        return [.. found.OrderByDescending(p => p.Score).Take(MostSpellings)];
    }

    private void AddCases(string form, double score, Dictionary<string, double> found, IVocabulary vocabulary)
    {
        foreach (var other in NameWord.Of(form).Cases.Where(c => c != Folded && vocabulary.Find(c) is not null))
        {
            found.TryAdd(other, score - AnotherCase);
        }
    }

    private void Collect(NameWord looked, int records, double weight, Dictionary<string, double> found, IVocabulary vocabulary)
    {
        foreach (var key in looked.KeysToLookFor)
        {
            foreach (var word in vocabulary.WithNameKey(key, MostOfOneKey))
            {
                if (!word.IsName || word.Form.Length < Shortest || word.Form == Folded)
                {
                    continue;
                }

                var other = NameWord.Of(word.Form);
                var likeness = looked.Likeness(other) * weight;
                if (likeness > found.GetValueOrDefault(word.Form) && !IsAnotherName(looked, other, word.Records, records, likeness))
                {
                    found[word.Form] = likeness;
                }
            }
        }
    }

    private static bool IsAnotherName(NameWord looked, NameWord other, int otherRecords, int records, double likeness)
    {
        if (looked.IsCyrillic != other.IsCyrillic)
        {
            return looked.IsNoPerson && likeness < LeastOfNoPerson;
        }

        if (looked.IsNoPerson || IsNumber(looked) || IsNumber(other))
        {
            return true;
        }

        // Pinyin and Wade–Giles differ by rule, however short the word.
        if (looked.ChineseKey is { } key && key == other.ChineseKey)
        {
            return false;
        }

        if (Math.Min(looked.Folded.Length, other.Folded.Length) <= Short && likeness < LeastOfShort)
        {
            return true;
        }

        if (likeness < (looked.Folded.Length <= UnknownShort ? LeastOfUnknownShort : LeastOfUnknown))
        {
            return true;
        }

        return records >= FewRecords && otherRecords < (long)records * TimesMore
            && likeness < (otherRecords < FewRecords ? LeastOfRare : looked.IsRomanized && other.IsRomanized ? LeastOfRomanized : LeastOfCommon);
    }

    // XIII is no spelling of XII.
    private static bool IsNumber(NameWord word) => word.Folded.All(c => c is 'i' or 'v' or 'x' or 'l' or 'c' or 'm');
}
