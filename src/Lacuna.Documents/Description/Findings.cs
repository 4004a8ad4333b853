using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>What the readers of headings, forms and datelines have found so far. The reader with the better evidence comes
/// first, and none overwrites what it finds filled in.</summary>
internal sealed class Findings
{
    private const int MostPeople = 60;

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
            if ((known.Role == person.Role || person.Role == ParticipantRole.Unknown) && PersonNames.SameBearer(known.Name, person.Name))
            {
                // "Khrushchev", then "Nikita Khrushchev": the fuller name is the one to show.
                if (known.Role == person.Role && person.Name.Length > known.Name.Length && person.Name.EndsWith(known.Name, StringComparison.Ordinal))
                {
                    People[i] = person;
                }

                return;
            }
        }

        People.Add(person);
    }

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
