namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>In what way somebody's words run on from the last paragraph or sentence.</summary>
internal enum SpeechRun
{
    /// <summary>Nobody speaks.</summary>
    None,

    /// <summary>Spoken words without closing sign: after a colon, or in a quotation that is still open.</summary>
    Direct,

    /// <summary>A quotation was closed.</summary>
    Quoted,

    /// <summary>Words that are told.</summary>
    Reported,

    /// <summary>The turn of a transcript.</summary>
    Label,
}

/// <summary>Who has spoken so far, for the sentences that only say "he".</summary>
internal sealed class SpeechState(SpeakerNames names, string? author)
{
    /// <summary>Who says "I", or null.</summary>
    public string? Author { get; } = author;

    /// <summary>Who spoke last, or null where it is not known.</summary>
    public string? Speaker { get; private set; }

    /// <summary>How the words run on.</summary>
    public SpeechRun Run { get; set; }

    /// <summary>The other of a conversation with the author: the last who spoke, or was spoken to, by name.</summary>
    public string? Other { get; private set; }

    /// <summary>Whether nobody has spoken so far.</summary>
    public bool IsSilent => Speaker is null && Other is null;

    /// <summary>Whether the last was a question, which another will answer.</summary>
    private bool _isAsked;

    private string? _asked;

    /// <summary>The last person that a sentence was about, other than the speaker.</summary>
    private string? _between;

    // Those who have spoken by name; with two of them one answers the other.
    private readonly List<string> _speakers = [];

    /// <summary>Who the subject of an attribution is, or null where that is not safe to say.</summary>
    public string? Resolve(SpeechText text, Attribution attribution) => attribution.Speaker.Kind switch
    {
        SubjectKind.Author => Author,
        SubjectKind.Named => NameOf(text, attribution.Speaker),
        SubjectKind.Pronoun => Pronoun(attribution),
        _ => null,
    };

    /// <summary>The fullest name of a named subject, its bracketed correction taken: "Koslov [Kozlov]".</summary>
    public string NameOf(SpeechText text, Subject subject) => NameOf(text, subject.Name);

    /// <summary>Somebody speaks.</summary>
    public void Speaks(SpeechText text, Attribution attribution, string? speaker, SpeechRun run)
    {
        Speaker = speaker;
        Run = speaker is null ? SpeechRun.None : run;
        _between = null;
        _isAsked = attribution.Verb.Takes(SpeechFrames.Ask);
        _asked = attribution.Addressee.End > 0 ? NameOf(text, attribution.Addressee) : null;
        if (speaker is null)
        {
            // After somebody unknown "he" may be anybody.
            Other = attribution.Speaker.Kind == SubjectKind.Author ? _asked ?? Other : null;
            return;
        }

        if (speaker != Author)
        {
            Other = speaker;
            names.HasSpoken(speaker);
            if (!_speakers.Contains(speaker) && _speakers.Count < 3)
            {
                _speakers.Add(speaker);
            }
        }
        else
        {
            Other = _asked ?? Other;
        }
    }

    /// <summary>Somebody's turn in a transcript.</summary>
    public void Turn(string? speaker)
    {
        Speaker = speaker;
        Run = speaker is null ? SpeechRun.None : SpeechRun.Label;
        Other = speaker;
        if (speaker is not null)
        {
            names.HasSpoken(speaker);
        }
    }

    /// <summary>A sentence is about somebody who does not speak in it.</summary>
    public void IsAbout(string person) => _between = person == Speaker ? null : person;

    /// <summary>A new part of the document begins.</summary>
    public void Reset()
    {
        Speaker = Other = _between = _asked = null;
        Run = SpeechRun.None;
    }

    private string NameOf(SpeechText text, Stretch name)
    {
        // Right behind the name stands its correction, where an editor gave one.
        var open = name.End;
        if (open + 1 < text.Plain.Length && text.Plain[open] == ' ' && text.Plain[open + 1] == '[')
        {
            var close = text.Plain.AsSpan(open, Math.Min(30, text.Plain.Length - open)).IndexOf(']');
            var corrected = close > 3 ? text.Plain.AsSpan(open + 2, close - 2).Trim() : default;
            corrected = corrected.StartsWith("sic;") ? corrected[4..].Trim() : corrected;
            if (corrected.Length > 2 && char.IsUpper(corrected[0]) && !corrected.Contains(' ') && corrected.IndexOfAnyExceptInRange('A', '\u04ff') < 0
                && char.ToLowerInvariant(corrected[0]) == char.ToLowerInvariant(text.Plain[LastWord(text.Plain, name)]))
            {
                return names.Resolve(corrected.ToString());
            }
        }

        return names.Resolve(text.Words[name.Start..name.End].Replace('\n', ' '));
    }

    private static int LastWord(string plain, Stretch name) => Math.Max(name.Start, plain.LastIndexOf(' ', name.End - 1, name.End - name.Start) + 1);

    // Safe cases only: the same person goes on; the other of two answers; the other of the author's conversation.
    private string? Pronoun(Attribution attribution)
    {
        if (Speaker is null)
        {
            return _between is null ? Other : null;
        }

        if (Speaker == Author)
        {
            return _between is null || _between == Other ? Other : null;
        }

        if (attribution.Verb.Takes(SpeechFrames.Reply))
        {
            return !_isAsked && _speakers.Count == 1 ? Single() : _asked ?? (Author is null && _speakers.Count == 2 ? _speakers.Find(s => s != Speaker) : null);
        }

        return _between is null ? Speaker : null;
    }

    private string? Single() => _speakers.Count == 1 && _between is null ? Speaker : null;
}
