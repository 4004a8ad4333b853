using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Comparison;

namespace Lacuna.Cli.Commands;

/// <summary>A comparison as the contract's JSON: offsets are counted in Unicode code points of the <c>text</c> of the release.</summary>
internal static class ComparisonJson
{
    public static void Write(Utf8JsonWriter json, ReleaseComparison comparison, ImmutableArray<ComparedRelease> releases, CompositeText? composite)
    {
        var old = new CodePointOffsets(comparison.Old.Text);
        var @new = new CodePointOffsets(comparison.New.Text);
        json.WriteStartObject();
        WriteRelease(json, "old", releases[0], withText: true);
        WriteRelease(json, "new", releases[^1], withText: true);
        json.WriteString("summary", ComparisonSentence.Of(comparison, releases[0].Label, releases[^1].Label));
        json.WriteStartArray("segments");
        foreach (var segment in comparison.Segments)
        {
            json.WriteStartObject();
            json.WriteString("op", Name(segment.Op));
            WriteRange(json, "old", old, segment.OldStart, segment.OldEnd);
            WriteRange(json, "new", @new, segment.NewStart, segment.NewEnd);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCount(json, "opened", comparison.Opened);
        WriteCount(json, "closed", comparison.Closed);
        WriteCount(json, "added", comparison.Added);
        WriteCount(json, "removed", comparison.Removed);
        json.WriteNumber("same", Math.Round(comparison.Same, 4));
        json.WriteNumber("oldInNew", Math.Round(comparison.OldInNew, 4));
        json.WriteNumber("newInOld", Math.Round(comparison.NewInOld, 4));
        json.WriteBoolean("unrelated", comparison.Unrelated);
        WriteMarks(json, comparison, old, @new);
        if (composite is not null)
        {
            WriteComposite(json, composite, releases);
        }

        json.WriteStartArray("warnings");
        foreach (var (code, message) in ComparedRelease.Warnings(comparison, releases))
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRelease(Utf8JsonWriter json, string? name, ComparedRelease release, bool withText)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        json.WriteString("file", release.File);
        json.Text("label", release.Label);
        json.WriteNumber("words", release.Text.Words);
        if (release.Text.Withheld is { } withheld)
        {
            DocumentJson.WriteWithheld(json, withheld);
        }

        if (withText)
        {
            json.WriteString("text", release.Text.Text);
        }

        json.WriteEndObject();
    }

    private static void WriteMarks(Utf8JsonWriter json, ReleaseComparison comparison, CodePointOffsets old, CodePointOffsets @new)
    {
        json.WriteStartArray("marks");
        foreach (var check in comparison.Marks)
        {
            json.WriteStartObject();
            json.WriteString("release", check.InOld ? "old" : "new");
            var (text, offsets) = check.InOld ? (comparison.Old.Text, old) : (comparison.New.Text, @new);
            json.WriteNumber("start", offsets.Of(check.Start));
            json.WriteNumber("end", offsets.Of(check.End));
            json.WriteString("text", text.AsSpan(check.Start, check.End - check.Start));
            json.WriteStartObject("stated");
            WriteEstimate(json, check.Stated);
            json.WriteEndObject();
            json.WriteNumber("words", check.Words);
            json.WriteString("verdict", check.Verdict.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEstimate(Utf8JsonWriter json, WithheldEstimate estimate)
    {
        json.WriteNumber("estimate", estimate.Words);
        json.WriteNumber("low", estimate.Low);
        json.WriteNumber("high", estimate.High);
    }

    private static void WriteComposite(Utf8JsonWriter json, CompositeText composite, ImmutableArray<ComparedRelease> releases)
    {
        var offsets = new CodePointOffsets(composite.Text);
        json.WriteStartObject("composite");
        json.WriteStartArray("releases");
        foreach (var release in releases)
        {
            WriteRelease(json, null, release, withText: false);
        }

        json.WriteEndArray();
        json.WriteString("text", composite.Text);
        json.WriteStartArray("passages");
        foreach (var passage in composite.Passages)
        {
            json.WriteStartObject();
            json.WriteNumber("start", offsets.Of(passage.Start));
            json.WriteNumber("end", offsets.Of(passage.End));
            json.WriteString("state", StateName(passage.State));
            json.Text("first", passage.First < 0 ? null : releases[passage.First].Label ?? releases[passage.First].File);
            json.WriteNumber("release", passage.First);
            json.WriteNumber("words", passage.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A state as the contract prints it.</summary>
    public static string StateName(CompositeState state) => state switch
    {
        CompositeState.Open => "open",
        CompositeState.ClosedAgain => "closed-again",
        CompositeState.OnlyOlder => "only-older",
        _ => "withheld",
    };

    private static string Name(ComparisonOp op) => op switch
    {
        ComparisonOp.Same => "same",
        ComparisonOp.Variant => "variant",
        ComparisonOp.Opened => "opened",
        ComparisonOp.Closed => "closed",
        ComparisonOp.Added => "added",
        ComparisonOp.Removed => "removed",
        _ => "withheld",
    };

    private static void WriteRange(Utf8JsonWriter json, string name, CodePointOffsets offsets, int start, int end)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(offsets.Of(start));
        json.WriteNumberValue(offsets.Of(end));
        json.WriteEndArray();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, PassageCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("words", count.Words);
        json.WriteNumber("passages", count.Passages);
        json.WriteEndObject();
    }
}
