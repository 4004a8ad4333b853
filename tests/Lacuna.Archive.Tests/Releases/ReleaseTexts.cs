namespace Lacuna.Archive.Tests.Releases;

/// <summary>Made-up reports with several releases: each of its own matter, so that what belongs together is beyond doubt.</summary>
internal static class ReleaseTexts
{
    private static readonly string[] Places = ["Skarn Head", "Veyra", "Halmar", "Ostrand", "Lindholm", "Corvane", "Tessel", "Murdo", "Ankara Street", "Port Elgin", "Dunmore", "Saltby"];
    private static readonly string[] Matters = ["the lighthouse crew", "two fishing vessels", "the radio station", "a convoy of lorries", "the harbour master", "the customs house", "an officer of the guard", "the survey party", "the grain ships", "the cable layer", "the weather balloon", "the naval attaché"];
    private static readonly string[] Acts = ["was seen near", "reported trouble at", "sent word about", "asked for help with", "denied all knowledge of", "left without a pass for", "paid in gold for", "kept a diary of", "took photographs of", "waited a week beside", "signalled by lamp to", "drew a map of"];

    /// <summary>A report of some forty lines.</summary>
    /// <param name="number">Which; another number is another report altogether.</param>
    public static string Report(int number)
    {
        var random = new Random(number * 7919);
        var lines = Enumerable.Range(0, 40).Select(i =>
            $"On {random.Next(1, 28)} March {Pick(Matters, random)} of {Pick(Places, random)} {Pick(Acts, random)} {Pick(Matters, random)} in {Pick(Places, random)}, file {random.Next(1000, 99999)}, sheet {(char)('A' + random.Next(26))}{random.Next(10, 99)}.");
        return $"REPORT ON THE MATTER OF {Pick(Places, random).ToUpperInvariant()} NUMBER {number}\n\nVeyra, March {number % 27 + 1}, 1962\n\n{string.Join("\n", lines)}\n";
    }

    /// <summary>A release of a report: some of its lines excised, and a stamp.</summary>
    public static string Release(int number, int excised, string stamp)
    {
        var lines = Report(number).Split('\n');
        for (var i = 0; i < excised; i++)
        {
            lines[6 + (i * 3)] = "[1 line not declassified]";
        }

        return $"{stamp}\n\n{string.Join('\n', lines)}";
    }

    private static string Pick(string[] list, Random random) => list[random.Next(list.Length)];
}
