using System.Globalization;

namespace Lacuna.Documents.References;

/// <summary>What a document is called that is only known from references: "Telegram 1234 from Moscow", "NSC 68/2", "Letter from Kennedy to Khrushchev".</summary>
public static class DesignationLabel
{
    /// <summary>The name in English, without the date.</summary>
    /// <param name="designation">What is known of it.</param>
    public static string Of(Designation designation)
    {
        ArgumentNullException.ThrowIfNull(designation);
        var number = designation.Number ?? "";
        var space = number.IndexOf(' ', StringComparison.Ordinal);
        return designation.Kind switch
        {
            ReferenceKind.PolicyPaper or ReferenceKind.Estimate or ReferenceKind.IntelligenceReport =>
                number.StartsWith("nsc action ", StringComparison.Ordinal) ? "NSC Action " + number[11..] : number.StartsWith("cia report ", StringComparison.Ordinal) ? "CIA report " + number[11..] : number.ToUpperInvariant(),
            ReferenceKind.Printed => $"Document {number}",
            ReferenceKind.Telegram when number.StartsWith("circular ", StringComparison.Ordinal) => $"Circular telegram {number[9..]}{Between(designation)}",
            ReferenceKind.Telegram when space > 0 => $"Telegram {char.ToUpperInvariant(number[0])}{number[1..]}{Between(designation)}",
            ReferenceKind.Airgram => (space > 0 ? $"Airgram {number[..space].ToUpperInvariant()}-{number[(space + 1)..]}" : $"Airgram A-{number}") + Between(designation),
            ReferenceKind.Conversation => "Memorandum of conversation" + (designation.From is { } writer ? " by " + writer : ""),
            ReferenceKind.Note => "Note" + Between(designation),
            _ => $"{designation.Kind}{(number.Length > 0 ? " " + number : "")}{Between(designation)}",
        };
    }

    /// <summary>Its date in English: "October 12, 1962", "1962", or null where it is not known.</summary>
    public static string? DateOf(Designation designation)
    {
        ArgumentNullException.ThrowIfNull(designation);
        return designation.Day is { } day ? day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)
            : designation is { First: { } first, Last: { } last } ? first.Year == last.Year && first.Month == last.Month ? first.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : first.Year == last.Year ? first.Year.ToString(CultureInfo.InvariantCulture) : $"{first.Year}–{last.Year}" : null;
    }

    private static string Between(Designation designation) =>
        (designation.From is { } from && from != Designation.Department ? " from " + from : "") + (designation.To is { } to && to != Designation.Department ? " to " + to : "");
}
