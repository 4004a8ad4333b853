namespace Lacuna.Documents.Names;

/// <summary>The words of a name as the parser sorts them.</summary>
internal sealed class NameWordsRead
{
    // More words than this are a sentence.
    private const int MostWords = 9;

    private readonly List<string> titles = [];
    private readonly List<string> surnames = [];
    private readonly List<string> particles = [];
    private readonly List<string> nicknames = [];
    private readonly List<string> order = [];
    private string? patronymic;
    private string? suffix;
    private bool orderKnown;
    private bool eastAsian;
    private bool notPerson;

    public List<string> Given { get; } = [];

    /// <summary>What stood in quotation marks or brackets.</summary>
    public void Aside(string text)
    {
        if (text.Length > 0 && text.Split(' ').Length <= 3 && text.Any(char.IsLetter) && !text.Any(char.IsAsciiDigit))
        {
            nicknames.Add(text);
        }
    }

    /// <summary>Takes a part after a comma that is a suffix or an office; false where it is given names.</summary>
    public bool TakeAfter(List<string> words, bool isFirst)
    {
        if (words.Count == 1 && NameWords.Suffixes.ContainsKey(Fold(words[0])) && (words[0].Length > 2 || words[0].EndsWith('.')) && Fold(words[0]) is not ("neto" or "hijo"))
        {
            suffix ??= words[0];
            return true;
        }

        if (words.TrueForAll(w => NameWords.Titles.Contains(Fold(w)) || w is "of" or "the" or "de" or "for" or "to") && !(words.Count == 1 && NameWords.TitlesAndNames.Contains(Fold(words[0])) && isFirst)
            || words.Count == 1 && Fold(words[0]) is "member" or "usa" or "usn" or "usaf" or "retired" or "ret" or "md" or "phd" or "cbe" or "kcmg" or "mp" or "qc" or "sj" or "op" or "osb")
        {
            titles.AddRange(words);
            return true;
        }

        return false;
    }

    /// <summary>The part before the comma.</summary>
    public void SurnameSegment(List<string> words)
    {
        orderKnown = true;
        TakeSuffix(words);
        TakeTitles(words, keep: 1);
        order.AddRange(words);
        Surname(words);
    }

    /// <summary>The part after the comma.</summary>
    public void GivenSegment(List<string> words)
    {
        TakeSuffix(words);
        TakeTitles(words, keep: 0);
        TakeTrailingTitles(words);
        // "Beauvoir, Simone de": the particle at the end belongs to the surname.
        while (words.Count > 1 && NameWords.Particles.Contains(Fold(words[^1])) && !char.IsUpper(words[^1][0]))
        {
            particles.Insert(0, words[^1]);
            words.RemoveAt(words.Count - 1);
        }

        order.AddRange(words);
        GivenNames(words);
    }

    /// <summary>A name without a comma.</summary>
    public void Natural(List<string> words)
    {
        TakeSuffix(words);
        TakeTitles(words, keep: 1);
        TakeTrailingTitles(words);
        notPerson |= words.Count > MostWords;
        order.AddRange(words);
        var n = words.Count;
        var folded = words.ConvertAll(Fold);
        var patronymicAt = folded.FindIndex(1, Patronymics.IsPatronymic);
        if (n == 1)
        {
            surnames.Add(words[0].TrimEnd('.'));
        }
        else if (n >= 3 && patronymicAt == n - 1 && Given is [] && NameCustoms.IsGivenName(folded[n - 2]))
        {
            // "Добрынин Анатолий Федорович".
            orderKnown = true;
            Surname(words[..(n - 2)]);
            GivenNames(words[(n - 2)..]);
        }
        else if (n >= 3 && patronymicAt > 0 && patronymicAt < n - 1)
        {
            orderKnown = true;
            GivenNames(words[..(patronymicAt + 1)]);
            Surname(words[(patronymicAt + 1)..]);
        }
        else if (n == 2 && patronymicAt == 1 && NameCustoms.IsRussianGivenName(folded[0]) && !IsInitial(words[0]) && NameLetters.Code(char.ToLowerInvariant(words[0][0])) >= NameLetters.FirstCyrillic)
        {
            // "Никита Сергеевич", as a colleague is spoken to.
            GivenNames(words);
        }
        else if (NameCustoms.IsEastAsian(words, folded))
        {
            orderKnown = eastAsian = true;
            Surname(words[..1]);
            Given.AddRange(words[1..]);
        }
        else if (IsInitial(words[^1]) || n > 2 && words[^1].EndsWith('.') && words[^1].Length <= 3)
        {
            // "Clinton Hillary R", "Громыко А. А.": a name does not end in an initial unless the surname stands first.
            var first = 1;
            while (first < n - 1 && NameWords.Particles.Contains(folded[first - 1]))
            {
                first++;
            }

            orderKnown = true;
            Surname(words[..first]);
            GivenNames(words[first..]);
        }
        else
        {
            InSpeech(words, folded);
        }
    }

    public PersonName Make(string text, bool comma)
    {
        var surnameParts = surnames.ConvertAll(s => NamePart.Of(s, given: surnames.Count == 1 && Given.Count == 0));
        var folded = titles.ConvertAll(Fold);
        // "D." is an initial, though "d" by itself is a particle.
        var all = order.Where(w => IsInitial(w) && char.IsUpper(w[0]) || !NameWords.Particles.Contains(Fold(w))).Select(w => NamePart.Of(w, given: true)).Where(p => p.Codes.Length > 0).ToArray();
        var joined = particles.Count + surnames.Count > 1 ? NamePart.Of(string.Concat(particles.Concat(surnames).Select(s => s.TrimEnd('.'))), given: false) : null;
        return new PersonName(text)
        {
            Titles = [.. titles],
            Given = [.. Given.Select(g => Capitalised(g.Length > 2 && g.EndsWith('.') ? g : g.TrimEnd('.')))],
            Patronymic = patronymic is null ? null : Capitalised(patronymic.TrimEnd('.')),
            Particle = particles.Count == 0 ? null : string.Join(' ', particles).ToLowerInvariant(),
            Surnames = [.. surnames.Select(Capitalised)],
            Suffix = suffix,
            Nicknames = [.. nicknames],
            IsPersonLike = !notPerson && LooksLikePerson(),
            Comparable = new ComparableName
            {
                Surnames = [.. surnameParts.Where(p => p.Codes.Length > 0)],
                Given = [.. Given.Select(g => NamePart.Of(g, given: true)).Where(p => p.Codes.Length > 0)],
                Nicknames = [.. nicknames.SelectMany(n => n.Split(' ')).Select(n => NamePart.Of(n, given: true)).Where(p => p.Codes.Length > 0)],
                Patronymic = patronymic is null ? null : NamePart.Of(patronymic, given: false),
                Joined = joined,
                All = all,
                Suffix = suffix is not null && NameWords.Suffixes.TryGetValue(Fold(suffix), out var number) ? number : 0,
                OfWoman = folded.Exists(NameWords.OfWomen.Contains),
                OfMan = folded.Exists(NameWords.OfMen.Contains),
                Titles = [.. folded],
                OrderKnown = orderKnown || comma,
                EastAsian = eastAsian,
            },
        };
    }

    // "KHRUSHCHEV" is shown as "Khrushchev"; a word in small and capital letters stays as it is.
    private static string Capitalised(string word)
    {
        var letters = word.Count(char.IsLetter);
        if (letters < 2 || word.Any(char.IsLower) && !char.IsLower(word[0]) || word.Any(char.IsLower) && word.Any(char.IsUpper))
        {
            return word;
        }

        if (letters == 2 && word.EndsWith('.'))
        {
            return word;
        }

        return string.Create(word.Length, word, static (chars, source) =>
        {
            var start = true;
            for (var i = 0; i < source.Length; i++)
            {
                chars[i] = start ? char.ToUpperInvariant(source[i]) : char.ToLowerInvariant(source[i]);
                start = source[i] is '-' or '\'' or '’' || i == 1 && source.StartsWith("MC", StringComparison.OrdinalIgnoreCase) && source.Length > 4;
            }
        });
    }

    // Given names until a particle or a Spanish surname says that the surname begins.
    private void InSpeech(List<string> words, List<string> folded)
    {
        var n = words.Count;
        var at = folded.FindIndex(1, NameWords.OpeningParticles.Contains);
        if (at > 0 && at < n - 1)
        {
            // "Juscelino Kubitschek de Oliveira", "Ernesto Guevara de la Serna": the particle joins the second surname.
            var first = at >= 2 && NameCustoms.IsSpanish(folded, at) && !NameCustoms.IsGivenName(folded[at - 1]) ? at - 1 : at;
            orderKnown = true;
            GivenNames(words[..first]);
            Surname(words[first..]);
            return;
        }

        var givens = 1;
        if (n >= 3 && NameCustoms.IsSpanish(folded, n))
        {
            while (givens < n - 1 && (NameCustoms.IsGivenName(folded[givens]) || IsInitial(words[givens])) && !(givens == n - 2 && NameWords.IsSpanishSurname(folded[givens])))
            {
                givens++;
            }

            givens = Math.Max(givens, n - 2 - folded.Count(f => f is "y" or "e" or "и"));
        }
        else
        {
            givens = n - 1;
        }

        GivenNames(words[..givens]);
        Surname(words[givens..]);
    }

    private void TakeTitles(List<string> words, int keep)
    {
        while (words.Count > keep && Fold(words[0]) is var folded && (NameWords.Titles.Contains(folded) || folded.Length == 0 || folded is "the" or "el" or "la" or "el." && words.Count > keep + 1 && NameWords.Titles.Contains(Fold(words[1]))))
        {
            if (folded is "el" or "la" && !(words.Count > 1 && NameWords.Titles.Contains(Fold(words[1]))))
            {
                return;
            }

            // "King, Coretta": a surname; "Sister Maria", "King Hussein": a title.
            if (keep == 1 && words.Count == 2 && NameWords.TitlesAndNames.Contains(folded) && titles.Count == 0 && IsInitial(words[1]))
            {
                return;
            }

            // "Edwards, Don", "Smith, Major": nothing else is left to be the given name.
            if (words.Count == 1 && NameWords.TitlesAndNames.Contains(folded) && orderKnown)
            {
                return;
            }

            titles.Add(words[0]);
            words.RemoveAt(0);
            var office = Offices.Length(i => words[i], 0, words.Count - 1);
            titles.AddRange(words[..office]);
            words.RemoveRange(0, office);
        }
    }

    private void TakeTrailingTitles(List<string> words)
    {
        while (words.Count > 1 && Fold(words[^1]) is var folded && NameWords.Titles.Contains(folded) && !NameWords.TitlesAndNames.Contains(folded) | folded is "general" && folded is not ("sr" or "st"))
        {
            titles.Add(words[^1]);
            words.RemoveAt(words.Count - 1);
        }
    }

    private void TakeSuffix(List<string> words)
    {
        if (words.Count > 1 && NameWords.Suffixes.ContainsKey(Fold(words[^1])) && Fold(words[^1]) is not ("neto" or "v" or "x" or "ст" or "мл" or "pere") | words[^1] is "мл." or "ст." or "V")
        {
            suffix ??= words[^1];
            words.RemoveAt(words.Count - 1);
        }
    }

    private void Surname(List<string> words)
    {
        foreach (var raw in words)
        {
            // "al-Jamali", "El-Sadat": the article is a particle whether a hyphen binds it or not.
            var word = raw;
            if (raw.IndexOf('-', StringComparison.Ordinal) is (2 or 3) and var hyphen && raw.Length > hyphen + 3 && NameWords.Articles.Contains(Fold(raw[..hyphen])))
            {
                particles.Add(raw[..hyphen]);
                word = raw[(hyphen + 1)..];
            }

            var folded = Fold(word);
            if (surnames.Count == 0 && NameWords.Particles.Contains(folded) && words.Count > 1)
            {
                particles.Add(word);
            }
            else if (!NameWords.Particles.Contains(folded) || words.Count == 1)
            {
                surnames.Add(word.TrimEnd('.'));
            }
        }

        if (surnames.Count == 0 && words.Count > 0)
        {
            surnames.Add(words[^1].TrimEnd('.'));
        }
    }

    private void GivenNames(List<string> words)
    {
        foreach (var word in words)
        {
            if (patronymic is null && Given.Count > 0 && Patronymics.IsPatronymic(Fold(word)))
            {
                patronymic = word;
                continue;
            }

            Given.AddRange(Initials(word));
        }
    }

    // "J.C." and "JFK" before a surname are initials; "Jean-Claude" is one given name.
    private static IEnumerable<string> Initials(string word)
    {
        var letters = word.Count(char.IsLetter);
        if (letters is 2 or 3 && word.TrimEnd('.').Contains('.', StringComparison.Ordinal))
        {
            return word.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(i => i + ".");
        }

        return [word];
    }

    private static bool IsInitial(string word) => word.TrimEnd('.').Length == 1 && char.IsLetter(word[0]);

    private bool LooksLikePerson()
    {
        if (order.Count == 0 || order.Count > MostWords || !order.Exists(w => w.Count(char.IsLetter) > 1))
        {
            return false;
        }

        return !order.Exists(w => NameWords.NotPersons.Contains(Fold(w)) || w.Any(char.IsAsciiDigit));
    }

    private static string Fold(string word) => NameLetters.Fold(word);
}
