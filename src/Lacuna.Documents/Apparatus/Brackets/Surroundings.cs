using System.Buffers;
using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Apparatus.Brackets;

/// <summary>What stands around a block, and what kind of document it is in. Made once for a document; asked only where a bracket needs it.</summary>
internal sealed class Surroundings(ImmutableArray<Block> blocks)
{
    // Of a long document its first part tells what it is.
    private const int LongestSample = 20_000;

    private const int TurnsOfATranscript = 3;

    // Beyond this many words for each verb of saying a text is not a record of what people said.
    private const int WordsForEachVerb = 150;

    // Four letters a word would be too few for Russian and too many for telegrams; five with the blank is near enough for a ratio.
    private const int LettersInWord = 6;

    private static readonly SearchValues<string> SpeechVerbs = SearchValues.Create(
        [
            " said", " asked", " replied", " told ", " stated", " explained", " answered", " remarked", " added that", " continued:", " says ", " inquired", " observed that",
            " dijo", "onversation", "inutes of", "ranscript", " sagte", " fragte", " antwortete", " a dit", " demanda", " disse",
        ],
        StringComparison.Ordinal);

    // Apart, as letters beyond ASCII make the search slower: looked for only where the others are not found.
    private static readonly SearchValues<string> OtherSpeechVerbs = SearchValues.Create(
        [
            " preguntó", " respondió", " contestó", " explicó", " señaló", "onversación", " сказал", " ответил", " спросил", " заявил", " отметил", " подчеркнул", "беседы", " erklärte", " répondit",
            " powiedział", " odpowiedział", " řekl",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<char> NoName = SearchValues.Create("0123456789()/");

    private bool? _conversation;
    private int _index;

    /// <summary>A document of one block without text, for looking at a run by itself.</summary>
    public static Surroundings None => new([]);

    /// <summary>Whether the document tells what people said.</summary>
    public bool IsConversation => _conversation ??= Converses();

    /// <summary>The first block whose brackets are nested too deep, or null.</summary>
    public int? TooDeep { get; private set; }

    /// <summary>Notes that the brackets of the present block are nested too deep.</summary>
    public void ReportDepth() => TooDeep ??= _index;

    /// <summary>Moves to a block.</summary>
    /// <param name="index">Its place among the blocks.</param>
    public void MoveTo(int index) => _index = index;

    /// <summary>The text of the block before, or empty.</summary>
    public string PreviousBlock => TextOf(_index - 1, -1);

    /// <summary>The text of the block after, or empty.</summary>
    public string NextBlock => TextOf(_index + 1, 1);

    private string TextOf(int index, int step)
    {
        while (index >= 0 && index < blocks.Length && blocks[index] is PageBreak)
        {
            index += step;
        }

        return index >= 0 && index < blocks.Length ? Write(blocks[index]) : "";
    }

    private static string Write(Block block) => block switch
    {
        Heading heading => PlainTextWriter.Write(heading.Content),
        Paragraph paragraph => PlainTextWriter.Write(paragraph.Content),
        Quotation quotation => PlainTextWriter.Write(quotation.Content),
        Dateline dateline => PlainTextWriter.Write(dateline.Content),
        Signature signature => PlainTextWriter.Write(signature.Content),
        ListItem item => PlainTextWriter.Write(item.Content),
        NoteBlock note => PlainTextWriter.Write(note.Content),
        _ => "",
    };

    private bool Converses()
    {
        var sample = new List<string>();
        var letters = 0;
        for (var i = 0; i < blocks.Length && letters <= LongestSample; i++)
        {
            var text = Write(blocks[i]);
            sample.Add(text.Length > LongestSample ? text[..LongestSample] : text);
            letters += sample[^1].Length;
        }

        var wanted = Math.Max(1, letters / LettersInWord / WordsForEachVerb);
        return sample.Count(IsTurn) >= TurnsOfATranscript || Reaches(sample, SpeechVerbs, wanted) || Reaches(sample, OtherSpeechVerbs, wanted);
    }

    private static bool Reaches(List<string> sample, SearchValues<string> verbs, int wanted)
    {
        foreach (var text in sample)
        {
            for (var rest = text.AsSpan(); rest.IndexOfAny(verbs) is >= 0 and var at; rest = rest[(at + 3)..])
            {
                if (--wanted == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "President: Well, …", "LORENZ.- …".
    private static bool IsTurn(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, 40)).IndexOf(':');
        return colon > 1 && colon + 2 < text.Length && text[colon + 1] == ' ' && char.IsUpper(text[0]) && !text.AsSpan(0, colon).ContainsAny(NoName);
    }
}
