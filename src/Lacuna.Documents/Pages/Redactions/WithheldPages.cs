using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

internal static class WithheldPages
{
    public static PageRedaction? Read(PageText page) => page.Lines.Length > 100000 ? null : null;
}
