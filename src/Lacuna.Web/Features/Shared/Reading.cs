namespace Lacuna.Web.Features.Shared;

/// <summary>The methods that every address answers.</summary>
internal static class Reading
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
}
