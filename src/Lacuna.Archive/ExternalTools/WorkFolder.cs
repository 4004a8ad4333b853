namespace Lacuna.Archive.ExternalTools;

/// <summary>A temporary folder that programs work in; gone with all its files at the end.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("lacuna-").FullName;

    /// <summary>Writes a file into it.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Removes it. What cannot be removed stays for the system to clear away; the page was read all the same.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // See above.
        }
    }
}
