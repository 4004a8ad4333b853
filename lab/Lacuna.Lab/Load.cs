using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Lacuna.Lab;

/// <summary>Asks for pages at a steady rate, whether or not earlier answers have come, and reports how long they took.</summary>
internal static class Load
{
    public static async Task<int> Run(string url, int rate, int seconds, string[] pages)
    {
        var address = new Uri(url);
        if (!IPAddress.TryParse(address.Host, out var ip) || !IPAddress.IsLoopback(ip))
        {
            Console.Error.WriteLine("Only addresses on this machine (127.0.0.1).");
            return 2;
        }

        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 64, AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = address };
        foreach (var page in pages)
        {
            for (var i = 0; i < 20; i++)
            {
                await client.GetByteArrayAsync(new Uri(page, UriKind.Relative)); // warm
            }
        }

        var total = rate * seconds;
        var times = new double[total];
        var failures = 0;
        var started = Stopwatch.GetTimestamp();
        var running = new List<Task>(total);
        for (var i = 0; i < total; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            for (var wait = due - Stopwatch.GetElapsedTime(started); wait > TimeSpan.Zero; wait = due - Stopwatch.GetElapsedTime(started))
            {
                await Task.Delay(wait > TimeSpan.FromMilliseconds(2) ? wait - TimeSpan.FromMilliseconds(1) : TimeSpan.FromMilliseconds(1));
            }

            var index = i;
            running.Add(Task.Run(async () =>
            {
                try
                {
                    using var answer = await client.GetAsync(new Uri(pages[index % pages.Length], UriKind.Relative));
                    await answer.Content.CopyToAsync(Stream.Null);
                    _ = answer.EnsureSuccessStatusCode();
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref failures);
                }

                // Counted from when it was due, so that a stalled server cannot hide its stall.
                times[index] = (Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds;
            }));
        }

        await Task.WhenAll(running);
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{total} requests at {rate}/s: p50 {times[total / 2]:F1} ms, p95 {times[(int)(total * 0.95)]:F1} ms, p99 {times[(int)(total * 0.99)]:F1} ms, max {times[^1]:F1} ms, {failures} failed"));
        return failures == 0 ? 0 : 1;
    }
}
