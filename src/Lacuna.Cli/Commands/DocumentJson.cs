using System.Text.Json;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Cli.Commands;

/// <summary>A document as the contract's JSON: offsets are counted in Unicode code points of its text.</summary>
internal static class DocumentJson
{
    public static void Write(Utf8JsonWriter json, TextDocument document, string? id, string? file)
    {
        var text = PlainTextWriter.Write(document);
        var withheld = WithheldShare.Of(document, text);
        var points = new CodePoints(text.Text);
        var description = document.Description;
        json.WriteStartObject();
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        if (file is not null)
        {
            json.WriteString("file", file);
        }

        json.WriteString("format", document.Format.ToString().ToLowerInvariant());
        DescriptionJson.Write(json, description, points);
        json.WriteString("text", text.Text);
        WriteBlocks(json, text, points);
        WriteApparatus(json, text, withheld, points);
        WriteWithheld(json, withheld);
        json.WriteStartArray("warnings");
        foreach (var diagnostic in document.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", Kebab(diagnostic.Code.ToString()));
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBlocks(Utf8JsonWriter json, PlainText text, CodePoints points)
    {
        json.WriteStartArray("blocks");
        foreach (var range in text.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", range.Block switch
            {
                Heading => "heading",
                ListItem => "list-item",
                NoteBlock => "note",
                Dateline => "dateline",
                Signature => "signature",
                PageBreak => "page-break",
                _ => "paragraph",
            });
            points.Write(json, range.Start, range.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteApparatus(Utf8JsonWriter json, PlainText text, WithheldShare withheld, CodePoints points)
    {
        var words = new Dictionary<Inline, WithheldEstimate>(ReferenceEqualityComparer.Instance);
        foreach (var passage in withheld.Passages)
        {
            words.TryAdd(passage.Mark.Mark, passage.Words);
        }

        json.WriteStartArray("apparatus");
        foreach (var range in text.Marks)
        {
            json.WriteStartObject();
            WriteMark(json, range.Mark, words);
            points.Write(json, range.Start, range.End);
            json.WriteString("text", text.Text[range.Start..range.End]);
            json.WriteEndObject();
        }

        foreach (var range in text.Blocks)
        {
            if (range.Block is NoteBlock or Dateline)
            {
                json.WriteStartObject();
                json.WriteString("kind", range.Block is NoteBlock ? "note" : "dateline");
                if (range.Block is NoteBlock note)
                {
                    json.WriteString("n", note.Number);
                }

                points.Write(json, range.Start, range.End);
                json.WriteString("text", text.Text[range.Start..range.End]);
                json.WriteEndObject();
                if (range.Block is NoteBlock labelled)
                {
                    // The number printed before the note answers the anchor.
                    json.WriteStartObject();
                    json.WriteString("kind", "note-ref");
                    json.WriteString("n", labelled.Number);
                    json.WriteBoolean("label", true);
                    points.Write(json, range.Start, range.Start + labelled.Number.Length + 2);
                    json.WriteString("text", text.Text[range.Start..(range.Start + labelled.Number.Length + 2)]);
                    json.WriteEndObject();
                }
            }
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, PagePlace? place)
    {
        if (place is not { } known)
        {
            return;
        }

        json.WriteStartObject("place");
        json.WriteNumber("page", known.Page);
        json.WriteStartArray("box");
        foreach (var side in (ReadOnlySpan<double>)[known.Box.Left, known.Box.Top, known.Box.Right, known.Box.Bottom])
        {
            json.WriteNumberValue(Math.Round(side, 2));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMark(Utf8JsonWriter json, Inline mark, Dictionary<Inline, WithheldEstimate> words)
    {
        switch (mark)
        {
            case Gap gap:
                json.WriteString("kind", gap.Reason switch { GapReason.Illegible => "illegible", GapReason.Omitted => "omission", _ => "gap" });
                json.WriteString("reason", Kebab(gap.Reason.ToString()));
                WriteExtent(json, "extent", gap.Extent);
                WriteExtent(json, "within", gap.Within);
                json.Text("what", gap.What);
                json.WriteStartArray("codes");
                foreach (var code in gap.Codes)
                {
                    json.WriteStringValue(code);
                }

                json.WriteEndArray();
                WritePlace(json, gap.Place);
                if (words.TryGetValue(gap, out var estimate))
                {
                    json.WriteStartObject("words");
                    WriteEstimate(json, estimate);
                    json.WriteEndObject();
                }

                break;
            case Supplied supplied:
                json.WriteString("kind", "supplied");
                json.WriteString("supplied", PlainTextWriter.Write(supplied.Content));
                json.WriteBoolean("certain", supplied.Certain);
                break;
            case Choice choice:
                json.WriteString("kind", "correction");
                json.WriteString("sic", PlainTextWriter.Write(choice.Sic));
                // A note on the correction is no part of it: "Adschuvey [Adzhubei[1]]".
                json.Text("corr", choice.Corr.IsEmpty ? null : PlainTextWriter.Write(choice.Corr.RemoveAll(part => part is NoteRef)));
                if (choice.Resp is { } resp)
                {
                    json.WriteString("resp", resp);
                }

                break;
            case Gloss: json.WriteString("kind", "gloss"); break;
            case SuppliedDateline: json.WriteString("kind", "dateline"); break;
            case Comment: json.WriteString("kind", "comment"); break;
            case PartLabel: json.WriteString("kind", "part"); break;
            case Stamp stamp:
                json.WriteString("kind", "stamp");
                json.WriteString("stamp", Kebab(stamp.Kind.ToString()));
                break;
            case Said said:
                json.WriteString("kind", "said");
                json.WriteString("speaker", said.Speaker);
                json.WriteString("form", Kebab(said.Form.ToString()));
                json.WriteBoolean("literal", said.Literal);
                break;
            case NoteRef reference:
                json.WriteString("kind", "note-ref");
                json.WriteString("n", reference.Number);
                break;
            default: json.WriteString("kind", "other"); break;
        }
    }

    private static void WriteExtent(Utf8JsonWriter json, string name, Extent? extent)
    {
        if (extent is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Text("unit", extent.Unit == ExtentUnit.Unknown ? null : extent.Unit.ToString().ToLowerInvariant());
        WriteNumber(json, "min", extent.Min);
        WriteNumber(json, "max", extent.Max);
        json.WriteBoolean("approximate", extent.Approximate);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteWithheld(Utf8JsonWriter json, WithheldShare withheld)
    {
        json.WriteStartObject("withheld");
        json.WriteStartObject("words");
        WriteEstimate(json, withheld.Words);
        json.WriteEndObject();
        json.WriteNumber("share", Math.Round(withheld.Share, 4));
        json.WriteBoolean("wholeDocument", withheld.WholeDocument);
        json.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter json, WithheldEstimate estimate)
    {
        json.WriteNumber("estimate", estimate.Words);
        json.WriteNumber("low", estimate.Low);
        json.WriteNumber("high", estimate.High);
    }

    internal static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
