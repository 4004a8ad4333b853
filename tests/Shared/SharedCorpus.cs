using Xunit;

namespace Lacuna.Tests;

/// <summary>Files that lie beside the repository and are too large or not ours to keep in it.</summary>
internal static class SharedCorpus
{
    internal static string PathTo(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lacuna.slnx")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder?.FullName ?? ".", "..", "shared", relative);
        if (!Path.Exists(path))
        {
            var message = $"The shared corpus has no {relative}; it belongs in the folder 'shared' beside the repository.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail(message);
            }

            Assert.Skip(message);
        }

        return path;
    }
}
