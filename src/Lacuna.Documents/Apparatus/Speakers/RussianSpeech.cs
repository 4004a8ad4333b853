namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Russian words of saying, folded (ё is е).</summary>
internal static class RussianSpeech
{
    private const SpeechFrames Said = SpeechFrames.Direct | SpeechFrames.That;
    private const SpeechFrames Noun = Said | SpeechFrames.Noun;

    // The past of a man, from which that of a woman is made, and the present.
    private static readonly (SpeechFrames Frames, string Verbs)[] Forms =
    [
        (Said | SpeechFrames.About, "сказал/говорит говорил/говорит рассказал/рассказывает сообщил/сообщает заявил/заявляет упомянул/упоминает напомнил/напоминает информировал/информирует"),
        (Noun, "отметил/отмечает указал/указывает подчеркнул/подчеркивает объяснил/объясняет пояснил/поясняет разъяснил/разъясняет подтвердил/подтверждает признал/признает выразил/выражает "
            + "изложил/излагает высказал/высказывает предложил/предлагает обещал/обещает попросил/просит просил/просит поблагодарил/благодарит отрицал/отрицает повторил/повторяет одобрил/одобряет"),
        (Said, "заметил/замечает утверждал/утверждает воскликнул/восклицает предупредил/предупреждает возразил/возражает пошутил/шутит согласился/соглашается заверил/заверяет добавил/добавляет "
            + "произнес/произносит спорил/спорит настаивал/настаивает"),
        (Said | SpeechFrames.Continue, "добавил/добавляет продолжил/продолжает продолжал/продолжает заключил/заключает"),
        (Said | SpeechFrames.Reply | SpeechFrames.Alone, "ответил/отвечает отвечал/отвечает"),
        (Said | SpeechFrames.Question | SpeechFrames.About | SpeechFrames.Ask, "спросил/спрашивает поинтересовался/интересуется осведомился/осведомляется"),
        (SpeechFrames.About, "остановился/останавливается коснулся/касается"),
        (SpeechFrames.Weak | SpeechFrames.That, "считал/считает думал/думает полагал/полагает надеялся/надеется"),
    ];

    /// <summary>Every form with what may follow it.</summary>
    public static Dictionary<string, SpeechVerb> Verbs()
    {
        var verbs = new Dictionary<string, SpeechVerb>(StringComparer.Ordinal);
        foreach (var (frames, list) in Forms)
        {
            foreach (var pair in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var (past, present) = (pair[..pair.IndexOf('/')], pair[(pair.IndexOf('/') + 1)..]);
                verbs[past] = new SpeechVerb(frames, VerbForm.Finite);
                verbs[present] = new SpeechVerb(frames, VerbForm.Finite, IsPresent: true);
                verbs[past.EndsWith("лся", StringComparison.Ordinal) ? past[..^2] + "ась" : past + "а"] = new SpeechVerb(frames, VerbForm.Finite);
            }
        }

        foreach (var word in new[] { "сказать", "говорить", "заявить", "сообщить", "ответить" })
        {
            verbs[word] = new SpeechVerb(Said, VerbForm.Infinitive);
        }

        return verbs;
    }

    /// <summary>The other words.</summary>
    public static Dictionary<string, WordRole> Roles()
    {
        var roles = new Dictionary<string, WordRole>(StringComparer.Ordinal);
        void Are(WordRole role, string words) => SpeechLexicon.Add(roles, role, words);
        Are(WordRole.Title, PersonTitles.Russian);
        Are(WordRole.NotPerson, PersonTitles.NotPersons);
        Are(WordRole.Between, "затем далее также тоже еще снова вновь потом опять в свою очередь ему мне нам ей им вам при этом шутливо сразу тут же лишь только коротко прямо ответ дословно буквально мной смеясь");
        Are(WordRole.GoesOn, "затем далее также тоже еще снова потом");
        Are(WordRole.Author | WordRole.FirstSingular, "я");
        Are(WordRole.Pronoun, "он она");
        Are(WordRole.Group | WordRole.FirstPlural, "мы");
        Are(WordRole.Group, "они все другие кто некоторые многие");
        Are(WordRole.Addressed, "ему мне нам ей им его меня нас");
        Are(WordRole.That, "что");
        Are(WordRole.Question, "как почему когда какие какой какая каковы где куда кто сколько не ли что зачем");
        Are(WordRole.About, "о об обо про на по");
        Are(WordRole.And, "и а но");
        Are(WordRole.LeadIn, "сегодня вчера завтра теперь сейчас итак кстати утром вечером днем затем далее потом после в на по при с со отвечая касаясь говоря переходя возвращаясь останавливаясь наконец тогда тут здесь однако кроме также вместе во к перед "
            + "коснувшись ссылаясь продолжая заканчивая от имени для о об поблагодарив");
        Are(WordRole.Subordinate, "что который которая которые когда если потому чтобы где");
        Are(WordRole.FirstPlural, "нас нам нами наш наша наше наши нашей нашего наших нашим");
        Are(WordRole.FirstSingular, "меня мне мой моя мое мои");
        Are(WordRole.Second, "вы вас вам вами ваш ваша ваше ваши вашей вашего ваших ты тебя тебе");
        Are(WordRole.Present, "есть может могут должны должен нужно надо будет будем будут имеет имеем можем хотим знаем считаем думаю считаю нельзя");
        Are(WordRole.Past, "был была было были имел пришел ушел прибыл вышел состоялась состоялся");
        Are(WordRole.Following, "следующее так это");
        Are(WordRole.Verbatim, "дословно буквально");
        Are(WordRole.Idle, "ничего");
        Are(WordRole.Meeting, "беседа встреча заседание разговор обед прием переговоры");
        Are(WordRole.Negation, "не");
        return roles;
    }
}
