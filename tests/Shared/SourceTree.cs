namespace Lacuna.Tests;

/// <summary>The folder of the repository, found from the folder the tests run in.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    public static string Sample => Path.Combine(Root, "sample");

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
