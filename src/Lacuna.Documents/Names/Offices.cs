using System.Collections.Frozen;

namespace Lacuna.Documents.Names;

/// <summary>The words after a title that name its office: "of State", "of the Treasury", "de Relaciones Exteriores", "иностранных дел".</summary>
internal static class Offices
{
    private const int MostWords = 6;

    private static readonly FrozenSet<string> English = Set(
        "state defense defence foreign affairs war the interior treasury commerce agriculture labor labour navy army air trade and finance health education culture industry industries "
        + "justice transport communications economy economic security national home external european eastern inter-american far near african political");

    private static readonly FrozenSet<string> Spanish = Set(
        "estado relaciones exteriores defensa guerra hacienda gobernación gobernacion interior justicia economía economia comercio educación educacion salud marina agricultura trabajo la las los y");

    private static readonly FrozenSet<string> Russian = Set("иностранных внутренних дел обороны финансов торговли внешней культуры здравоохранения просвещения юстиции и");

    // What stands before or between the words of an office, and never ends it.
    private static readonly FrozenSet<string> Between = Set("the and la las los y и");

    /// <summary>How many words from one on name an office; 0 where none does.</summary>
    /// <param name="word">The word at a place.</param>
    /// <param name="at">The first place after the title.</param>
    /// <param name="count">How many words there are; the places run to it.</param>
    public static int Length(Func<int, string> word, int at, int count)
    {
        if (at >= count)
        {
            return 0;
        }

        var first = word(at);
        var (known, from) = first switch
        {
            "of" or "for" => (English, at + 1),
            "de" or "del" => (Spanish, at + 1),
            _ when Russian.Contains(first) && !Between.Contains(first) => (Russian, at),
            _ => (English, count),
        };
        var end = from;
        while (end < count && end - at < MostWords && known.Contains(word(end)))
        {
            end++;
        }

        // "President of the Presidium" names no office that is in the list.
        while (end > from && Between.Contains(word(end - 1)))
        {
            end--;
        }

        return end > from ? end - at : 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
