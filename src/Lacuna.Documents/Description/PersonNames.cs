using System.Collections.Frozen;

namespace Lacuna.Documents.Description;

/// <summary>Tells a person's name from the office that stands beside it.</summary>
/// <remarks>Lists of offices and forms of address in English, Spanish and Russian. What is left over and is capitalised is a name
/// only where an office or an address leads to it: "President Kennedy", "The Ambassador in France (Bruce)".</remarks>
internal static class PersonNames
{
    private const int MostWords = 5;

    // Forms of address say that a person follows, and are no part of the name.
    private static readonly FrozenSet<string> Addresses = AnyCase(
        "Mr|Mrs|Miss|Ms|Dr|Prof|Professor|Sir|Lord|Lady|Dame|Hon|Honorable|Messrs|Rev|Reverend|Sr|Sra|Srta|Señor|Señora|Don|Doña|Dña|Lic|Ing|Comandante|Cmdte|Compañero|Compañera|Camarada|"
        + "Comrade|Comrades|Monsieur|Mme|Mlle|Herr|Frau|Signor|тов|товарищ|товарищу|товарища|товарищем|т|тт|г-н|г-ну|господин|господину|господина|господином|мистер");

    // Ranks and offices: a name may follow, and does when it stands alone at the end.
    private static readonly FrozenSet<string> Offices = Words(
        "President|Vice|Secretary|Secretaries|Under|Deputy|Assistant|Acting|Prime|Minister|Ministers|Foreign|Premier|Chancellor|Ambassador|Ambassadors|Chargé|Charge|Consul|Counselor|Counsellor|"
        + "Chairman|Chairwoman|Director|Chief|General|Admiral|Marshal|Colonel|Major|Captain|Lieutenant|Lt|Gen|Adm|Col|Maj|Capt|Cmdr|Commander|Brigadier|Sergeant|Senator|Senators|Congressman|"
        + "Congresswoman|Representative|Governor|Mayor|Judge|Justice|King|Queen|Prince|Princess|Shah|Emperor|Archbishop|Bishop|Cardinal|Pope|Father|Administrator|Adviser|Advisor|Attaché|"
        + "Legal|Special|Agent|Inspector|Commissioner|Leader|Official|Dictator|Speaker|Dean|Delegate|Envoy|Emissary|Marshall's|First|Second|Third|Permanent|Foreign|Former|Former|Communist|"
        + "State|Defense|Treasury|Commerce|Agriculture|Labor|Interior|High|Press|Executive|Principal|Political|Economic|Military|Naval|Cuban|Soviet|American|British|French|German|Chinese|"
        + "Italian|Russian|Polish|Czech|Yugoslav|Mexican|Turkish|Greek|Spanish|Argentine|Brazilian|Chilean|Austrian|Belgian|Dutch|Canadian|Japanese|Indian|Iranian|Israeli|Egyptian|"
        + "Head|Member|Officer|Generalissimo");

    // Written small in running text.
    private static readonly FrozenSet<string> SmallOffices = AnyCase(
        "Presidente|Ministro|Ministra|Secretario|Secretaria|Embajador|Embajadora|Canciller|Jefe|Coronel|Capitán|Teniente|General|Primer|Vicepresidente|Subsecretario|Encargado|Comandante|Cónsul|"
        + "президент|президенту|президента|президентом|премьер|министр|министру|министра|министром|посол|послу|посла|послом|секретарь|секретарю|секретаря|секретарем|председатель|председателю|"
        + "председателя|председателем|генерал|маршал|адмирал|полковник|временный|поверенный|заместитель|зам|первый|первому|первого|первым");

    // Capitalised words of bodies, papers and states: with one of these among them the words name no person.
    private static readonly FrozenSet<string> NotNames = Words(
        "Department|Embassy|Legation|Consulate|Mission|Delegation|Government|Office|Bureau|Division|Agency|Committee|Council|Commission|Board|Staff|Bank|Fund|Union|United|States|Kingdom|"
        + "Republic|Nations|Organization|Organisation|Community|Conference|Congress|Senate|House|Party|Army|Navy|Air|Force|Forces|Command|Headquarters|HQ|Station|Bulletin|Archive|Archives|"
        + "Intelligence|Security|Affairs|National|International|European|Atlantic|Treaty|Federal|Central|Research|Planning|Policy|Programs|Operations|Joint|Chiefs|War|White|Group|Team|Section|"
        + "Branch|Desk|Unit|Center|Centre|Institute|University|College|Foundation|Corporation|Company|Inc|Press|News|Service|Project|Program|Plan|Memorandum|Telegram|Letter|Report|Record|"
        + "Meeting|Conversation|Subject|Source|Secret|Confidential|Unclassified|Restricted|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
        + "Wednesday|Thursday|Friday|Saturday|Sunday|Washington|Moscow|Havana|Paris|London|Berlin|Bonn|Rome|Cuba|USSR|US|UK|UN|CIA|FBI|NSC|NATO|DOD|WH|DDP|SAC|USIA|AID|OSD|JCS|The|This|In|"
        + "I|We|It|He|She|They|On|At|By|For|From|To|Of|And|With|File|Files|Copy|None|Withheld|Redacted|Unknown|Various|Posts|All|See|Same|As|Ministerio|Departamento|Embajada|Gobierno|Comité|"
        + "Consejo|Dirección|Partido|Oficina|Estados|Unidos|Buró|Comisión|Посольство|Министерство|ЦК|КПСС|МИД|КГБ|СССР|США|Комитет|Совет|Отдел|Управление|No|Not|Noted|Document|Page|Extract|"
        + "Extracts|Excerpt|Excerpts|Draft|Enclosure|Annex|Part|Germany|France|Italy|England|Russia|China|Japan|Canada|Mexico|Poland|Turkey|Greece|Spain|Austria|Belgium|Brazil|Chile|Peru|India|"
        + "Archivist|Historian|Editor|Professor|Law|School|Librarian|Committee’s|Chair|Members|Member|Visitors|Observers|Others|Absent|Guests|Agenda|Transcript|Translation|Copy|Text|Annex|Enclosed|Introduction|Summary|Conclusion|Background");

    private static readonly FrozenSet<string> Particles = Words("de|del|la|las|los|da|das|do|dos|di|du|van|von|der|den|ter|el|al|bin|ibn|y|e|zu|af|le|ben");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AddressLookup = Addresses.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfficeLookup = Offices.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallLookup = SmallOffices.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotLookup = NotNames.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticleLookup = Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsAddress(ReadOnlySpan<char> word) => AddressLookup.Contains(word.TrimEnd('.'));

    public static bool IsOffice(ReadOnlySpan<char> word) => OfficeLookup.Contains(word.TrimEnd('.')) || SmallLookup.Contains(word.TrimEnd('.'));

    public static bool IsParticle(ReadOnlySpan<char> word) => ParticleLookup.Contains(word);

    /// <summary>Whether a capitalised word can stand in a name.</summary>
    public static bool CanBeName(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        return word.Length > 0 && char.IsUpper(word[0]) && !NotLookup.Contains(word) && !OfficeLookup.Contains(word) && !SmallLookup.Contains(word) && !AddressLookup.Contains(word) && !word.ContainsAnyInRange('0', '9');
    }

    /// <summary>The persons named in the words for a correspondent: "Secretary of State Rusk", "The Ambassador in France (Bruce)",
    /// "William Blair (Acting Assistant Secretary)", "Robert W. Komer of the National Security Council Staff".</summary>
    /// <param name="words">The words.</param>
    /// <returns>Ranges within the words, in order; none where only an office is named.</returns>
    public static List<Range> Within(string words)
    {
        var found = new List<Range>();
        if (Whole(words, 0, Stop(words), needsTwo: true) is { } whole)
        {
            found.Add(whole);
            return found;
        }

        for (var open = words.IndexOf('('); open >= 0; open = words.IndexOf('(', open + 1))
        {
            var close = words.IndexOf(')', open);
            if (close < 0)
            {
                break;
            }

            if (Whole(words, open + 1, close, needsTwo: false) is { } inside)
            {
                found.Add(inside);
            }
        }

        if (found.Count == 0 && AfterOffice(words, Stop(words)) is { } last)
        {
            found.Add(last);
        }

        return found;
    }

    /// <summary>The words as one name, or null when they are anything more or less.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="needsTwo">Whether a single word is too little to go by.</param>
    public static Range? Whole(string text, int start, int end, bool needsTwo)
    {
        var (from, count, addressed, capitals) = (-1, 0, false, 0);
        var last = start;
        for (var i = start; i < end;)
        {
            var next = i;
            while (next < end && text[next] != ' ')
            {
                next++;
            }

            var word = text.AsSpan(i, next - i).TrimEnd(",;");
            var at = i;
            i = next + 1;
            if (word.IsEmpty)
            {
                continue;
            }

            if (count == 0 && (IsAddress(word) || IsOffice(word) && word.Length < 9 && word[^1] == '.'))
            {
                addressed = true;
                continue;
            }

            var joint = count > 0 && IsParticle(word) && i < end;
            if (!joint && !(CanBeName(word) && IsNameLike(word)) && !(count > 1 && word is "Jr." or "Jr" or "III" or "II" or "Sr."))
            {
                return null;
            }

            from = from < 0 ? at : from;
            last = at + word.Length - (next >= end && word.Length > 4 && word[^1] == '.' ? 1 : 0);
            count++;
            capitals += joint || word.Length > 2 && word[^1] != '.' ? 1 : 0;
        }

        return count is 0 or > MostWords + 1 || capitals == 0 || needsTwo && count < 2 && !addressed ? null : from..last;
    }

    /// <summary>Whether two names can be those of one person: the shorter one's last word ends the longer one, accents and case aside.</summary>
    public static bool SameBearer(string known, string name)
    {
        var a = Surname(known);
        var b = Surname(name);
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (FoldedLetters.Fold(a[i]) != FoldedLetters.Fold(b[i]))
            {
                return false;
            }
        }

        var given = known.AsSpan(0, known.Length - a.Length).Trim();
        var other = name.AsSpan(0, name.Length - b.Length).Trim();
        return given.IsEmpty || other.IsEmpty || FoldedLetters.Fold(given[0]) == FoldedLetters.Fold(other[0]);
    }

    private static ReadOnlySpan<char> Surname(string name) => name.AsSpan()[(name.LastIndexOf(' ') + 1)..];

    // A name is written Mitchell or MITCHELL or M.; "EUR", "GTI" and "WH/SA" are desks.
    private static bool IsNameLike(ReadOnlySpan<char> word)
    {
        var (lower, upper) = (0, 0);
        foreach (var c in word)
        {
            lower += char.IsLower(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            if (!char.IsLetter(c) && c is not ('.' or '-' or '’' or '\''))
            {
                return false;
            }
        }

        return lower > 0 || word[^1] == '.' && upper <= 3 || upper >= 5 || upper == 1;
    }

    // What stands before "of the", a bracket or a comma is the name with its office.
    private static int Stop(string words)
    {
        var end = words.AsSpan().IndexOfAny("(,;[");
        end = end < 0 ? words.Length : end;
        var of = words.AsSpan(0, end).IndexOf(" of the ", StringComparison.Ordinal);
        return of > 0 ? of : end;
    }

    private static Range? AfterOffice(string words, int stop)
    {
        // The sentence of offices may hold "of" and "for" itself: "Under Secretary of State for Political Affairs Merchant" gives nothing.
        var end = words.AsSpan().IndexOfAny("(,;[");
        end = end < 0 ? words.Length : end;
        end = words[..end].TrimEnd(' ', '.').Length;
        var start = end;
        var count = 0;
        while (start > 0)
        {
            var word = words.LastIndexOf(' ', start - 1) + 1;
            var span = words.AsSpan(word, start - word);
            if (!(CanBeName(span) && IsNameLike(span)) && !(count > 0 && IsParticle(span) && char.IsLower(span[0])))
            {
                break;
            }

            count++;
            start = Math.Max(0, word - 1);
            if (word == 0)
            {
                return null;
            }
        }

        if (count is 0 or > MostWords || start == 0 || stop < start)
        {
            return null;
        }

        var before = words.AsSpan(0, start).TrimEnd();
        var office = before[(before.LastIndexOf(' ') + 1)..];
        var name = start + 1;
        return (IsOffice(office) || IsAddress(office)) && char.IsUpper(words[name]) ? name..end : null;
    }

    // "al compañero Raúl Castro": Spanish and Russian write forms of address small.
    private static FrozenSet<string> AnyCase(string words) =>
        FrozenSet.ToFrozenSet(words.Split('|').SelectMany(w => new[] { w, w.ToUpperInvariant(), w.ToLowerInvariant() }), StringComparer.Ordinal);

    private static FrozenSet<string> Words(string words) =>
        FrozenSet.ToFrozenSet(words.Split('|').SelectMany(w => new[] { w, w.ToUpperInvariant() }), StringComparer.Ordinal);
}
