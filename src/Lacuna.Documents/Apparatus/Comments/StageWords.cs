using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Apparatus.Comments;

/// <summary>Words by which a reporter tells what was heard or seen beside the speech.</summary>
internal static class StageWords
{
    /// <summary>Words that need no other: "laughter", "risas", "смех".</summary>
    public static WordSet Sounds { get; } = new(
        "laughter laugh laughs laughing laughingly laughed chuckle chuckles chuckling chuckled giggles grins grinning smiling smiles applause applauds cheers cheering booing jeers pause pauses pausing silence "
        + "cough coughs coughing sneezes sighs sighing crosstalk cross-talk whispers whispering whispered shouting shouts mumbling mumbles crying sobbing sobs music noise interruption interrupting interrupts "
        + "gestures gesturing gesticulating nods nodding jokingly sarcastically ironically commotion murmurs recess toast toasts "
        + "risas risa ríe ríen riendo riéndose sonríe sonriendo carcajada carcajadas aplausos aplauso pausa silencio murmullos tose toses tos interrupción suspira suspiro abucheos ruido ruidos susurra susurros gesticula "
        + "смех смеется смеются смеясь улыбается улыбаясь аплодисменты пауза молчание тишина шум кашель кашляет вздыхает оживление голоса реплика перебивает шепотом возгласы хохот "
        + "rires rire rit riant sourit applaudissements silence bruit lachen lacht lachend gelächter heiterkeit beifall zuruf zurufe unruhe pause schweigen "
        + "risate ride ridendo applausi silenzio risos riso rindo palmas aplausos silêncio śmiech śmieje oklaski brawa cisza smích směje potlesk ticho");

    /// <summary>Words that may stand beside them.</summary>
    public static WordSet Beside { get; } = new(
        "and y и et und e i a general loud long short brief prolonged in the from of by all both more much again continues continued resumes off scattered light nervous speaks voices background unclear "
        + "prolongados prolongadas generales general de en la el los las se fuertes sala fondo в зале бурные продолжительные общий общее с мест места de la salle im saal rechts links tutti nella sala with heartily softly then "
        + "phone telephone rings ringing door opens closes knock tape recording");

    /// <summary>What goes on in a room: verbs of a sentence of the reporter.</summary>
    public static WordSet Acts { get; } = new(
        "entered enters re-entered reentered left leaves departed departs joined joins rejoined returned returns arrived arrives withdrew withdraws rose rises stood laughed laughs smiled smiles nodded nods "
        + "interrupted interrupts paused pauses handed hands rang rings exits exited walks walked whispered whispers gestured gestures shrugged shrugs sighed pointed points applauded applauds resumed resumes "
        + "skips breaks stops starts begins began ends ended adjourned adjourns attended attends hangs coughs picks reads "
        + "entra entró sale salió regresa regresó ríe rió interrumpe interrumpió suena llega llegó percibe percibía escucha escuchan retira "
        + "входит вошел вошла выходит вышел возвращается вернулся смеется перебивает прерывает встает обращается");

    /// <summary>Things whose coming and going is part of a recording.</summary>
    public static WordSet Things { get; } = new(
        "recording transcript meeting tape telephone phone door interpreter grabación cinta teléfono puerta timbre запись телефон дверь переводчик");
}
