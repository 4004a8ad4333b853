using Lacuna.Web.Features.Search;

namespace Lacuna.Web.Features.Shared;

/// <summary>Addresses that programs ask for: the API, the feeds and the lists.</summary>
internal static class ForPrograms
{
    /// <summary>Whether a path is one of them.</summary>
    public static bool Is(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal)
        || (path.Value ?? "").StartsWith(SearchExports.Prefix, StringComparison.OrdinalIgnoreCase);
}
