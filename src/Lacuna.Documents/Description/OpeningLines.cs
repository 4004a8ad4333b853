using System.Collections.Immutable;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Description;

/// <summary>One block from the beginning of a document with its words.</summary>
/// <param name="Index">Its place among the blocks.</param>
/// <param name="Block">The block.</param>
/// <param name="Text">Its words, blanks around them cut off.</param>
/// <param name="Start">Where the words begin in the document's plain text, in UTF-16 code units; -1 where it is not known.</param>
internal readonly record struct OpeningLine(int Index, Block Block, string Text, int Start)
{
    // All that is looked for stands in the first pages; a whole volume may be one paragraph.
    private const int MostChars = 6000;

    /// <summary>Reads the first blocks that have words, before it is settled which of them belong to the document.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="most">How many to read.</param>
    public static List<OpeningLine> Read(ImmutableArray<Block> blocks, int most)
    {
        var lines = new List<OpeningLine>(Math.Min(most, blocks.Length));
        for (var i = 0; i < blocks.Length && lines.Count < most; i++)
        {
            var text = WordsOf(blocks[i]).Trim();
            if (text.Length > 0)
            {
                lines.Add(new OpeningLine(i, blocks[i], text, -1));
            }
        }

        return lines;
    }

    /// <summary>Reads the first blocks that have words with their places in the plain text.</summary>
    /// <param name="plain">The plain text of the document.</param>
    /// <param name="most">How many to read.</param>
    public static List<OpeningLine> Read(PlainText plain, int most)
    {
        var lines = new List<OpeningLine>(Math.Min(most, plain.Blocks.Length));
        for (var i = 0; i < plain.Blocks.Length && lines.Count < most; i++)
        {
            var range = plain.Blocks[i];
            var (start, end) = (range.Start, range.End);
            while (start < end && char.IsWhiteSpace(plain.Text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(plain.Text[end - 1]))
            {
                end--;
            }

            if (end > start && range.Block is not Table)
            {
                lines.Add(new OpeningLine(i, range.Block, plain.Text[start..Math.Min(end, start + MostChars)], start));
            }
        }

        return lines;
    }

    /// <summary>The words of a block without its number or label; a table has none here.</summary>
    public static string WordsOf(Block block)
    {
        var words = "";
        if (block is not Table)
        {
            BlockContent.Map(block, content =>
            {
                words = PlainTextWriter.Write(content);
                return content;
            });
        }

        return words;
    }
}
