using System.Collections.Immutable;
using System.Text;

namespace Lacuna.Archive.Accessions;

/// <summary>What an import did.</summary>
/// <param name="Documents">Documents that are new in the archive.</param>
/// <param name="Releases">Releases that are new in the archive; each document received is one until it is grouped with others.</param>
/// <param name="Duplicates">Documents whose bytes the archive had.</param>
/// <param name="Refused">What did not go in, and why.</param>
/// <param name="Seconds">Time it took.</param>
public sealed record ImportReport(long Documents, long Releases, long Duplicates, ImmutableArray<Refusal> Refused, double Seconds)
{
    /// <summary>Documents that are kept, but wait in quarantine because their files hold what they do not show.</summary>
    public long Quarantined { get; init; }
}

/// <summary>A file or member that did not go in.</summary>
/// <param name="File">Its name, with <c>!</c> before a member of a container.</param>
/// <param name="Code">A short stable code.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record Refusal(string File, string Code, string Message)
{
    /// <summary>One line for a terminal: control and direction characters of a name are written out.</summary>
    public override string ToString() => $"{Printable(File)}: {Message} ({Code})";

    /// <summary>A name that can do nothing to the line it stands in.</summary>
    /// <param name="name">Any characters.</param>
    public static string Printable(string name)
    {
        var printable = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var unsafeCharacter = char.IsControl(c)
                || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f' or '\u2028' or '\u2029' or '\ufeff';
            if (unsafeCharacter)
            {
                printable.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                printable.Append(c);
            }
        }

        return printable.Length > 300 ? string.Concat(printable.ToString().AsSpan(0, 300), "…") : printable.ToString();
    }
}
