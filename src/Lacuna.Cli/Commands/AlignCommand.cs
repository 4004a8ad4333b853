using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Lacuna.Documents.Comparison.Translations;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna align</c>: which paragraphs of a text correspond to which of its translation.</summary>
internal static class AlignCommand
{
    // Of a segment in the answer for people: enough to recognise it.
    private const int Shown = 60;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var a = new Argument<string>("A") { Description = "A text: a file, or the identifier of a record" };
        var b = new Argument<string>("B") { Description = "Its translation" };
        var (json, archive) = (Shared.Json(), Shared.Archive());
        var sentences = new Option<bool>("--sentences") { Description = "Also align the sentences of the paragraphs" };
        var page = new Option<FileInfo?>("--html") { Description = "Write the two beside each other to this file as a page of HTML", HelpName = "FILE" };
        var command = new Command("align", """
            Aligns a text with its translation, paragraph by paragraph; blank lines divide paragraphs.
            English, Spanish and Russian are aligned by their words, other languages by numbers, names and lengths.
            Of records the archive keeps which are translations of each other, and what people decided about them.

            Examples:
              lacuna align letter.en.txt letter.ru.txt
              lacuna align letter.en.txt letter.es.txt --sentences --json
              lacuna align letter.en.txt letter.ru.txt --html letter.html
              lacuna align list
              lacuna align set 4k2p9w0c7hxm 8m1q3v5x7z9b --a 3 --b 4,5 --reason "One paragraph in the typescript"
            """) { a, b, sentences, page, archive, json };
        foreach (var verb in AlignDecisions.Verbs(output))
        {
            command.Subcommands.Add(verb);
        }

        command.SetAction(parsed => Align(AlignedText.Of(parsed.GetValue(a)!, parsed.GetValue(b)!, parsed.GetValue(archive) ?? "archive"),
            parsed.GetValue(sentences), parsed.GetValue(json), parsed.GetValue(page), output, error));
        return command;
    }

    private static int Align(AlignedTexts texts, bool sentences, bool json, FileInfo? page, TextWriter output, TextWriter error)
    {
        var (a, b) = (texts.A.Paragraphs, texts.B.Paragraphs);
        foreach (var text in new[] { texts.A, texts.B })
        {
            if (text.Paragraphs.Length > TranslationAlignment.MostSegments)
            {
                throw new DocumentFormatException("text-too-large", $"{text.Name}: a text to align may have {TranslationAlignment.MostSegments:N0} paragraphs, this has {text.Paragraphs.Length:N0}. Divide it.");
            }

            if (text.Paragraphs.IsEmpty)
            {
                error.WriteLine($"lacuna: {text.Name}: There is no text in it, so nothing is aligned. (empty)");
            }
        }

        var (pairs, isTranslation) = texts.Align();
        if (!isTranslation && !a.IsEmpty && !b.IsEmpty)
        {
            error.WriteLine("lacuna: The texts do not look like translations of each other; the pairs, if any, are doubtful. (unrelated)");
        }

        if (page is not null)
        {
            File.WriteAllText(page.FullName, texts.Page());
        }

        if (json)
        {
            Shared.WriteJson(output, w => Write(w, pairs, a, b, sentences));
        }
        else
        {
            Print(output, pairs, a, b, sentences);
        }

        return CommandLine.Done;
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<AlignedPair> pairs, ImmutableArray<string> a, ImmutableArray<string> b, bool sentences)
    {
        json.WriteStartObject();
        json.WriteStartArray("pairs");
        foreach (var pair in pairs)
        {
            json.WriteStartObject();
            Numbers(json, "a", pair.A);
            Numbers(json, "b", pair.B);
            json.WriteNumber("score", pair.Score);
            if (pair.IsFixed)
            {
                json.WriteBoolean("byHand", true);
            }

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
    private static void Print(TextWriter output, ImmutableArray<AlignedPair> pairs, ImmutableArray<string> a, ImmutableArray<string> b, bool sentences)
    {
        foreach (var pair in pairs)
        {
            output.WriteLine(FormattableString.Invariant($"{Range(pair.A)} = {Range(pair.B)} ({pair.Score:0.00}{(pair.IsFixed ? ", by hand" : "")})"));
            output.WriteLine($"  {Beginning(a[pair.A[0]])}");
            output.WriteLine($"  {Beginning(b[pair.B[0]])}");
            foreach (var (left, right, score) in sentences ? Sentences(pair, a, b) : [])
            {
                output.WriteLine(FormattableString.Invariant($"    {Beginning(left)} = {Beginning(right)} ({score:0.00})"));
            }
        }

        Alone(output, "first", a.Length, pairs.SelectMany(pair => pair.A));
        Alone(output, "second", b.Length, pairs.SelectMany(pair => pair.B));
    }

    private static void Alone(TextWriter output, string which, int count, IEnumerable<int> paired)
    {
        var alone = Enumerable.Range(0, count).Except(paired).Order().ToList();
        if (alone.Count > 0)
        {
            output.WriteLine($"Only in the {which} text: {string.Join(", ", alone.Select(n => n + 1))}");
        }
    }

    private static string Range(ImmutableArray<int> numbers) => numbers.Length == 1 ? $"{numbers[0] + 1}" : numbers[^1] - numbers[0] == numbers.Length - 1 ? $"{numbers[0] + 1}-{numbers[^1] + 1}"
        : string.Join(',', numbers.Select(n => n + 1));

    private static string Beginning(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Shown ? line : $"{line[..(char.IsHighSurrogate(line[Shown - 1]) ? Shown - 1 : Shown)]}…";
    }
}
