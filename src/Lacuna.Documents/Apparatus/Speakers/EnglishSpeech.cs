namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>English words of saying.</summary>
internal static class EnglishSpeech
{
    private const SpeechFrames Said = SpeechFrames.Direct | SpeechFrames.That;
    private const SpeechFrames Told = Said | SpeechFrames.Addressee | SpeechFrames.Question;

    // Regular verbs by what may follow them.
    private static readonly (SpeechFrames Frames, string Verbs)[] Regular =
    [
        (Said | SpeechFrames.Bare, "state declare"),
        (Said, "remark observe comment exclaim assert argue insist maintain contend claim admit affirm announce predict caution complain object protest joke quip recommend agree allege charge volunteer "
            + "interject interpose counter summarize summarise elaborate theorize speculate murmur whisper shout concede boast grumble muse proclaim underline underscore confess"),
        (Said | SpeechFrames.Continue, "add continue conclude resume"),
        (Said | SpeechFrames.Reply | SpeechFrames.Bare | SpeechFrames.Alone, "reply answer respond retort rejoin"),
        (Said | SpeechFrames.Noun | SpeechFrames.Question, "explain note mention recall repeat reiterate clarify confirm reaffirm indicate report acknowledge reveal disclose"),
        (Said | SpeechFrames.Noun | SpeechFrames.Continue, "emphasize emphasise stress"),
        (Said | SpeechFrames.Noun | SpeechFrames.Infinitive, "propose suggest promise pledge request urge offer"),
        (Told, "remind assure inform advise warn notify"),
        (Told | SpeechFrames.About, "query"),
        (Said | SpeechFrames.Question | SpeechFrames.Addressee | SpeechFrames.About | SpeechFrames.Infinitive | SpeechFrames.Ask | SpeechFrames.Noun, "ask"),
        (Said | SpeechFrames.Question | SpeechFrames.About | SpeechFrames.Ask | SpeechFrames.Alone, "inquire enquire wonder"),
        (SpeechFrames.Noun | SpeechFrames.Direct, "express voice describe outline review"),
        (SpeechFrames.Noun, "reaffirm cite deplore criticize criticise question"),
        (SpeechFrames.Noun | SpeechFrames.Addressee, "thank congratulate"),
        (SpeechFrames.About, "refer allude talk"),
        (SpeechFrames.Weak | SpeechFrames.That | SpeechFrames.Bare, "believe consider hope doubt fear"),
        (SpeechFrames.Weak | SpeechFrames.That | SpeechFrames.About | SpeechFrames.Alone | SpeechFrames.Infinitive, "agree concur"),
        (SpeechFrames.Direct | SpeechFrames.Continue, "interrupt laugh"),
        (Said | SpeechFrames.Noun, "deny"),
        (SpeechFrames.Direct | SpeechFrames.That, "reply cry"),
    ];

    // Verbs whose past is not made with -ed: base, past, participle.
    private static readonly (SpeechFrames Frames, string Base, string Third, string Past, string Participle)[] Irregular =
    [
        (Said | SpeechFrames.Bare | SpeechFrames.Addressee, "say", "says", "said", "saying"),
        (Told | SpeechFrames.About | SpeechFrames.Infinitive, "tell", "tells", "told", "telling"),
        (Said | SpeechFrames.Noun, "point out", "points out", "pointed out", "pointing out"),
        (Said | SpeechFrames.Continue, "go on", "goes on", "went on", "going on"),
        (Said, "swear", "swears", "swore", "swearing"),
        (SpeechFrames.Direct | SpeechFrames.That, "break in", "breaks in", "broke in", "breaking in"),
        (Said, "sum up", "sums up", "summed up", "summing up"),
        (SpeechFrames.About, "speak", "speaks", "spoke", "speaking"),
        (Said | SpeechFrames.Noun, "make clear", "makes clear", "made clear", "making clear"),
        (Said, "put in", "puts in", "put in", "putting in"),
        (SpeechFrames.Noun, "set forth", "sets forth", "set forth", "setting forth"),
        (SpeechFrames.Noun, "bring up", "brings up", "brought up", "bringing up"),
        (SpeechFrames.Weak | SpeechFrames.That | SpeechFrames.Bare, "think", "thinks", "thought", "thinking"),
        (SpeechFrames.Weak | SpeechFrames.That | SpeechFrames.Bare, "feel", "feels", "felt", "feeling"),
    ];

    /// <summary>Every form with what may follow it.</summary>
    public static Dictionary<string, SpeechVerb> Verbs()
    {
        var verbs = new Dictionary<string, SpeechVerb>(StringComparer.Ordinal);
        foreach (var (frames, list) in Regular)
        {
            foreach (var verb in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var stem = verb.EndsWith('e') ? verb[..^1] : verb;
                var isY = verb.EndsWith('y') && verb[^2] is not ('a' or 'e' or 'o');
                Add(verbs, frames, verb, isY ? verb[..^1] + "ies" : verb.EndsWith('s') || verb.EndsWith("sh") ? verb + "es" : verb + "s",
                    isY ? verb[..^1] + "ied" : stem + "ed", stem + "ing");
            }
        }

        Add(verbs, SpeechFrames.About, "refer", "refers", "referred", "referring");
        Add(verbs, Said, "quip", "quips", "quipped", "quipping");
        Add(verbs, SpeechFrames.Weak | SpeechFrames.That | SpeechFrames.About | SpeechFrames.Alone, "concur", "concurs", "concurred", "concurring");
        Add(verbs, Said | SpeechFrames.Noun, "admit", "admits", "admitted", "admitting");
        foreach (var (frames, stem, third, past, participle) in Irregular)
        {
            Add(verbs, frames, stem, third, past, participle);
        }

        return verbs;
    }

    /// <summary>The other words.</summary>
    public static Dictionary<string, WordRole> Roles()
    {
        var roles = new Dictionary<string, WordRole>(StringComparer.Ordinal);
        void Are(WordRole role, string words) => SpeechLexicon.Add(roles, role, words);
        Are(WordRole.Article | WordRole.Clause, "the");
        Are(WordRole.Title, PersonTitles.English);
        Are(WordRole.NotPerson, PersonTitles.NotPersons);
        Are(WordRole.Particle, "de von van der del la le du bin al el ibn");
        Are(WordRole.Between, "then also again further furthermore once now next thereupon later immediately finally too himself herself merely only simply just promptly first second third "
            + "nevertheless still even both all in reply return response turn addition however therefore instead further more well quite strongly emphatically quietly frankly "
            + "firmly briefly bluntly angrily jokingly laughingly smilingly");
        Are(WordRole.GoesOn, "then also again further furthermore next later finally");
        Are(WordRole.Author | WordRole.FirstSingular | WordRole.Clause, "i");
        Are(WordRole.Pronoun | WordRole.Clause, "he she");
        Are(WordRole.Group | WordRole.Clause, "they");
        Are(WordRole.Group | WordRole.FirstPlural | WordRole.Clause, "we");
        Are(WordRole.Group, "others someone somebody everyone everybody nobody some several one who people those most none neither both");
        Are(WordRole.Addressed, "him me them us her");
        Are(WordRole.That, "that");
        Are(WordRole.Question, "if whether what how why when where who whom which");
        Are(WordRole.About, "about of on for into with regarding concerning against");
        Are(WordRole.To, "to");
        Are(WordRole.And, "and but");
        Are(WordRole.LeadIn, "yesterday today tonight certainly perhaps maybe then finally however moreover furthermore later at in on as with to regarding concerning after before turning when while jokingly again once next first secondly "
            + "thirdly lastly subsequently meanwhile afterwards thereupon here now during following upon from for referring speaking replying responding answering reverting returning without "
            + "through throughout continuing nevertheless nonetheless thus therefore also still having by under until immediately shortly soon instead commenting noting looking "
            + "laughing smiling discussing since although though despite over early late earlier this the a an another pursuing concluding summing elaborating");
        Are(WordRole.Subordinate, "that which who whom whose if because what whether why how unless when while where since although though as");
        Are(WordRole.FirstPlural, "our us ours ourselves");
        Are(WordRole.FirstSingular, "my me mine myself");
        Are(WordRole.Second, "you your yours yourself yourselves");
        Are(WordRole.Present, "is are am do does has have will must can cannot may shall should let's don't can't isn't aren't won't doesn't needs know want think believe");
        Are(WordRole.Past, "was were had did went came left took made began found saw met wasn't weren't didn't arrived returned stood asked invited accepted decided");
        Are(WordRole.Backshift, "had would could might");
        Are(WordRole.Following, "follows following as this these words the");
        Are(WordRole.Verbatim, "verbatim literally textually");
        Are(WordRole.Clause, "it there this these those his her its their our a an such no some any if since although while what most nothing neither");
        Are(WordRole.Idle, "nothing goodbye good-bye farewell hello yes good something little much anything so more grace prayers");
        Are(WordRole.Auxiliary, "began went proceeded wished wanted continued started hastened took would concluded ended opened closed sought focused concentrated interjected interrupted intervened paused rose begin wish want like");
        Are(WordRole.By, "by on with");
        Are(WordRole.Meeting, "meeting conversation session dinner lunch luncheon discussion talk talks interview delegation delegations visit party participants group council committee");
        Are(WordRole.Negation, "not never didn't don't cannot");
        return roles;
    }

    private static void Add(Dictionary<string, SpeechVerb> verbs, SpeechFrames frames, string stem, string third, string past, string participle)
    {
        foreach (var (word, verb) in new[]
        {
            (stem, new SpeechVerb(frames, VerbForm.Infinitive)), (third, new SpeechVerb(frames, VerbForm.Finite, IsPresent: true)),
            (participle, new SpeechVerb(frames, VerbForm.Participle)), (past, new SpeechVerb(frames, VerbForm.Finite)),
        })
        {
            // A verb in two groups takes the frames of both; it is weak only where both are.
            var known = verbs.GetValueOrDefault(word);
            var both = verb.Frames | known.Frames;
            verbs[word] = known.Frames != SpeechFrames.None && (verb.Frames & known.Frames & SpeechFrames.Weak) == SpeechFrames.None
                ? verb with { Frames = both & ~SpeechFrames.Weak } : verb with { Frames = both };
        }
    }
}
