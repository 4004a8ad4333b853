namespace Lacuna.Web.Features.Shared;

/// <summary>A long text that is read in parts.</summary>
/// <param name="Path">Address of the first part, without a query.</param>
/// <param name="Part">This part, from 1.</param>
/// <param name="Total">How many parts there are.</param>
internal sealed record PartsOfText(string Path, int Part, int Total)
{
    /// <summary>Address of a part, at its text.</summary>
    public string At(int part) => Path + (part == 1 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"?part={part}")) + "#text";
}
