using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Walks through the paragraphs of a document and tells whose words they are.</summary>
/// <remarks>Not thread-safe: one for each document.</remarks>
internal sealed class SpeechWalk(SpeechLexicon lexicon, SpeakerNames names, string? author)
{
    // Paragraphs that may be anybody's, after which a speech is still believed to run on.
    private const int MostUnsure = 3;

    private readonly AttributionReader _reader = new(lexicon);
    private readonly SpeechState _state = new(names, author);
    private readonly List<SaidPiece> _pieces = [];

    // Whether this document writes spoken words without signs of quotation.
    private bool _isFree;
    private int _unsure;

    /// <summary>How many sentences told who speaks.</summary>
    public int Attributions { get; private set; }

    /// <summary>A heading or the like: nobody speaks any more.</summary>
    public void Break() => _state.Reset();

    /// <summary>The words of a paragraph that are somebody's, in order.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="labels">Labels of a transcript in it, or null.</param>
    public List<SaidPiece> Paragraph(SpeechText text, List<SpeakerLabel>? labels)
    {
        _pieces.Clear();
        if (labels is null && _state.IsSilent && !lexicon.HasCue(text.Words))
        {
            return [];
        }

        var sentences = Sentences.Divide(text);
        if (labels is not null)
        {
            Turns(text, labels);
        }
        else if (sentences.Count > 0 && !IsRemark(text) && !(_state.Run == SpeechRun.Label && RunsOn(text, sentences)))
        {
            Narrative(text, sentences);
        }

        return Literals(text, sentences);
    }

    // A paragraph of nothing but a bracket leaves a hole in somebody's speech, or tells what happened meanwhile.
    private static bool IsRemark(SpeechText text) => text.Words.AsSpan().IndexOfAnyExcept(" \n\t.\uFFFC") < 0;

    private void Turns(SpeechText text, List<SpeakerLabel> labels)
    {
        if (_state.Run == SpeechRun.Label && labels[0].Start > 0)
        {
            Add(text, 0, labels[0].Start, _state.Speaker, SpeechForm.Direct);
        }

        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            var end = i + 1 < labels.Count ? labels[i + 1].Start : text.Words.Length;
            var name = text.Words[label.Name.Start..label.Name.End].Trim();
            _state.Turn(SpeakerLabels.IsUnknown(Folding.Fold(name)) ? null : names.Resolve(name.Length == 2 ? name.TrimEnd('.') : name));
            Add(text, label.Start, end, _state.Speaker, IsTold(text, label.End, end) ? SpeechForm.Reported : SpeechForm.Direct, isClear: true);
        }
    }

    // "The Vice President: The Vice President said that …": minutes that name the speaker and tell what he said.
    private bool IsTold(SpeechText text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Words[start]))
        {
            start++;
        }

        return _reader.IsTold(text, start, Math.Min(end, start + 400))
            || _reader.Read(text, new Sentence(start, Math.Min(end, start + 400), false), out _) is { Form: SpeechForm.Reported, Speaker.Kind: SubjectKind.Named } told
            && _state.Resolve(text, told) == _state.Speaker;
    }

    // A paragraph without label goes on with the last turn, unless it names somebody who speaks or tells of the meeting.
    private bool RunsOn(SpeechText text, List<Sentence> sentences)
    {
        var attribution = _reader.Read(text, sentences[0], out _);
        var isNew = attribution is { Speaker.Kind: SubjectKind.Named } named && names.IsKnown(_state.NameOf(text, named.Speaker));
        if (isNew || IsOfMeeting(text, sentences[0]))
        {
            _state.Reset();
            return false;
        }

        // The running heads of pages stand between the paragraphs of a scan.
        var isHead = text.Plain.Length < 12 && text.Words.AsSpan().Count(' ') < 2 || text.Plain.Length < 60 && text.Plain[^1] is not ('.' or '?' or '!' or ',' or ';' or '-' or '—' or '”' or '"') && !char.IsLower(text.Plain[0]);
        if (!isHead)
        {
            Add(text, 0, text.Words.Length, _state.Speaker, SpeechForm.Direct);
        }

        return true;
    }

    private void Narrative(SpeechText text, List<Sentence> sentences)
    {
        var run = SpeechRun.None;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var attribution = _reader.Read(text, sentence, out var subject);
            var about = subject is { Kind: SubjectKind.Named } named && IsSomebody(text, named) ? _state.NameOf(text, named) : null;
            if (sentence.IsGlued)
            {
                // A note that ran into the text: where it ends nobody can tell.
                (run, _state.Run) = (SpeechRun.None, SpeechRun.None);
                continue;
            }

            var isDirect = i == 0 ? _state.Run == SpeechRun.Direct : run == SpeechRun.Direct;
            if (attribution is { } found && IsBelieved(text, found, run, i == 0, isDirect))
            {
                run = Attributed(text, sentence, found, run);
                continue;
            }

            run = i == 0 ? First(text, sentence, subject, about) : Next(text, sentence, run, subject, about);
            if (run is SpeechRun.Direct or SpeechRun.Reported)
            {
                Add(text, sentence.Start, sentence.End, _state.Speaker, run == SpeechRun.Direct ? SpeechForm.Direct : SpeechForm.Reported);
            }

            if (about is not null)
            {
                _state.IsAbout(about);
            }
        }
    }

    // "Apparently, …", "Speaking of …": a capital at the beginning of a sentence makes no name.
    private bool IsSomebody(SpeechText text, Subject subject)
    {
        var name = text.Words.AsSpan(subject.Name.Start, subject.Name.End - subject.Name.Start);
        if (subject.HasTitle || name.Contains(' '))
        {
            return true;
        }

        var after = text.Words.AsSpan(subject.Name.End).TrimStart();
        return !name.EndsWith("ly") && !name.EndsWith("ing") && !name.EndsWith("ed") && !name.EndsWith("mente") && !(after.Length > 0 && after[0] == ',')
            || names.IsKnown(_state.NameOf(text, subject));
    }

    // Within somebody's own words another's may be told: only who is known to speak here interrupts them.
    private bool IsBelieved(SpeechText text, Attribution found, SpeechRun run, bool isFirst, bool isDirect)
    {
        if (found.Verb.Frames == SpeechFrames.None)
        {
            return isFirst && names.IsKnown(_state.NameOf(text, found.Speaker));
        }

        if (found.Verb.IsPresent && found.Verb.Takes(SpeechFrames.Weak))
        {
            // "De Gaulle thinks that …": the speaker's own view of somebody.
            return false;
        }

        if (found.IsPerfect && (isDirect || found.Form == SpeechForm.Reported || found.Speaker.Kind == SubjectKind.Author))
        {
            return false;
        }

        if (!isDirect)
        {
            // "They talked of the Monroe Doctrine": within what somebody tells, those others are spoken of.
            return found.Speaker.Kind != SubjectKind.Group || isFirst || run == SpeechRun.None;
        }

        return found.Speaker.Kind switch
        {
            SubjectKind.Author => _state.Speaker == _state.Author && _state.Author is not null || isFirst && !found.Verb.IsPresent,
            SubjectKind.Named => isFirst && found.Form == SpeechForm.Direct || names.IsKnown(_state.NameOf(text, found.Speaker)),
            SubjectKind.Pronoun => isFirst || found.GoesOn,
            _ => false,
        };
    }

    private SpeechRun Attributed(SpeechText text, Sentence sentence, Attribution found, SpeechRun run)
    {
        var speaker = _state.Resolve(text, found);
        if (found.Start > sentence.Start && run is SpeechRun.Direct or SpeechRun.Reported)
        {
            Add(text, sentence.Start, found.Start, _state.Speaker, run == SpeechRun.Direct ? SpeechForm.Direct : SpeechForm.Reported);
        }

        var isOpen = !found.IsQuoted || text.IsLastUnclosed && text.Quotations[^1].Start < sentence.End && sentence.End >= text.Words.TrimEnd().Length;
        var next = found.Form == SpeechForm.Reported ? SpeechRun.Reported : isOpen ? SpeechRun.Direct : SpeechRun.Quoted;
        _isFree |= next == SpeechRun.Direct && speaker is not null;
        _unsure = 0;
        _state.Speaks(text, found, speaker, next);
        if (speaker is null)
        {
            return SpeechRun.None;
        }

        Attributions += found.Verb.Takes(SpeechFrames.Weak) ? 0 : 1;
        Add(text, found.Start, sentence.End, speaker, found.Form, found.IsVerbatim, found.Form == SpeechForm.Direct && found.Speaker.Kind == SubjectKind.Named);
        return next;
    }

    // A paragraph that does not say who speaks in it.
    private SpeechRun First(SpeechText text, Sentence sentence, Subject? subject, string? about)
    {
        if (_state.Speaker is not { } speaker || _state.Run == SpeechRun.None)
        {
            return SpeechRun.None;
        }

        var evidence = SpeechEvidence.Of(text, 0, text.Words.Length, lexicon);
        var beginsQuoted = text.Quotations.Count > 0 && text.Quotations[0].Start <= sentence.Start;
        var isMeeting = IsOfMeeting(text, sentence);
        switch (_state.Run)
        {
            case SpeechRun.Direct:
                if (beginsQuoted || text.HasStrayClose && !Mentions(text, sentence, speaker))
                {
                    _unsure = 0;
                    return SpeechRun.Direct;
                }

                if (Mentions(text, sentence, speaker) || isMeeting)
                {
                    _state.Run = SpeechRun.None;
                    return SpeechRun.None;
                }

                if (about is not null && names.IsKnown(about) || !evidence.MayRunOn)
                {
                    _state.Run = ++_unsure > MostUnsure ? SpeechRun.None : SpeechRun.Direct;
                    return SpeechRun.None;
                }

                _unsure = 0;
                return SpeechRun.Direct;

            case SpeechRun.Quoted or SpeechRun.Reported when beginsQuoted && (_isFree || IsVouched(text)):
                return SpeechRun.Direct;

            case SpeechRun.Quoted or SpeechRun.Reported when _isFree && subject is null or { Kind: SubjectKind.Group } && evidence.IsSpoken && !isMeeting && !Mentions(text, new Sentence(0, Math.Min(600, text.Words.Length), false), speaker):
                _state.Run = SpeechRun.Direct;
                return SpeechRun.Direct;

            case SpeechRun.Reported when evidence.IsTold && !isMeeting && subject is null && (evidence.FirstPlural + evidence.FirstSingular == 0 || speaker == _state.Author):
                return SpeechRun.Reported;

            default:
                _state.Run = SpeechRun.None;
                return SpeechRun.None;
        }
    }

    // A sentence after others of its paragraph.
    private SpeechRun Next(SpeechText text, Sentence sentence, SpeechRun run, Subject? subject, string? about)
    {
        if (_state.Speaker is not { } speaker)
        {
            return SpeechRun.None;
        }

        switch (run)
        {
            case SpeechRun.Direct when Mentions(text, sentence, speaker):
            case SpeechRun.Reported when about is not null && about != speaker && names.IsKnown(about) || subject is { Kind: SubjectKind.Author } && speaker != _state.Author || IsOfMeeting(text, sentence):
                _state.Run = SpeechRun.None;
                return SpeechRun.None;

            case SpeechRun.Reported when text.Words[sentence.Start] is '“' or '«':
                return SpeechRun.Direct;

            case SpeechRun.Quoted:
                var isSpoken = _isFree && subject is null && SpeechEvidence.Of(text, sentence.Start, sentence.End, lexicon) is { IsSpoken: true } evidence && evidence.Second + evidence.FirstPlural > 0;
                if (text.Words[sentence.Start] is '“' or '«' || isSpoken)
                {
                    _state.Run = isSpoken ? SpeechRun.Direct : SpeechRun.Quoted;
                    return SpeechRun.Direct;
                }

                return SpeechRun.None;

            default:
                return run;
        }
    }

    // In one's own words one does not speak of oneself by name.
    private bool Mentions(SpeechText text, Sentence sentence, string speaker)
    {
        var surname = SpeakerNames.Surname(speaker);
        Span<char> buffer = stackalloc char[Folding.LongestWord];
        var words = text.Words.AsSpan(sentence.Start, sentence.End - sentence.Start);
        var quotation = -1;
        for (var i = 0; i < words.Length;)
        {
            if (quotation < 0 && words[i] is '“' or '«')
            {
                quotation = words[i..].IndexOfAny('”', '»');
                i = quotation < 0 ? words.Length : i + quotation + 1;
                quotation = -1;
                continue;
            }

            if (!char.IsLetter(words[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < words.Length && (char.IsLetter(words[i]) || words[i] == '-'))
            {
                i++;
            }

            if (char.IsUpper(words[from]) && Folding.Fold(words[from..i], buffer).SequenceEqual(surname) && !(lexicon.RoleOf(words[from..i]) is not WordRole.None))
            {
                return true;
            }
        }

        return false;
    }

    // "The meeting ended", "Беседа продолжалась": the document tells, nobody speaks.
    private bool IsOfMeeting(SpeechText text, Sentence sentence)
    {
        var end = Math.Min(sentence.End, sentence.Start + 60);
        var tokens = new List<SpeechToken>();
        SpeechTokens.Cut(text, sentence.Start, end, lexicon, tokens);
        var k = tokens.Count > 0 && tokens[0].Has(WordRole.Article) ? 1 : 0;
        return k < tokens.Count && tokens[k].Has(WordRole.Meeting);
    }

    private static bool IsVouched(SpeechText text) => text.Words.Length > text.Quotations[0].End && text.Words.AsSpan(text.Quotations[0].End).TrimStart().StartsWith("\uFFFC");

    private void Add(SpeechText text, int start, int end, string? speaker, SpeechForm form, bool isLiteral = false, bool isClear = false)
    {
        while (start < end && char.IsWhiteSpace(text.Words[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text.Words[end - 1]))
        {
            end--;
        }

        if (speaker is null || end <= start)
        {
            return;
        }

        if (_pieces.Count > 0 && _pieces[^1] is var last && last.Speaker == speaker && last.Form == form && !isLiteral && !last.IsLiteral
            && text.Words.AsSpan(last.End, start - last.End).Trim().IsEmpty && last.End > last.Start && isClear == last.IsClear | !isClear)
        {
            _pieces[^1] = last with { End = end };
            return;
        }

        _pieces.Add(new SaidPiece(start, end, speaker, form, isLiteral, isClear));
    }

    // A literal phrase is marked within the speech around it, or by itself where nothing is around it.
    private List<SaidPiece> Literals(SpeechText text, List<Sentence> sentences)
    {
        var result = new List<SaidPiece>(_pieces);
        if (result.Count == 0)
        {
            return result;
        }

        foreach (var literal in LiteralMarks.Find(text, sentences))
        {
            var around = _pieces.FindIndex(p => p.Start <= literal.Start && p.End >= literal.End);
            if (around < 0)
            {
                continue;
            }

            var piece = _pieces[around];
            if (piece.Start == literal.Start && piece.End == literal.End)
            {
                result[result.IndexOf(piece)] = piece with { IsLiteral = true, Form = SpeechForm.Direct };
            }
            else
            {
                result.Add(new SaidPiece(literal.Start, literal.End, piece.Speaker, SpeechForm.Direct, true, piece.IsClear) { IsNested = true });
            }
        }

        return result;
    }
}
