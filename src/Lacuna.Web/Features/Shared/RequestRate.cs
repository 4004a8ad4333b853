using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Lacuna.Web.Features.Shared;

/// <summary>Counts what each address asks for: a bucket of tokens that fills up at a steady rate, and each request takes one.</summary>
/// <param name="perSecond">Tokens that come in a second; at least 1.</param>
/// <param name="burst">Tokens that a full bucket has; at least 1.</param>
/// <param name="clock">The time.</param>
/// <remarks>Thread-safe. Addresses are kept in memory while their bucket is not full, and nowhere else.</remarks>
internal sealed class RequestRate(int perSecond, int burst, TimeProvider clock)
{
    // Some megabytes. Whoever has more addresses than this is not held back by counting them.
    private const int MostClients = 50_000;

    private readonly ConcurrentDictionary<UInt128, Bucket> _buckets = new();

    /// <summary>Tokens that a full bucket has.</summary>
    public int Burst => burst;

    /// <summary>Addresses that are counted just now.</summary>
    public int Clients => _buckets.Count;

    /// <summary>Takes a token for an address.</summary>
    /// <param name="address">The address, or null where it is not known: all of these share one bucket.</param>
    /// <returns>Whether there was one; how many are left; and in how many seconds the bucket is full again, or has one token again where it was empty.</returns>
    public (bool Allowed, int Remaining, int Reset) Take(IPAddress? address)
    {
        if (_buckets.Count > MostClients)
        {
            Sweep();
        }

        var bucket = _buckets.GetOrAdd(KeyOf(address), static (_, start) => new Bucket(start.Tokens, start.Now), (Tokens: (double)burst, Now: clock.GetTimestamp()));
        lock (bucket)
        {
            Fill(bucket);
            if (bucket.Tokens < 1)
            {
                return (false, 0, Seconds(1 - bucket.Tokens));
            }

            bucket.Tokens--;
            return (true, (int)bucket.Tokens, Seconds(burst - bucket.Tokens));
        }
    }

    private void Fill(Bucket bucket)
    {
        var now = clock.GetTimestamp();
        bucket.Tokens = Math.Min(burst, bucket.Tokens + (clock.GetElapsedTime(bucket.Seen, now).TotalSeconds * perSecond));
        bucket.Seen = now;
    }

    // A full bucket says nothing that a new one would not say.
    private void Sweep()
    {
        foreach (var (key, bucket) in _buckets)
        {
            lock (bucket)
            {
                Fill(bucket);
                if (bucket.Tokens >= burst - 1)
                {
                    _buckets.TryRemove(key, out _);
                }
            }
        }

        if (_buckets.Count > MostClients)
        {
            _buckets.Clear();
        }
    }

    private int Seconds(double tokens) => Math.Max(1, (int)Math.Ceiling(tokens / perSecond));

    // One network of IPv6 (its first 64 bits) is one client: it has as many addresses as it likes.
    private static UInt128 KeyOf(IPAddress? address)
    {
        if (address is null)
        {
            return UInt128.Zero;
        }

        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).TryWriteBytes(bytes, out var length);
        if (length == 16 && address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            bytes[8..].Clear();
        }

        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes) + (UInt128)length;
    }

    private sealed class Bucket(double tokens, long seen)
    {
        public double Tokens { get; set; } = tokens;

        public long Seen { get; set; } = seen;
    }
}
