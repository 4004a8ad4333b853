using Lacuna.Archive.Accessions;
using Lacuna.Documents.Comparison.Grouping;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Cli.Commands;

/// <summary>A document by its name and what is held against others; its text is not kept.</summary>
internal sealed record ProfiledDocument(string Name, ReleaseProfile Profile)
{
    private const int DeepestFolder = 64;

    /// <summary>Reads all documents below a path on all cores. What cannot be read is reported on a line of its own and passed over.</summary>
    public static ProfiledDocument[] Below(string path, Progress progress, TextWriter error, CancellationToken cancellation)
    {
        var root = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";
        var files = new List<string>();
        if (Directory.Exists(path))
        {
            List(path, 0, files, error);
        }
        else if (File.Exists(path))
        {
            files.Add(path);
        }

        files.Sort(StringComparer.Ordinal);
        var read = new ProfiledDocument[files.Count][];
        var refusals = new Refusal?[files.Count];
        var done = 0;
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, i =>
        {
            var name = Path.GetRelativePath(root, files[i]).Replace(Path.DirectorySeparatorChar, '/');
            try
            {
                read[i] = Read(files[i], name);
            }
            catch (Exception e) when (e is DocumentFormatException or IOException or UnauthorizedAccessException)
            {
                read[i] = [];
                refusals[i] = new Refusal(name, e is DocumentFormatException format ? format.Code : "unreadable", e.Message);
            }

            var count = Interlocked.Increment(ref done);
            if (count % 16 == 0)
            {
                lock (progress)
                {
                    progress.Report(count, count / (double)files.Count, name);
                }
            }
        });
        progress.Clear();
        foreach (var refusal in refusals)
        {
            if (refusal is not null)
            {
                error.WriteLine(refusal.ToString());
            }
        }

        return [.. read.SelectMany(d => d)];
    }

    // Links are not followed: they may lead around in a circle, or out of what was given.
    private static void List(string folder, int depth, List<string> files, TextWriter error)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                // The import does not take these for documents either: a collection's name and description, and what Windows leaves behind.
                if (entry.Name.StartsWith('.') || entry.Name is "collection.json" or "Thumbs.db")
                {
                    continue;
                }

                if (entry.LinkTarget is not null || (entry is DirectoryInfo && depth >= DeepestFolder))
                {
                    error.WriteLine(new Refusal(entry.FullName, entry.LinkTarget is null ? "folder-depth" : "symbolic-link", "It was not followed. Give it by itself.").ToString());
                }
                else if (entry is DirectoryInfo)
                {
                    List(entry.FullName, depth + 1, files, error);
                }
                else
                {
                    files.Add(entry.FullName);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(new Refusal(folder, "unreadable", e.Message).ToString());
        }
    }

    // Of a plain text only its words are needed; reading its structure would take longer than everything else together.
    private static ProfiledDocument[] Read(string file, string name)
    {
        var bytes = FileReading.Bytes(file);
        if (bytes.Length > 0 && FormatDetector.Of(bytes, name) == DocumentFormat.Text)
        {
            return [new ProfiledDocument(name, ReleaseProfile.Of(TextDecoding.Decode(bytes).Text))];
        }

        var documents = FileReading.Documents(bytes, name);
        return [.. documents.Select(d => new ProfiledDocument(documents.Length > 1 ? $"{name}#{d.Ordinal}" : name, ReleaseProfile.Of(PlainTextWriter.Write(d).Text)))];
    }
}
