using System.Collections.Immutable;
using Lacuna.Documents.Description;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Recognises whose words the paragraphs of a document give, as spoken or told.</summary>
/// <remarks>Thread-safe. Linear in the length of the text. Rather leaves a paragraph to nobody than gives it to the wrong person.</remarks>
public static class SpeechReader
{
    // A record of a conversation tells who speaks this often, in characters; a letter or an estimate that quotes somebody does not.
    private const int CharactersPerAttribution = 2000;
    private const int LeastAttributions = 3;

    // Two are enough for a text of a few lines.
    private const int CharactersPerAttributionOfTwo = 300;

    private static readonly string[] ConversationTypes = ["conversation", "minutes", "meeting", "transcript", "interview", "testimony", "hearing", "telephone", "memcon"];

    /// <summary>The document with its speeches in <see cref="Said"/>, one in each paragraph of a turn.</summary>
    /// <param name="document">The document, its brackets recognised and described. Furniture and notes are not looked at.</param>
    /// <param name="participants">Persons present, by their fullest names; empty or default where they are not known.</param>
    /// <returns>The same document where nobody speaks, or where the source marks its speeches itself.</returns>
    public static TextDocument Recognise(TextDocument document, ImmutableArray<string> participants)
    {
        ArgumentNullException.ThrowIfNull(document);
        var texts = new SpeechText?[document.Blocks.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (WordsOf(document.Blocks[i]) is not { IsEmpty: false } content)
            {
                continue;
            }

            if (HasSaid(content))
            {
                return document;
            }

            texts[i] = SpeechText.Of(PlainTextWriter.Write(content));
        }

        var lexicon = SpeechLexicon.Of(document.Description.Language ?? LanguageGuess.Of(Beginning(texts)));
        var pieces = Pieces(document, texts, participants, lexicon);
        return pieces is null ? document : document with { Blocks = Mark(document.Blocks, pieces) };
    }

    private static ImmutableArray<Inline> WordsOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Content,
        ListItem item => item.Content,
        Quotation quotation => quotation.Content,
        _ => [],
    };

    private static bool HasSaid(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Said || InlineContent.Any(inline) is { } children && HasSaid(children))
            {
                return true;
            }
        }

        return false;
    }

    private static string Beginning(SpeechText?[] texts) => string.Join(' ', texts.Where(t => t is not null).Select(t => t!.Plain).Take(6));

    private static List<SaidPiece>?[]? Pieces(TextDocument document, SpeechText?[] texts, ImmutableArray<string> participants, SpeechLexicon lexicon)
    {
        var labels = SpeakerLabels.Find(texts, lexicon);
        var names = new SpeakerNames(participants, texts, document.Description.Title, lexicon);
        var author = AuthorReader.Find(document, texts, names, lexicon);
        var walk = new SpeechWalk(lexicon, names, author);
        var pieces = new List<SaidPiece>?[texts.Length];
        var any = false;
        var length = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is { } text)
            {
                length += text.Plain.Length;
                pieces[i] = walk.Paragraph(text, labels?[i]);
                any |= pieces[i]!.Count > 0;
            }
            else if (document.Blocks[i] is Heading or Dateline or Signature or Table)
            {
                walk.Break();
            }
        }

        if (any && labels is null && !IsConversation(document.Description, walk.Attributions, length))
        {
            any = false;
            foreach (var list in pieces)
            {
                list?.RemoveAll(piece => !piece.IsClear);
                any |= list?.Count > 0;
            }
        }

        return any ? pieces : null;
    }

    private static bool IsConversation(DocumentDescription description, int attributions, int length) =>
        attributions >= LeastAttributions && attributions * CharactersPerAttribution >= length
        || attributions == 2 && attributions * CharactersPerAttributionOfTwo >= length
        || attributions > 0 && Array.Exists(ConversationTypes, type => description.DocumentType?.Contains(type, StringComparison.OrdinalIgnoreCase) == true
            || description.Title.Contains(type, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, List<SaidPiece>?[] pieces)
    {
        var marked = blocks.ToBuilder();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (pieces[i] is { Count: > 0 } found)
            {
                marked[i] = BlockContent.Map(blocks[i], content => Wrap(content, found));
            }
        }

        return marked.MoveToImmutable();
    }

    // Literal phrases first: the speech around them is then wrapped around the node.
    private static ImmutableArray<Inline> Wrap(ImmutableArray<Inline> content, List<SaidPiece> pieces)
    {
        var inner = pieces.Where(piece => piece.IsNested).ToList();
        return Put(Put(content, inner), [.. pieces.Where(piece => !piece.IsNested)]);
    }

    private static ImmutableArray<Inline> Put(ImmutableArray<Inline> content, List<SaidPiece> pieces)
    {
        if (pieces.Count == 0)
        {
            return content;
        }

        var flat = FlatText.Of(content);
        var marks = new List<FoundMark>(pieces.Count);
        var last = 0;
        foreach (var piece in pieces)
        {
            var (start, end) = Whole(flat.Text, piece.Start, piece.End);
            if (start >= last && end > start)
            {
                marks.Add(new FoundMark(start, end, new Said(piece.Speaker, piece.Form, piece.IsLiteral, [], default), new Stretch(start, end)));
                last = end;
            }
        }

        return InlineSurgery.Replace(content, flat, marks);
    }

    // A masked node is taken whole.
    private static (int Start, int End) Whole(string text, int start, int end)
    {
        while (start > 0 && start < text.Length && text[start] == SpeechText.Mask && text[start - 1] == SpeechText.Mask)
        {
            start--;
        }

        while (end < text.Length && text[end] == SpeechText.Mask && end > 0 && text[end - 1] == SpeechText.Mask)
        {
            end++;
        }

        return (start, end);
    }
}
