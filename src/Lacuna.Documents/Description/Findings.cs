using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>What the readers of headings, forms and datelines have found so far. The reader with the better evidence comes
/// first, and none overwrites what it finds filled in.</summary>
internal sealed class Findings
{
    private const int MostPeople = 60;

    /// <summary>Whether an agency's information sheet stands above the document.</summary>
    public bool HasSheet { get; set; }

    public Found? Title { get; set; }

    public Found? Type { get; set; }

    public FoundDay? Date { get; set; }

    public Found? Place { get; set; }

    public FoundDay? EventDate { get; set; }

    public Found? EventPlace { get; set; }

    public Found? Sender { get; set; }

    public Found? Recipient { get; set; }

    public Found? Classification { get; set; }

    public List<Found> Handling { get; } = [];

    public List<Participant> People { get; } = [];

    public List<DocumentNumber> Numbers { get; } = [];

    /// <summary>Adds a person; one known by a longer name in the same part, or in any where no part is given, is not added again.</summary>
    public void Add(Participant person)
    {
        if (People.Count >= MostPeople)
        {
            return;
        }

        for (var i = 0; i < People.Count; i++)
        {
            var known = People[i];
            // Who interpreted or took the notes was present, and is listed by what they did.
            if (IsPresence(known.Role) && IsPresence(person.Role) && PersonNames.SameBearer(known.Name, person.Name))
            {
                var role = person.Role == ParticipantRole.Present ? known.Role : person.Role;
                var fuller = person.Name.Length > known.Name.Length && person.Name.EndsWith(known.Name, StringComparison.Ordinal) ? person : known;
                People[i] = fuller with { Role = role };
                return;
            }

            if ((known.Role == person.Role || person.Role == ParticipantRole.Unknown) && PersonNames.SameBearer(known.Name, person.Name))
            {
                return;
            }
        }

        People.Add(person);
    }

    private static bool IsPresence(ParticipantRole role) =>
        role is ParticipantRole.Present or ParticipantRole.Interpreter or ParticipantRole.NoteTaker;

    public void Add(DocumentNumber number)
    {
        if (!Numbers.Exists(n => n.Kind == number.Kind && n.Value == number.Value))
        {
            Numbers.Add(number);
        }
    }

    public void AddHandling(IEnumerable<Found> marks)
    {
        foreach (var mark in marks)
        {
            if (!Handling.Exists(known => known.Value == mark.Value))
            {
                Handling.Add(mark);
            }
        }
    }
}
