using System.Globalization;
using Lacuna.Archive.Pages;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Pages;

/// <summary>Pages and their gaps in plain English.</summary>
internal static class PageWording
{
    /// <summary>"Page 3", or "Page 3, printed 17" where another number stands on it.</summary>
    public static string Name(PageEntry page) => page.Printed is { } printed && printed != page.Number.ToString(CultureInfo.InvariantCulture)
        ? $"Page {Wording.Number(page.Number)}, printed {printed}" : $"Page {Wording.Number(page.Number)}";

    /// <summary>"2 lines withheld", and how sure it is where it was only found on the image.</summary>
    public static string Of(PlacedGap gap) => gap.Certainty is { } sure ? $"{gap.Label} (found on the image, {Wording.Percent(sure)} sure)" : gap.Label;
}
