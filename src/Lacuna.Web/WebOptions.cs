namespace Lacuna.Web;

/// <summary>Where the reading room is served, and to whom how much.</summary>
/// <param name="Port">TCP port; 0 takes one that is free.</param>
/// <param name="Address">An IP address of this machine, or <c>localhost</c>.</param>
public sealed record WebOptions(int Port, string Address = "127.0.0.1")
{
    /// <summary>Requests a second that one address may send to the API, the feeds and the lists; twice as many at once. More than one reader's programs
    /// ask for, fewer than would keep others waiting.</summary>
    public int Rate { get; init; } = 2000;

    /// <summary>Whether a proxy stands before the server and tells for whom it asks (<c>X-Forwarded-For</c>). Where none does, anybody could claim any address.</summary>
    public bool BehindProxy { get; init; }
}
