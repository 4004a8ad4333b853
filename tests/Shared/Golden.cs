namespace Lacuna.Tests;

/// <summary>Compares an output with the file that holds what was approved.</summary>
/// <remarks>A missing file fails. <c>APPROVE=1</c> writes it, never where <c>CI</c> is set.</remarks>
internal static class Golden
{
    public static void Assert(string relative, string actual)
    {
        var path = Path.Combine(SourceTree.Root, "tests", "corpus", relative);
        var found = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1" && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, found);
            return;
        }

        if (!File.Exists(path))
        {
            Xunit.Assert.Fail($"tests/corpus/{relative} is missing. Look at the output; if it is right, run the test with APPROVE=1.\n{found}");
        }

        var expectedLines = File.ReadAllText(path).Split('\n');
        var foundLines = found.Split('\n');
        for (var i = 0; i < Math.Max(expectedLines.Length, foundLines.Length); i++)
        {
            var (expected, line) = (expectedLines.ElementAtOrDefault(i), foundLines.ElementAtOrDefault(i));
            if (expected != line)
            {
                Xunit.Assert.Fail($"tests/corpus/{relative}, line {i + 1}\nexpected: {expected ?? "(end)"}\nfound:    {line ?? "(end)"}");
            }
        }
    }
}
