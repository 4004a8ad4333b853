using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna inspect</c>: what a file shows that it should not, before anyone publishes it.</summary>
internal static class InspectCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "PDF or Word files", Arity = ArgumentArity.OneOrMore };
        var json = Shared.Json();
        var command = new Command("inspect", """
            Looks for text that a file holds and does not show: under boxes, in hidden layers, earlier versions, comments, metadata.

            Exit status 0 where nothing was found, 1 where something was, or where a file cannot be read.

            Examples:
              lacuna inspect release.pdf
              lacuna inspect *.pdf --json
            """) { files, json };
        command.SetAction(parsed => Run(parsed.GetValue(files) ?? [], parsed.GetValue(json), output, error));
        return command;
    }

    private static int Run(string[] files, bool json, TextWriter output, TextWriter error)
    {
        var reports = new List<(string File, InspectionReport Report)>();
        var status = CommandLine.Done;
        foreach (var file in files)
        {
            try
            {
                reports.Add((file, Inspect(file)));
                status = reports[^1].Report.Findings.IsEmpty ? status : CommandLine.Refused;
            }
            catch (Exception e) when (e is DocumentFormatException or IOException or UnauthorizedAccessException)
            {
                status = CommandLine.Refused;
                var code = e is DocumentFormatException format ? format.Code : e is FileNotFoundException or DirectoryNotFoundException ? "missing" : "unreadable";
                error.WriteLine(new Refusal(file, code, e.Message).ToString());
            }
        }

        if (!json)
        {
            reports.ForEach(r => Print(r.File, r.Report, output));
        }
        else if (files.Length == 1)
        {
            reports.ForEach(r => Shared.WriteJson(output, w => Write(w, r.File, r.Report)));
        }
        else
        {
            Shared.WriteJson(output, w =>
            {
                w.WriteStartArray();
                reports.ForEach(r => Write(w, r.File, r.Report));
                w.WriteEndArray();
            });
        }

        return status;
    }

    private static InspectionReport Inspect(string file)
    {
        var length = new FileInfo(file).Length;
        if (length > PdfLimits.Default.MaxBytes)
        {
            throw new DocumentFormatException("too-large", $"The file has {length:N0} bytes; a document may have {PdfLimits.Default.MaxBytes:N0}. Divide it.");
        }

        return FileInspector.Inspect(File.ReadAllBytes(file));
    }

    private static void Write(Utf8JsonWriter json, string file, InspectionReport report)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteNumber("pages", report.Pages);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            WriteFinding(json, finding, withText: true);
        }

        json.WriteEndArray();
        json.WriteStartArray("redactions");
        foreach (var redaction in report.Redactions)
        {
            json.WriteStartObject();
            json.WriteNumber("page", redaction.Page);
            WriteBox(json, redaction.Box);
            json.WriteString("style", redaction.Style.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in report.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("message", warning.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A finding: where it is, how it is hidden, and what it says where that is asked for.</summary>
    internal static void WriteFinding(Utf8JsonWriter json, Finding finding, bool withText)
    {
        json.WriteStartObject();
        if (finding.Page is { } page)
        {
            json.WriteNumber("page", page);
        }
        else
        {
            json.WriteNull("page");
        }

        json.WriteString("technique", NameOf(finding.Technique));
        if (finding.Box is { } box)
        {
            WriteBox(json, box);
        }
        else
        {
            json.WriteNull("box");
        }

        if (withText)
        {
            json.WriteString("text", finding.Text);
        }

        json.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter json, PageBox box)
    {
        json.WriteStartArray("box");
        foreach (var side in (double[])[box.Left, box.Top, box.Right, box.Bottom])
        {
            json.WriteNumberValue(Math.Round(side, 1));
        }

        json.WriteEndArray();
    }

    private static void Print(string file, InspectionReport report, TextWriter output)
    {
        var boxes = report.Redactions.Length switch { 0 => "", 1 => "; 1 redaction box", var n => string.Create(CultureInfo.InvariantCulture, $"; {n} redaction boxes") };
        output.WriteLine(report.Findings.IsEmpty ? $"{file}: nothing hidden found{boxes}" : $"{file}: text that is not shown{boxes}");
        foreach (var finding in report.Findings)
        {
            var place = finding.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"page {page}") : "file";
            output.WriteLine($"  {place,-9}{NameOf(finding.Technique),-18}{finding.Text.ReplaceLineEndings(" / ")}");
        }

        foreach (var warning in report.Warnings)
        {
            output.WriteLine($"  {"noticed",-9}{warning.Message}");
        }
    }

    internal static string NameOf(FindingTechnique technique) => technique switch
    {
        FindingTechnique.SameColour => "same-colour",
        FindingTechnique.OutsidePage => "outside-page",
        FindingTechnique.HiddenLayer => "hidden-layer",
        FindingTechnique.EarlierRevision => "earlier-revision",
        FindingTechnique.AlternateText => "alternate-text",
        _ => technique.ToString().ToLowerInvariant(),
    };
}
