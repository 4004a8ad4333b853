using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Model;
using Lacuna.Documents.Comparison.Translations;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Rendering;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna align</c>: which paragraphs of a text correspond to which of its translation.</summary>
internal static class AlignCommand
{
    // Of a segment in the answer for people: enough to recognise it.
    private const int Shown = 60;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var a = new Argument<string>("A") { Description = "A text" };
        var b = new Argument<string>("B") { Description = "Its translation" };
        var json = Shared.Json();
        var sentences = new Option<bool>("--sentences") { Description = "Also align the sentences of the paragraphs" };
        var command = new Command("align", """
            Aligns a text with its translation, paragraph by paragraph; blank lines divide paragraphs.
            English, Spanish and Russian are aligned by their words, other languages by numbers, names and lengths.

            Examples:
              lacuna align letter.en.txt letter.ru.txt
              lacuna align letter.en.txt letter.es.txt --sentences --json
            """) { a, b, sentences, json };
        command.SetAction(parsed => Align(parsed.GetValue(a)!, parsed.GetValue(b)!, parsed.GetValue(sentences), parsed.GetValue(json), output, error));
        return command;
    }

    private static int Align(string fileA, string fileB, bool sentences, bool json, TextWriter output, TextWriter error)
    {
        var (a, b) = (Paragraphs(fileA), Paragraphs(fileB));
        foreach (var (file, text) in new[] { (fileA, a), (fileB, b) })
        {
            if (text.Length > TranslationAlignment.MostSegments)
            {
                throw new DocumentFormatException("text-too-large", $"{file}: a text to align may have {TranslationAlignment.MostSegments:N0} paragraphs, this has {text.Length:N0}. Divide it.");
            }

            if (text.IsEmpty)
            {
                error.WriteLine($"lacuna: {file}: There is no text in it, so nothing is aligned. (empty)");
            }
        }

        var alignment = TranslationAlignment.Align(a, b);
        if (!alignment.IsTranslation && !a.IsEmpty && !b.IsEmpty)
        {
            error.WriteLine("lacuna: The texts do not look like translations of each other; the pairs, if any, are doubtful. (unrelated)");
        }

        if (json)
        {
            Shared.WriteJson(output, w => Write(w, alignment, a, b, sentences));
        }
        else
        {
            Print(output, alignment, a, b, sentences);
        }

        return CommandLine.Done;
    }

    // Plain text is divided as it stands, so that paragraphs can be counted in the file; other formats as they are read.
    private static ImmutableArray<string> Paragraphs(string file)
    {
        var length = new FileInfo(file).Length;
        if (length > ReaderLimits.Default.MaxBytes)
        {
            throw new DocumentFormatException("too-large", $"{file} has {length:N0} bytes; a document may have {ReaderLimits.Default.MaxBytes:N0}. Split it.");
        }

        var bytes = File.ReadAllBytes(file);
        var text = bytes.Length == 0 || FormatDetector.Of(bytes, file) == DocumentFormat.Text
            ? TextDecoding.Decode(bytes).Text
            : string.Join("\n\n", Intake.Read(bytes, new DescriptionHints(Path.GetFileName(file)), ReaderLimits.Default).Select(document => PlainTextWriter.Write(document).Text));
        return [.. TextSegments.Paragraphs(text).Select(span => text.Substring(span.Start, span.Length))];
    }

    private static void Write(Utf8JsonWriter json, TranslationAlignment alignment, ImmutableArray<string> a, ImmutableArray<string> b, bool sentences)
    {
        json.WriteStartObject();
        json.WriteStartArray("pairs");
        foreach (var pair in alignment.Pairs)
        {
            json.WriteStartObject();
            Numbers(json, "a", pair.A);
            Numbers(json, "b", pair.B);
            json.WriteNumber("score", pair.Score);
            if (sentences)
            {
                json.WriteStartArray("sentences");
                foreach (var (left, right, score) in Sentences(pair, a, b))
                {
                    json.WriteStartObject();
                    json.WriteString("a", left);
                    json.WriteString("b", right);
                    json.WriteNumber("score", score);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, ImmutableArray<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<(string A, string B, double Score)> Sentences(AlignedPair pair, ImmutableArray<string> a, ImmutableArray<string> b)
    {
        var (left, right) = (Divide(pair.A, a), Divide(pair.B, b));
        foreach (var sentence in TranslationAlignment.Align(left, right).Pairs)
        {
            yield return (string.Join(' ', sentence.A.Select(i => left[i])), string.Join(' ', sentence.B.Select(j => right[j])), sentence.Score);
        }
    }

    private static ImmutableArray<string> Divide(ImmutableArray<int> numbers, ImmutableArray<string> paragraphs) =>
        [.. numbers.SelectMany(n => TextSegments.Sentences(paragraphs[n]).Select(span => paragraphs[n].Substring(span.Start, span.Length)))];

    // For people paragraphs are counted from one.
    private static void Print(TextWriter output, TranslationAlignment alignment, ImmutableArray<string> a, ImmutableArray<string> b, bool sentences)
    {
        foreach (var pair in alignment.Pairs)
        {
            output.WriteLine(FormattableString.Invariant($"{Range(pair.A)} = {Range(pair.B)} ({pair.Score:0.00})"));
            output.WriteLine($"  {Beginning(a[pair.A[0]])}");
            output.WriteLine($"  {Beginning(b[pair.B[0]])}");
            foreach (var (left, right, score) in sentences ? Sentences(pair, a, b) : [])
            {
                output.WriteLine(FormattableString.Invariant($"    {Beginning(left)} = {Beginning(right)} ({score:0.00})"));
            }
        }

        Alone(output, "first", a.Length, alignment.Pairs.SelectMany(pair => pair.A));
        Alone(output, "second", b.Length, alignment.Pairs.SelectMany(pair => pair.B));
    }

    private static void Alone(TextWriter output, string which, int count, IEnumerable<int> paired)
    {
        var alone = Enumerable.Range(0, count).Except(paired).Order().ToList();
        if (alone.Count > 0)
        {
            output.WriteLine($"Only in the {which} text: {string.Join(", ", alone.Select(n => n + 1))}");
        }
    }

    private static string Range(ImmutableArray<int> numbers) => numbers.Length == 1 ? $"{numbers[0] + 1}" : $"{numbers[0] + 1}-{numbers[^1] + 1}";

    private static string Beginning(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Shown ? line : $"{line[..(char.IsHighSurrogate(line[Shown - 1]) ? Shown - 1 : Shown)]}…";
    }
}
