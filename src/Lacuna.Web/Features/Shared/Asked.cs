using Lacuna.Archive;
using Lacuna.Archive.Search;

namespace Lacuna.Web.Features.Shared;

/// <summary>The words of a search that a page beyond it marks, as its address has them: <c>q</c>, and <c>spellings=typed</c> where names were looked for as typed only.</summary>
/// <param name="Query">The query; empty where nothing is marked.</param>
/// <param name="Variants">Whether names are marked in other spellings too.</param>
internal sealed record Asked(SearchQuery Query, bool Variants)
{
    public static Asked Nothing { get; } = Of(null, null);

    public static Asked Of(string? q, string? spellings) => new(SearchQuery.Parse(q), spellings is not "typed");

    public string Text => Query.Text;

    public bool IsNothing => Text.Length == 0;

    /// <summary>The parameters with their question mark, or nothing.</summary>
    public string Parameters => IsNothing ? "" : $"?q={Uri.EscapeDataString(Text)}{(Variants ? "" : "&spellings=typed")}";

    public TextMarker Marker(ReadingRoom room) => room.Index.Marker(Query, Variants);
}
