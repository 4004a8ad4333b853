using Xunit;

namespace Lacuna.Tests.Shared;

/// <summary>Finds the corpora that stand beside the repository and are too large to be part of it.</summary>
internal static class SharedCorpus
{
    /// <summary>The path of a file or folder; skips the test where the corpora are absent, and fails it in CI.</summary>
    /// <param name="relative">Path below the folder <c>shared</c>, with forward slashes.</param>
    public static string PathTo(string relative)
    {
        var path = Root() is { } root ? Path.GetFullPath(Path.Combine(root, "..", "shared", relative)) : null;
        if (path is not null && Path.Exists(path))
        {
            return path;
        }

        var message = $"The shared corpus has no {relative}: put the folder \"shared\" beside the repository.";
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            Assert.Fail(message);
        }

        Assert.Skip(message);
        return "";
    }

    private static string? Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Lacuna.slnx")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
