namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>What a word does in a sentence that tells who speaks.</summary>
[Flags]
internal enum WordRole
{
    /// <summary>Nothing that the grammar knows.</summary>
    None = 0,

    /// <summary>"the".</summary>
    Article = 1 << 0,

    /// <summary>A form of address, a rank or an office before a name or in its stead.</summary>
    Title = 1 << 1,

    /// <summary>A state, a body, a month: written with a capital, but nobody.</summary>
    NotPerson = 1 << 2,

    /// <summary>"de", "von" within a name.</summary>
    Particle = 1 << 3,

    /// <summary>A word that may stand between the speaker and the verb, or between the verb and the words: "then", "also", "me" in Spanish.</summary>
    Between = 1 << 4,

    /// <summary>"I": the author.</summary>
    Author = 1 << 5,

    /// <summary>"he", "she".</summary>
    Pronoun = 1 << 6,

    /// <summary>"they", "we", "others" as those who speak: nobody in particular.</summary>
    Group = 1 << 7,

    /// <summary>"him", "me" after the verb.</summary>
    Addressed = 1 << 8,

    /// <summary>"that".</summary>
    That = 1 << 9,

    /// <summary>"whether", "what": begins an indirect question.</summary>
    Question = 1 << 10,

    /// <summary>"about", "of".</summary>
    About = 1 << 11,

    /// <summary>"to".</summary>
    To = 1 << 12,

    /// <summary>"and", "but": a new clause.</summary>
    And = 1 << 13,

    /// <summary>Begins words that stand before the speaker: "At this point", "Turning to", "Далее".</summary>
    LeadIn = 1 << 14,

    /// <summary>Begins a subordinate clause: whoever speaks in it does not speak in the sentence.</summary>
    Subordinate = 1 << 15,

    /// <summary>"we", "our".</summary>
    FirstPlural = 1 << 16,

    /// <summary>"my", "I".</summary>
    FirstSingular = 1 << 17,

    /// <summary>"you".</summary>
    Second = 1 << 18,

    /// <summary>A common verb in the present.</summary>
    Present = 1 << 19,

    /// <summary>A common verb in the past.</summary>
    Past = 1 << 20,

    /// <summary>"as follows", "this", "the following" before a colon.</summary>
    Following = 1 << 21,

    /// <summary>"verbatim".</summary>
    Verbatim = 1 << 22,

    /// <summary>Begins a clause without "that": "he", "there", "the".</summary>
    Clause = 1 << 23,

    /// <summary>After "said": no speech ("nothing", "goodbye").</summary>
    Idle = 1 << 24,

    /// <summary>"began", "wished": the verb of saying follows in another form.</summary>
    Auxiliary = 1 << 25,

    /// <summary>"by", "on" before such a form: "began by saying".</summary>
    By = 1 << 26,

    /// <summary>"then", "also": the same speaker goes on.</summary>
    GoesOn = 1 << 27,

    /// <summary>What a meeting does as a whole: "meeting", "conversation", "session".</summary>
    Meeting = 1 << 28,

    /// <summary>"had", "would": the past of a past, as in reported speech.</summary>
    Backshift = 1 << 29,

    /// <summary>"not", "never": what was not said.</summary>
    Negation = 1 << 30,
}
