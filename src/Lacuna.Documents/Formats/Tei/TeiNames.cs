using System.Globalization;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>The words of TEI and of our values in it, for reader and writer alike.</summary>
internal static class TeiNames
{
    public const string Namespace = "http://www.tei-c.org/ns/1.0";

    private const string PageUrn = "urn:lacuna:page:";

    private const string EditorUrn = "urn:lacuna:editor:";

    public static string Reason(GapReason reason) => reason switch
    {
        GapReason.NotDeclassified => "not-declassified",
        _ => reason.ToString().ToLowerInvariant(),
    };

    public static GapReason Reason(string? value) => value switch
    {
        null => GapReason.Unknown,
        "not-declassified" or "notdeclassified" or "not_declassified" => GapReason.NotDeclassified,
        "sampling" or "editorial" or "omission" => GapReason.Omitted,
        "inaudible" or "damage" => GapReason.Illegible,
        _ => Enum.TryParse<GapReason>(value, ignoreCase: true, out var reason) ? reason : GapReason.Unknown,
    };

    public static string Unit(ExtentUnit unit) => unit.ToString().ToLowerInvariant();

    public static ExtentUnit Unit(string? value)
    {
        if (value is null)
        {
            return ExtentUnit.Unknown;
        }

        var singular = value switch { "chars" or "char" or "letters" => "character", _ => value.EndsWith('s') ? value[..^1] : value };
        return Enum.TryParse<ExtentUnit>(singular, ignoreCase: true, out var unit) ? unit : ExtentUnit.Unknown;
    }

    public static string Number(decimal value) => value.ToString("0.#####", CultureInfo.InvariantCulture);

    public static decimal? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A page of the file as a pointer.</summary>
    public static string Facs(int page) => PageUrn + page.ToString(CultureInfo.InvariantCulture);

    /// <summary>A place on a page as a pointer: a spatial fragment (W3C Media Fragments 4.2.2), in points to two decimals.</summary>
    public static string Facs(PagePlace place) => string.Create(CultureInfo.InvariantCulture,
        $"{Facs(place.Page)}#xywh={place.Box.Left:0.##},{place.Box.Top:0.##},{place.Box.Width:0.##},{place.Box.Height:0.##}");

    /// <summary>The page of a pointer, or null where it is none of ours.</summary>
    public static int? FacsPage(string? facs)
    {
        if (facs is null || !facs.StartsWith(PageUrn, StringComparison.Ordinal))
        {
            return null;
        }

        var digits = facs.AsSpan(PageUrn.Length);
        var end = digits.IndexOf('#');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : null;
    }

    /// <summary>The place of a pointer, or null where it names none.</summary>
    public static PagePlace? FacsPlace(string? facs)
    {
        const string Fragment = "#xywh=";
        if (FacsPage(facs) is not { } page || facs is null || facs.IndexOf(Fragment, StringComparison.Ordinal) is not (> 0 and var at))
        {
            return null;
        }

        var parts = facs[(at + Fragment.Length)..].Split(',');
        var numbers = new double[4];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (parts.Length != numbers.Length || !double.TryParse(parts[i], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return new PagePlace(page, new PageBox(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]));
    }

    public static string Look(GapLook look) => look == GapLook.WithdrawalSheet ? "withdrawal-sheet" : look.ToString().ToLowerInvariant();

    public static GapLook? Look(string? value) => value == "withdrawal-sheet" ? GapLook.WithdrawalSheet
        : Enum.TryParse<GapLook>(value, ignoreCase: true, out var look) && !char.IsAsciiDigit(value?[0] ?? '0') ? look : null;

    public static string Rend(Rendition rendition) => rendition switch
    {
        Rendition.SmallCaps => "smallcaps",
        _ => rendition.ToString().ToLowerInvariant(),
    };

    public static Rendition Rend(string? value) => value switch
    {
        "bold" or "strong" => Rendition.Bold,
        "underline" or "underlined" => Rendition.Underline,
        "smallcaps" or "sc" or "small-caps" => Rendition.SmallCaps,
        "superscript" or "sup" or "super" => Rendition.Superscript,
        "subscript" or "sub" => Rendition.Subscript,
        "strikethrough" or "strike" => Rendition.Strikethrough,
        _ => Rendition.Italic,
    };

    public static string? Stamp(StampKind kind) => kind == StampKind.Other ? null : kind.ToString().ToLowerInvariant();

    public static StampKind Stamp(string? value) => Enum.TryParse<StampKind>(value, ignoreCase: true, out var kind) ? kind : StampKind.Other;

    /// <summary>What stands between error and correction, or null where it is the usual.</summary>
    public static string? Lead(Choice choice) => choice.Lead == Choice.UsualLead(!choice.Corr.IsEmpty) ? null : choice.Lead;

    /// <summary>An extent in one attribute: unit, least, most, and whether it is approximate.</summary>
    public static string Packed(Extent extent) =>
        $"{Unit(extent.Unit)} {(extent.Min is { } min ? Number(min) : "-")} {(extent.Max is { } max ? Number(max) : "-")} {(extent.Approximate ? "about" : "exact")}";

    public static Extent? Unpacked(string? packed) =>
        packed?.Split(' ') is [var unit, var min, var max, var about]
            ? new Extent(Unit(unit), Number(min), Number(max), about == "about") : null;

    /// <summary>A span of the plain text as a pointer into it; the counterpart of <see cref="Span"/>.</summary>
    public static string? Pointer(SourceSpan? span) =>
        span is { } at ? string.Create(CultureInfo.InvariantCulture, $"#utf16={at.Start},{at.End}") : null;

    /// <summary>The span that a pointer gives, or null when it is none of ours.</summary>
    public static SourceSpan? Span(string? pointer)
    {
        const string Scheme = "#utf16=";
        if (pointer is null || !pointer.StartsWith(Scheme, StringComparison.Ordinal) || pointer.IndexOf(',', StringComparison.Ordinal) is not (> 0 and var comma)
            || !int.TryParse(pointer.AsSpan(Scheme.Length, comma - Scheme.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(pointer.AsSpan(comma + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end < start)
        {
            return null;
        }

        return SourceSpan.Between(start, end);
    }

    /// <summary>A person's part as a word; null for an unknown one.</summary>
    public static string? Role(ParticipantRole role) => role switch
    {
        ParticipantRole.Unknown => null,
        ParticipantRole.NoteTaker => "note-taker",
        ParticipantRole.CopyTo => "copy-to",
        _ => role.ToString().ToLowerInvariant(),
    };

    public static ParticipantRole Role(string? value) => value switch
    {
        null => ParticipantRole.Unknown,
        "note-taker" => ParticipantRole.NoteTaker,
        "copy-to" => ParticipantRole.CopyTo,
        "translator" => ParticipantRole.Interpreter,
        "addressee" => ParticipantRole.Recipient,
        "participant" => ParticipantRole.Present,
        _ => Enum.TryParse<ParticipantRole>(value, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : ParticipantRole.Unknown,
    };

    public static bool Number(string? type, out NumberKind kind) => Enum.TryParse(type, ignoreCase: true, out kind) && Enum.IsDefined(kind);

    /// <summary>An editor as the pointer that <c>@resp</c> and <c>@who</c> want: a name within a URN, so that a text taken out of its file keeps it.</summary>
    public static string? Editor(string? name) => name is null ? null : EditorUrn + Uri.EscapeDataString(name);

    /// <summary>The name of an editor of an archive like this one; null for any other pointer, which leads to a header that is not kept.</summary>
    public static string? EditorOf(string? pointer) => pointer is not null && pointer.Length > EditorUrn.Length && pointer.StartsWith(EditorUrn, StringComparison.Ordinal)
        ? Uri.UnescapeDataString(pointer[EditorUrn.Length..]) : null;
}
