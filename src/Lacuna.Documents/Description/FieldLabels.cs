using System.Collections.Frozen;

namespace Lacuna.Documents.Description;

/// <summary>The fields of memoranda, message forms and information sheets.</summary>
internal enum Field
{
    /// <summary>No field that is looked for, but one that ends the value before it.</summary>
    Other,
    To,
    From,
    Through,
    Subject,
    Title,
    Date,
    Place,
    Participants,
    CopyTo,
    Drafter,
    Interpreter,
    NoteTaker,
    Author,
    Classification,
    DocumentType,
    RecordNumber,
    FileNumber,
    MessageNumber,

    /// <summary>A field that only an information sheet has.</summary>
    Sheet,
}

/// <summary>Words that introduce a field, in English, Spanish and Russian.</summary>
/// <remarks>Labels are compared by their letters alone, without case, accents, blanks and stops, because forms are scanned and
/// "AGENCY FILENUMBER :" is what comes of "AGENCY FILE NUMBER:".</remarks>
internal static class FieldLabels
{
    /// <summary>The longest label, in letters.</summary>
    public const int Longest = 26;

    private static readonly FrozenDictionary<string, Field> Known = new (Field Field, string Labels)[]
    {
        (Field.To, "to|memorandumfor|memofor|memorandumto|memoto|addressee|para|a|al|dirigidoa|destinatario|кому|адресат"),
        (Field.From, "from|fm|de|remitente|откого|от|sender"),
        (Field.Through, "through|thru|via|porconductode|attention|attn"),
        (Field.Subject, "subject|subj|subjectoptional|re|regarding|asunto|tema|тема|содержание|предмет|referenteа|caption"),
        (Field.Title, "title|titulo|название|заглавие"),
        (Field.Date, "date|dated|datetime|dateandtime|timeanddate|timedate|dateofmeeting|fecha|дата|fechadeldocumento"),
        (Field.Place, "place|location|placeofmeeting|lugar|место|venue"),
        (Field.Participants, "participants|participant|present|thosepresent|attendees|inattendance|attending|memberspresent|participantes|presentes|asistentes|участники|присутствовали|присутствуют|alsopresent|inattendancewere"),
        (Field.CopyTo, "cc|copyto|copiesto|copies|bcc|distribution|copia|copiaa|concopia|ccp|копия|копии"),
        (Field.Drafter, "draftedby|drafter|draftingofficer|redactadopor|подготовил|исполнитель|исп"),
        (Field.Interpreter, "interpreter|interpreters|translator|interprete|traductor|переводчик|переводил|переводили"),
        (Field.NoteTaker, "notetaker|notetakers|reporter|recorder|recordedby|notesby|anoto|записал|записала|запись|записали|беседузаписал"),
        (Field.Author, "author|preparedby|writtenby|autor|автор"),
        (Field.Classification, "classification|clasificacion|гриф"),
        (Field.DocumentType, "documenttype|typeofdocument"),
        (Field.RecordNumber, "recordnumber"),
        (Field.FileNumber, "agencyfilenumber|filenumber|fileno|agencyfileno"),
        (Field.MessageNumber, "telegramno|telegramnumber|dispatchno|despatchno|cableno|numero"),
        (Field.Sheet, "agency|recordseries|originator|pages|numberofpages|subjects|restrictions|currentstatus|dateoflastreview|openingcriteria|comments|agencyinformation|documentinformation|"
            + "identificationform|jfkassassinationsystem|releasestatus|reviewdate"),
        (Field.Other, "info|action|ref|reference|references|enclosure|enclosures|attachment|attachments|summary|background|discussion|recommendation|conclusion|classified|slugs|cite|tags|eo|precedence|routine|extension|"
            + "priority|office|initials|file|approved|clearance|clearedby|copynumber|remarks|note|notes|ext|unit|orig|conf|comment|telephone|signed|releasingofficer|authenticatingofficer|coordinatingofficers|"
            + "expediente|anexo|anexos|referencia|ссылка|приложение|dateofinfo|placedateacq|country|source|appraisal|typedby|by|time|pagesn|page|rel|deferred"),
    }.SelectMany(row => row.Labels.Split('|').Select(label => (label, row.Field)))
        .GroupBy(pair => pair.label, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First().Field, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Field>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The field that letters name, or null.</summary>
    /// <param name="letters">The label's letters, folded.</param>
    public static Field? Of(ReadOnlySpan<char> letters) => Lookup.TryGetValue(letters, out var field) ? field : null;
}
