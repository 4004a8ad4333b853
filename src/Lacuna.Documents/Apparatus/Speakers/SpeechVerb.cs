namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>What may follow a verb of saying.</summary>
[Flags]
internal enum SpeechFrames
{
    /// <summary>Nothing: no verb of saying.</summary>
    None = 0,

    /// <summary>The words themselves, after a colon or between signs of quotation.</summary>
    Direct = 1 << 0,

    /// <summary>"that …".</summary>
    That = 1 << 1,

    /// <summary>A clause without "that": "said the time had come".</summary>
    Bare = 1 << 2,

    /// <summary>An indirect question.</summary>
    Question = 1 << 3,

    /// <summary>"about …", "of …".</summary>
    About = 1 << 4,

    /// <summary>"to" with a verb: "asked him to come".</summary>
    Infinitive = 1 << 5,

    /// <summary>A noun: "expressed his regret".</summary>
    Noun = 1 << 6,

    /// <summary>The person spoken to: "told him that".</summary>
    Addressee = 1 << 7,

    /// <summary>Nothing more: "The President agreed."</summary>
    Alone = 1 << 8,

    /// <summary>A verb of thinking: speech only in the record of a conversation.</summary>
    Weak = 1 << 9,

    /// <summary>An answer: the speaker is another than the one who asked.</summary>
    Reply = 1 << 10,

    /// <summary>The same speaker goes on.</summary>
    Continue = 1 << 11,

    /// <summary>A question: another will answer.</summary>
    Ask = 1 << 12,
}

/// <summary>In which form of the sentence a verb's form stands.</summary>
internal enum VerbForm
{
    /// <summary>With its subject: "said", "says", "dijo".</summary>
    Finite,

    /// <summary>After an auxiliary: "(began) to say".</summary>
    Infinitive,

    /// <summary>After "by", "went on": "saying".</summary>
    Participle,
}

/// <summary>A form of a verb of saying.</summary>
/// <param name="Frames">What may follow.</param>
/// <param name="Form">Where it stands.</param>
/// <param name="IsFirstPerson">Whether the form itself says "I" (Spanish "dije").</param>
/// <param name="IsPresent">Whether it stands in the present.</param>
internal readonly record struct SpeechVerb(SpeechFrames Frames, VerbForm Form, bool IsFirstPerson = false, bool IsPresent = false)
{
    /// <summary>Whether the verb has one of the frames.</summary>
    public bool Takes(SpeechFrames frames) => (Frames & frames) != SpeechFrames.None;
}
