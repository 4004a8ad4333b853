using System.Globalization;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Lab;

/// <summary>Reads whole corpora and checks on every document that no word is lost and that its TEI reads back identically.</summary>
internal static class Corpus
{
    public static int Run(string[] paths)
    {
        var documents = 0;
        var lost = 0;
        var changed = 0;
        var refused = 0;
        var noticed = new SortedDictionary<DiagnosticCode, int>();
        foreach (var (name, bytes) in paths.SelectMany(Files))
        {
            try
            {
                foreach (var document in Intake.Read(bytes, new DescriptionHints(name), ReaderLimits.Default))
                {
                    documents++;
                    foreach (var diagnostic in document.Diagnostics)
                    {
                        noticed[diagnostic.Code] = noticed.GetValueOrDefault(diagnostic.Code) + 1;
                    }

                    if (document.Format == DocumentFormat.Text && Missing(TextDecoding.Decode(bytes).Text, document) is { } missing)
                    {
                        lost++;
                        Console.WriteLine($"{name}: lost near “{missing}”");
                    }

                    var tei = TeiWriter.Write(document, TeiFacts.Outside(name));
                    var again = TeiReader.Read(tei, ReaderLimits.Default)[0];
                    if (TeiWriter.Write(again with { Format = document.Format }, TeiFacts.Outside(name)) != tei
                        || PlainTextWriter.Write(again).Text != PlainTextWriter.Write(document).Text)
                    {
                        changed++;
                        Console.WriteLine($"{name}: changed in TEI");
                    }
                }
            }
            catch (DocumentFormatException e)
            {
                refused++;
                Console.WriteLine($"{name}: {e.Code}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{documents} documents: {lost} lost words, {changed} changed in TEI, {refused} files refused; noticed: {string.Join(", ", noticed.Select(n => $"{n.Key} {n.Value}"))}"));
        return lost + changed == 0 ? 0 : 1;
    }

    // Every line must stand whole in the text or the furniture, in its order within each.
    private static string? Missing(string source, TextDocument document)
    {
        var text = PlainTextWriter.Write(document).Text;
        var furniture = string.Concat(document.Furniture.Select(b => PlainTextWriter.Write(document with { Blocks = [b] }).Text + "\n"));
        var inText = 0;
        var inFurniture = 0;
        foreach (var line in source.Split('\n', '\f'))
        {
            if (!FoundLine(text, ref inText, line) && !FoundLine(furniture, ref inFurniture, line))
            {
                return line[..Math.Min(60, line.Length)];
            }
        }

        return null;
    }

    private static bool FoundLine(string text, ref int at, string line)
    {
        var from = at;
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c) && !Found(text, ref from, c))
            {
                return false;
            }
        }

        at = from;
        return true;
    }

    // The next character that shows is this one; brackets that the writer puts around note numbers are passed over.
    private static bool Found(string text, ref int at, char wanted)
    {
        var i = at;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || (text[i] is '[' or ']' && text[i] != wanted)))
        {
            i++;
        }

        if (i >= text.Length || text[i] != wanted)
        {
            return false;
        }

        at = i + 1;
        return true;
    }

    internal static IEnumerable<(string Name, byte[] Bytes)> Files(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Files);
        }

        return path.EndsWith(".zip", StringComparison.Ordinal)
            ? Stages.Members(path).Select((bytes, i) => ($"{Path.GetFileName(path)}!{i + 1}", bytes))
            : [(Path.GetFileName(path), File.ReadAllBytes(path))];
    }
}
