namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Spanish words of saying, folded: "explicó" and "explico" are one word here, as in papers typed without accents.</summary>
internal static class SpanishSpeech
{
    private const SpeechFrames Said = SpeechFrames.Direct | SpeechFrames.That;

    private static readonly (SpeechFrames Frames, string Stems)[] InAr =
    [
        (Said | SpeechFrames.Noun, "explic/explique afirm/afirme declar/declare manifest/manifeste senal/senale indic/indique asegur/asegure recalc/recalque subray/subraye relat/relate "
            + "expres/exprese mencion/mencione confirm/confirme record/recorde coment/comente inform/informe plante/plantee aclar/aclare reiter/reitere destac/destaque precis/precise observ/observe "
            + "neg/negue exclam/exclame sugier/sugeri enfatiz/enfatice"),
        (Said | SpeechFrames.Continue, "agreg/agregue continu/continue termin/termine"),
        (Said | SpeechFrames.Reply | SpeechFrames.Alone, "contest/conteste replic/replique"),
        (Said | SpeechFrames.Question | SpeechFrames.About | SpeechFrames.Ask, "pregunt/pregunte"),
        (SpeechFrames.About, "habl/hable"),
    ];

    private static readonly (SpeechFrames Frames, string Forms)[] Irregular =
    [
        (Said | SpeechFrames.Bare, "dijo/dije dice/digo senala/senalo"),
        (Said | SpeechFrames.Continue, "anadio/anadi prosiguio/prosegui concluyo/conclui siguio/segui"),
        (Said | SpeechFrames.Reply | SpeechFrames.Alone, "respondio/respondi responde/respondo repuso/repuse"),
        (Said | SpeechFrames.Noun, "propuso/propuse expuso/expuse sostuvo/sostuve insistio/insisti advirtio/adverti reconocio/reconoci admitio/admiti sugirio/sugeri prometio/prometi repitio/repeti refirio/referi"),
        (SpeechFrames.Noun, "agradecio/agradeci pidio/pedi describio/describi"),
        (SpeechFrames.Weak | SpeechFrames.That, "penso/pense creyo/crei considero/considere estimo/estime"),
    ];

    /// <summary>Every form with what may follow it.</summary>
    public static Dictionary<string, SpeechVerb> Verbs()
    {
        var verbs = new Dictionary<string, SpeechVerb>(StringComparer.Ordinal);
        foreach (var (frames, list) in InAr)
        {
            foreach (var pair in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var (stem, first) = (pair[..pair.IndexOf('/')], pair[(pair.IndexOf('/') + 1)..]);
                verbs[stem + "o"] = new SpeechVerb(frames, VerbForm.Finite);
                verbs[stem + "a"] = new SpeechVerb(frames, VerbForm.Finite, IsPresent: true);
                verbs[first] = new SpeechVerb(frames, VerbForm.Finite, IsFirstPerson: true);
                verbs[stem + "ar"] = new SpeechVerb(frames, VerbForm.Infinitive);
                verbs[stem + "ando"] = new SpeechVerb(frames, VerbForm.Participle);
            }
        }

        foreach (var (frames, list) in Irregular)
        {
            foreach (var pair in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                verbs[pair[..pair.IndexOf('/')]] = new SpeechVerb(frames, VerbForm.Finite);
                verbs[pair[(pair.IndexOf('/') + 1)..]] = new SpeechVerb(frames, VerbForm.Finite, IsFirstPerson: true);
            }
        }

        verbs["dice"] = new SpeechVerb(Said | SpeechFrames.Bare, VerbForm.Finite, IsPresent: true);
        verbs["decir"] = new SpeechVerb(Said, VerbForm.Infinitive);
        verbs["diciendo"] = new SpeechVerb(Said, VerbForm.Participle);
        verbs["responder"] = new SpeechVerb(Said, VerbForm.Infinitive);
        return verbs;
    }

    /// <summary>The other words.</summary>
    public static Dictionary<string, WordRole> Roles()
    {
        var roles = new Dictionary<string, WordRole>(StringComparer.Ordinal);
        void Are(WordRole role, string words) => SpeechLexicon.Add(roles, role, words);
        Are(WordRole.Article, "el la los las");
        Are(WordRole.Title, PersonTitles.Spanish);
        Are(WordRole.NotPerson, PersonTitles.NotPersons);
        Are(WordRole.Particle, "de del la y von van");
        Are(WordRole.Between, "entonces luego despues tambien ademas le les me nos se lo te asimismo igualmente a su vez finalmente nuevamente solo mismo textualmente literalmente");
        Are(WordRole.GoesOn, "entonces luego despues tambien ademas asimismo igualmente");
        Are(WordRole.Author | WordRole.FirstSingular, "yo");
        Are(WordRole.Pronoun, "ella ello");
        Are(WordRole.Group, "ellos ellas nosotros todos otros algunos varios quien quienes");
        Are(WordRole.Addressed, "nosotros ellos");
        Are(WordRole.That, "que");
        Are(WordRole.Question, "si cual cuales como cuando donde por quien cuanto cuantos");
        Are(WordRole.About, "sobre de acerca por en");
        Are(WordRole.And, "y pero e");
        Are(WordRole.LeadIn, "hoy ayer anoche manana entonces luego despues ademas tambien asimismo finalmente en a al con por sobre ante tras durante respecto seguidamente posteriormente acto ahora aqui para "
            + "refiriendose respondiendo hablando inmediatamente el la los las un una esta este de segun");
        Are(WordRole.Subordinate, "que cuando porque quien donde mientras aunque si cual");
        Are(WordRole.FirstPlural, "nosotros nuestro nuestra nuestros nuestras tenemos hemos somos estamos vamos debemos podemos queremos creemos sabemos hicimos");
        Are(WordRole.FirstSingular, "mi mis yo he tengo soy estoy quiero creo");
        Are(WordRole.Second, "usted ustedes vosotros tu tus ti vuestro vuestra");
        Are(WordRole.Present, "es son esta estan hay tiene tienen puede pueden debe deben hemos tenemos somos estamos vamos debemos podemos queremos creo quiero");
        Are(WordRole.Past, "era eran fue fueron habia habian estaba estaban llego salio entro tuvo hizo");
        Are(WordRole.Backshift, "habia habian seria serian podria podrian tendria deberia estaria");
        Are(WordRole.Following, "siguiente esto lo estas palabras");
        Are(WordRole.Verbatim, "textualmente literalmente verbatim");
        Are(WordRole.Idle, "nada adios algo");
        Are(WordRole.Auxiliary, "comenzo empezo paso volvio quiso continuo siguio");
        Are(WordRole.By, "por");
        Are(WordRole.To, "a al");
        Are(WordRole.Meeting, "reunion conversacion sesion cena almuerzo entrevista charla encuentro comida");
        Are(WordRole.Negation, "no nunca tampoco");
        return roles;
    }
}
