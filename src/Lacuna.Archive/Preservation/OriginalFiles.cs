namespace Lacuna.Archive.Preservation;

/// <summary>The files received, as they lie in the objects of their accessions.</summary>
internal static class OriginalFiles
{
    private const string Prefix = "original-";
    private const int LongestName = 80;

    /// <summary>The name under which a file is kept: the one received, as far as every file system can bear it; the exact one is in the accession's facts.</summary>
    /// <param name="received">The name received, with folders.</param>
    public static string NameOf(string received)
    {
        var leaf = received[(received.LastIndexOf('/') + 1)..];
        return Prefix + new string([.. leaf.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_').TakeLast(LongestName)]);
    }

    /// <summary>Where the file received lies, or null where an object holds none.</summary>
    /// <param name="objectFolder">The object's folder.</param>
    public static string? PathOf(string objectFolder)
    {
        var folder = Path.Combine(objectFolder, "v1", "content");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, Prefix + "*").FirstOrDefault() : null;
    }
}
