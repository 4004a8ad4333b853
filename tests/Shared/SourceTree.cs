namespace Lacuna.Tests;

/// <summary>The folder of the repository, found from the folder the tests run in.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    public static string Sample => Path.Combine(Root, "sample");

    /// <summary>A copy of the sample without its scans, which take seconds to read: for tests of something else.</summary>
    public static string CopyWithoutScans(string target)
    {
        foreach (var file in Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Sample, file);
            if (!name.StartsWith("scans", StringComparison.Ordinal))
            {
                var copy = Path.Combine(target, name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? target);
                File.Copy(file, copy, overwrite: true);
            }
        }

        return target;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Lacuna.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
