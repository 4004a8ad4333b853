using Xunit;

namespace Lacuna.Tests;

/// <summary>Programs of the system that tests need.</summary>
internal static class Programs
{
    /// <summary>Skips the test where one is missing; fails it where it must be there.</summary>
    /// <param name="names">Their names, as in a search path.</param>
    public static void Need(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        foreach (var name in names.Where(name => !folders.Any(folder => File.Exists(Path.Combine(folder, name)))))
        {
            var message = $"{name} is not installed; ./test says what to install.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail(message);
            }

            Assert.Skip(message);
        }
    }
}
