using System.Collections.Immutable;
using System.Text.Json;

namespace Lacuna.Archive.Journal;

/// <summary>A decision of a person about what the archive holds, as it is kept: never edited, never deleted.</summary>
/// <param name="Number">From 1, without holes, in the order in which decisions were taken; never used again.</param>
/// <param name="Kind">What was decided, lower case with hyphens (<see cref="JournalKind"/>). Kinds that this version does not know are kept and shown.</param>
/// <param name="At">When, UTC, ISO 8601. The order of decisions is that of their numbers: a clock may be wrong.</param>
/// <param name="Who">The name of the person who decided.</param>
/// <param name="Reason">Why, in the person's own words.</param>
/// <param name="Subjects">What it is about; at least one.</param>
/// <param name="Data">What was decided, as its kind lays down.</param>
/// <param name="Reverses">The decision that it takes back, or null. A decision is taken back once; a reversal is not taken back, but decided anew.</param>
public sealed record JournalEntry(
    long Number, string Kind, string At, string Who, string Reason, ImmutableArray<JournalSubject> Subjects, JsonElement Data, long? Reverses);

/// <summary>What a decision is about.</summary>
/// <param name="Kind"><c>record</c> or <c>person</c>; others may follow.</param>
/// <param name="Id">Its identifier.</param>
public readonly record struct JournalSubject(string Kind, string Id)
{
    /// <summary>A record.</summary>
    /// <param name="id">The record.</param>
    public static JournalSubject Of(Holdings.RecordId id) => new("record", id.Value);

    /// <summary>Reads the form in which the journal writes it.</summary>
    /// <param name="text">Kind, colon, identifier.</param>
    public static JournalSubject Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new JournalSubject("", text) : new JournalSubject(text[..colon], text[(colon + 1)..]);
    }

    /// <summary>Kind, colon, identifier.</summary>
    public override string ToString() => $"{Kind}:{Id}";
}

/// <summary>Kinds of decisions.</summary>
public static class JournalKind
{
    /// <summary>A word of a text or a value of a description is put right.</summary>
    public const string Correction = "correction";

    /// <summary>Every kind of decision about persons begins so.</summary>
    public const string PersonPrefix = "person-";

    /// <summary>Every kind of decision about releases begins so.</summary>
    public const string ReleasePrefix = "release-";

    /// <summary>Every kind of decision about files in quarantine begins so.</summary>
    public const string QuarantinePrefix = "quarantine-";

    /// <summary>A safe copy of a file in quarantine goes public; the file stays sealed.</summary>
    public const string QuarantineFlatten = "quarantine-flatten";

    /// <summary>A file in quarantine goes public as it is.</summary>
    public const string QuarantineRelease = "quarantine-release";
}

/// <summary>Who decides, and why.</summary>
/// <param name="Who">The person's name; it is shown to every reader.</param>
/// <param name="Reason">Why; it is shown too.</param>
public sealed record Deciding(string Who, string Reason)
{
    private const int LongestName = 200;
    private const int LongestReason = 2000;

    /// <summary>Checks and tidies what was given.</summary>
    /// <param name="who">The name.</param>
    /// <param name="reason">The reason.</param>
    /// <exception cref="Storage.ArchiveException"><c>editor-missing</c>, <c>editor-address</c>, <c>reason-missing</c>, <c>too-long</c>.</exception>
    public static Deciding Of(string? who, string? reason)
    {
        var name = Line(who);
        var why = Line(reason);
        return name switch
        {
            "" => throw new Storage.ArchiveException("editor-missing", "Nobody is named as deciding. Give --by NAME, or set LACUNA_EDITOR."),
            _ when name.Contains('@', StringComparison.Ordinal) || name.StartsWith('#') || name.Contains(':', StringComparison.Ordinal) =>
                throw new Storage.ArchiveException("editor-address", $"“{name}” is an address. Give a name: it is shown to every reader."),
            { Length: > LongestName } => throw new Storage.ArchiveException("too-long", $"A name has at most {LongestName} characters."),
            _ when why.Length == 0 => throw new Storage.ArchiveException("reason-missing", "No reason is given. Readers are shown why something was changed: give --reason."),
            _ when why.Length > LongestReason => throw new Storage.ArchiveException("too-long", $"A reason has at most {LongestReason} characters."),
            _ => new Deciding(name, why),
        };
    }

    /// <summary>A text on one line: blanks folded, control characters and halves of surrogate pairs left out.</summary>
    internal static string Line(string? text) => text is null ? "" : string.Join(' ', string.Concat(text.EnumerateRunes()
            .Where(r => r.Value != 0xfffd && (!System.Text.Rune.IsControl(r) || System.Text.Rune.IsWhiteSpace(r)) && r.Value is not (0xfffe or 0xffff)))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A decision that is about to be written down.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Subjects">What it is about.</param>
/// <param name="Data">The data as JSON, an object.</param>
/// <param name="Reverses">The decision taken back, or null.</param>
internal sealed record Decision(string Kind, ImmutableArray<JournalSubject> Subjects, string Data, long? Reverses);
