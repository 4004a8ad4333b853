namespace Lacuna.Tests;

/// <summary>Compares what came out with what was approved. A missing expectation fails; it is written only when APPROVE=1, never in CI.</summary>
internal static class Golden
{
    /// <summary>Compares with a file below <c>tests/corpus</c>.</summary>
    public static void Assert(string relative, string actual)
    {
        var path = Path.Combine(SourceTree.Root, "tests", "corpus", relative);
        var expected = File.Exists(path) ? File.ReadAllText(path) : null;
        if (expected == actual)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("APPROVE") == "1" && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            File.WriteAllText(path, actual);
            return;
        }

        Xunit.Assert.Fail(expected is null
            ? $"There is no {relative} below tests/corpus. Look at what comes out, and if it is right: APPROVE=1 ./test"
            : $"{relative} differs at {Difference(expected, actual)}");
    }

    private static string Difference(string expected, string actual)
    {
        var line = 1;
        var column = 1;
        var i = 0;
        for (; i < expected.Length && i < actual.Length && expected[i] == actual[i]; i++)
        {
            (line, column) = expected[i] == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return $"line {line}, column {column}:\n  expected: {Excerpt(expected, i)}\n  actual:   {Excerpt(actual, i)}";
    }

    private static string Excerpt(string text, int at)
    {
        var start = Math.Max(0, at - 30);
        return text[start..Math.Min(text.Length, at + 60)].ReplaceLineEndings("⏎");
    }
}
