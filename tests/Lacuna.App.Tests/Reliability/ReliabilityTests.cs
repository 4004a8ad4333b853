using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Reliability;

/// <summary>The short form of the trials of reliability: whole processes, killed, side by side, and over damaged files.</summary>
public sealed class ReliabilityTests
{
    private static string Inbox(TempFolder temp)
    {
        Directory.CreateDirectory(temp["inbox"]);
        for (var n = 1; n <= 25; n++)
        {
            File.WriteAllText(temp[$"inbox/{n:D2}.txt"], $"Memorandum number {n}\n\nThe light at Skarn Head. [{n} lines excised]\n");
        }

        return temp["inbox"];
    }

    [Fact]
    public async Task Import_KilledAtSixMoments_LosesNothingAcknowledgedAndGoesOn()
    {
        using var temp = new TempFolder();
        var inbox = Inbox(temp);
        Assert.Equal(0, (await Program.Run("import", inbox, "--archive", temp["undisturbed"])).Status);
        var whole = await Program.Ids(temp["undisturbed"]);
        Assert.Equal(25, whole.Length);
        foreach (var moment in (int[])[0, 1, 5, 10, 17, 24])
        {
            var archive = temp[$"killed-{moment}"];
            var told = new List<string>();
            using (var process = Program.Start("import", inbox, "--list", "--archive", archive))
            {
                while (told.Count < moment && await process.StandardOutput.ReadLineAsync() is { } line)
                {
                    told.Add(line);
                }

                process.Kill();
                await process.WaitForExitAsync();
                // What was in the pipe when the process died was told, too; a line cut off was not.
                var rest = await process.StandardOutput.ReadToEndAsync();
                told.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }

            if (Directory.Exists(Path.Combine(archive, "ocfl")))
            {
                var (status, lines, error) = await Program.Run("verify", "--archive", archive);
                Assert.True(status == 0, $"killed after {moment}: {string.Join('\n', lines)}{error}");
                Assert.Subset((await Program.Ids(archive)).ToHashSet(StringComparer.Ordinal), Program.Acknowledged(told).ToHashSet(StringComparer.Ordinal));
            }

            Assert.Equal(0, (await Program.Run("import", inbox, "--archive", archive)).Status);
            Assert.Equal(whole, await Program.Ids(archive));
        }
    }

    [Fact]
    public async Task Import_FourProcessesOfTheSameFiles_AllSucceedAndEachDocumentIsThereOnce()
    {
        using var temp = new TempFolder();
        var inbox = Inbox(temp);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Program.Run("import", inbox, "--list", "--archive", temp["archive"])));

        var ids = await Program.Ids(temp["archive"]);
        Assert.Equal(25, ids.Length);
        Assert.All(answers, a => Assert.True(a.Status == 0, a.Error));
        Assert.All(answers, a => Assert.Equal(ids, Program.Acknowledged(a.Lines)));
        Assert.Equal(0, (await Program.Run("verify", "--archive", temp["archive"])).Status);
    }

    [Fact]
    public async Task Verify_OneBitFlippedInEachOfSixFiles_IsNoticedAndNamed()
    {
        using var temp = new TempFolder();
        Assert.Equal(0, (await Program.Run("import", Inbox(temp), "--archive", temp["archive"])).Status);
        var files = TempFolder.Snapshot(temp["archive/ocfl"]).Keys.ToList();
        for (var n = 0; n < 6; n++)
        {
            var file = files[n * (files.Count - 1) / 5];
            var path = Path.Combine(temp["archive/ocfl"], file);
            var bytes = File.ReadAllBytes(path);
            bytes[bytes.Length / 3] ^= 1;
            File.WriteAllBytes(path, bytes);

            var (status, lines, _) = await Program.Run("verify", "--archive", temp["archive"]);

            Assert.Equal(1, status);
            var inventory = file.Replace(".sha512", "", StringComparison.Ordinal);
            Assert.Contains(lines, l => l.StartsWith("damaged", StringComparison.Ordinal) && l.Contains(inventory, StringComparison.Ordinal));
            bytes[bytes.Length / 3] ^= 1;
            File.WriteAllBytes(path, bytes);
        }

        Assert.Equal(0, (await Program.Run("verify", "--archive", temp["archive"])).Status);
    }
}
