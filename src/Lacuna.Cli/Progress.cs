using System.Diagnostics;
using System.Globalization;

namespace Lacuna.Cli;

/// <summary>Shows how far a long piece of work has come: a bar on a terminal, a plain line every few seconds elsewhere; nothing in the first two seconds.</summary>
internal sealed class Progress(TextWriter error, string verb, string unit)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);
    private readonly bool _terminal = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
    private long _started;
    private (long Count, double Share) _first;
    private readonly Lock _lock = new();
    private long _last;
    private bool _drawn;

    /// <summary>Says how far the work has come; from any thread.</summary>
    public void Report(long count, double share, string current)
    {
        lock (_lock)
        {
            if (_started == 0)
            {
                // Not when the command began: what comes before this work would count for its rate.
                (_started, _first) = (Stopwatch.GetTimestamp(), (count, share));
            }

            Draw(count, share, current);
        }
    }

    private void Draw(long count, double share, string current)
    {
        var elapsed = Stopwatch.GetElapsedTime(_started);
        var pause = _terminal ? TimeSpan.FromMilliseconds(150) : TimeSpan.FromSeconds(5);
        if (elapsed < Silence || (_last != 0 && Stopwatch.GetElapsedTime(_last) < pause))
        {
            return;
        }

        _last = Stopwatch.GetTimestamp();
        var rate = (count - _first.Count) / elapsed.TotalSeconds;
        var left = share < 1 && share - _first.Share > 0.001 ? TimeSpan.FromSeconds(elapsed.TotalSeconds * (1 - share) / (share - _first.Share)) : (TimeSpan?)null;
        var facts = string.Create(CultureInfo.InvariantCulture,
            $"{count:N0} {unit}, {(rate < 10 ? rate.ToString("0.0", CultureInfo.InvariantCulture) : rate.ToString("N0", CultureInfo.InvariantCulture))} a second{(share > 0 ? $", {share:P0}" : "")}{(left is { } t ? $", {Duration(t)} left" : "")}");
        if (!_terminal)
        {
            error.WriteLine($"{verb}: {facts}");
            return;
        }

        var filled = (int)(Math.Clamp(share, 0, 1) * 24);
        var name = Archive.Accessions.Refusal.Printable(current);
        var line = $"{verb} [{new string('█', filled)}{new string('░', 24 - filled)}] {facts}  {name}";
        var width = Math.Max(20, Console.IsOutputRedirected ? 100 : Console.WindowWidth - 1);
        error.Write("\r" + (line.Length > width ? line[..width] : line.PadRight(width)));
        _drawn = true;
    }

    /// <summary>Clears the bar, so that what follows stands on a line of its own.</summary>
    public void Clear()
    {
        if (_drawn)
        {
            error.Write("\r" + new string(' ', Math.Max(20, Console.IsOutputRedirected ? 100 : Console.WindowWidth - 1)) + "\r");
            _drawn = false;
        }
    }

    private static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} s");
}
