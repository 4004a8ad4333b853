using System.Text.Json;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus;

public sealed class GapCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Recognise_LabelledExpressions_KeepsPrecisionAndRecall()
    {
        var (hits, missed, wrong, extents, extentHits, reasons, reasonHits, things, thingHits, quiet, quietHits) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var line in File.ReadLines(SharedCorpus.PathTo("eval/apparatus/expressions.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var item = json.RootElement;
            var text = item.GetProperty("text").GetString() ?? "";
            var (start, end) = (Utf16(text, item.GetProperty("start").GetInt32()), Utf16(text, item.GetProperty("end").GetInt32()));
            var kind = item.GetProperty("kind").GetString();
            var others = item.TryGetProperty("alt", out var alt) ? alt.EnumerateArray().Select(a => a.GetString()).ToList() : [];
            var plain = PlainTextWriter.Write(ApparatusReader.Recognise(Reading.Document(text)));
            Assert.Equal(text, plain.Text);
            var mark = plain.Marks.FirstOrDefault(m => Math.Min(m.End, end) - Math.Max(m.Start, start) >= (end - start) / 2.0).Mark as Gap;
            var predicted = mark?.Reason switch { null => "none", GapReason.Illegible => "illegible", GapReason.Omitted => "omission", _ => "gap" };
            var right = predicted == kind || others.Contains(predicted);
            if (kind is "illegible" or "omission")
            {
                quiet++;
                quietHits += right ? 1 : 0;
            }

            if (predicted == "gap" && !right)
            {
                wrong++;
            }

            hits += kind == "gap" && right ? 1 : 0;
            missed += kind == "gap" && !right ? 1 : 0;
            var note = right || kind is not ("gap" or "illegible" or "omission") && predicted == "none" ? "" : $"{predicted}, not {kind}";
            if (kind == "gap" && item.TryGetProperty("gap", out var gold))
            {
                var extent = JudgeExtent(gold, mark);
                extents += extent is null ? 0 : 1;
                extentHits += extent == true ? 1 : 0;
                note += extent == false ? $" extent {mark?.Extent} within {mark?.Within}" : "";
                if (gold.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.Array && reason.GetArrayLength() > 0)
                {
                    var ok = mark is not null && reason.EnumerateArray().Any(r => Names(r, mark.Reason));
                    (reasons, reasonHits) = (reasons + 1, reasonHits + (ok ? 1 : 0));
                    note += ok ? "" : $" reason {mark?.Reason}";
                }

                if (gold.TryGetProperty("what", out var what) && what.GetString() is { } thing)
                {
                    var ok = thing.Split('|').Contains(mark?.What);
                    (things, thingHits) = (things + 1, thingHits + (ok ? 1 : 0));
                    note += ok ? "" : $" what {mark?.What}";
                }
            }

            if (note.Length > 0)
            {
                output.WriteLine($"{item.GetProperty("id").GetString()} {text[start..end]}: {note}");
            }
        }

        output.WriteLine($"gaps {hits}, missed {missed}, false {wrong}; extents {extentHits}/{extents}; reasons {reasonHits}/{reasons}; things {thingHits}/{things}; illegible and omitted {quietHits}/{quiet}");
        Assert.True(wrong <= 0.02 * hits, $"{wrong} false gaps");
        Assert.True(missed <= 0.05 * (hits + missed), $"{missed} missed gaps");
        Assert.True(extentHits >= 0.93 * extents, $"{extentHits} of {extents} extents");
    }

    [Fact]
    public void Recognise_LabelledDocuments_KeepsPrecisionAndRecall()
    {
        var (hits, missed, found) = (0, 0, 0);
        foreach (var line in File.ReadLines(SharedCorpus.PathTo("eval/apparatus/documents.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString() ?? "";
            var marks = PlainTextWriter.Write(ApparatusReader.Recognise(Reading.Document(text))).Marks.Where(m => m.Mark is Gap { IsWithheld: true }).ToList();
            found += marks.Count;
            foreach (var gold in json.RootElement.GetProperty("gaps").EnumerateArray())
            {
                var (start, end) = (Utf16(text, gold.GetProperty("start").GetInt32()), Utf16(text, gold.GetProperty("end").GetInt32()));
                var hit = marks.Exists(m => m.Start <= start + 2 && m.End >= end - 2 && m.End - m.Start <= end - start + 4);
                (hits, missed) = hit ? (hits + 1, missed) : (hits, missed + 1);
                if (!hit)
                {
                    output.WriteLine($"{json.RootElement.GetProperty("id")}: missed {text[start..end]}");
                }
            }
        }

        output.WriteLine($"gaps {hits}, missed {missed}, found {found}");
        Assert.True(hits >= 0.98 * found && missed <= 0.05 * (hits + missed));
    }

    private static bool? JudgeExtent(JsonElement gold, Gap? mark)
    {
        if (!gold.TryGetProperty("extent", out var e) || e.ValueKind != JsonValueKind.Object || !e.GetProperty("score").GetBoolean())
        {
            return null;
        }

        if (e.TryGetProperty("none", out var none) && none.GetBoolean())
        {
            return mark is not null && mark.Extent is null;
        }

        if (mark?.Extent is not { } extent || !Same(e, extent))
        {
            return false;
        }

        return !gold.TryGetProperty("within", out var within) || within.ValueKind != JsonValueKind.Object || mark.Within is not null && Same(within, mark.Within);
    }

    private static bool Same(JsonElement gold, Extent extent) =>
        Names(gold.GetProperty("unit"), extent.Unit)
        && InRange(gold, "min", extent.Min) && InRange(gold, "max", extent.Max)
        && (!gold.TryGetProperty("approximate", out var about) || about.ValueKind == JsonValueKind.Null || about.GetBoolean() == extent.Approximate);

    private static bool Names(JsonElement gold, Enum value) =>
        string.Equals(gold.GetString()?.Replace("-", ""), value.ToString(), StringComparison.OrdinalIgnoreCase);

    private static bool InRange(JsonElement gold, string name, decimal? value)
    {
        if (!gold.TryGetProperty(name, out var wanted) || wanted.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        var (low, high) = wanted.ValueKind == JsonValueKind.Array ? (wanted[0].GetDecimal(), wanted[1].GetDecimal()) : (wanted.GetDecimal(), wanted.GetDecimal());
        return value >= low - 0.01m && value <= high + 0.01m;
    }

    private static int Utf16(string text, int codePoints)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes().Take(codePoints))
        {
            at += rune.Utf16SequenceLength;
        }

        return at;
    }
}
