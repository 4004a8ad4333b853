namespace Lacuna.Web;

/// <summary>Where the reading room is served.</summary>
/// <param name="Port">TCP port; 0 takes one that is free.</param>
/// <param name="Address">An IP address of this machine, or <c>localhost</c>.</param>
public sealed record WebOptions(int Port, string Address = "127.0.0.1");
