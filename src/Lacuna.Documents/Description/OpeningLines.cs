using System.Collections.Immutable;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Description;

/// <summary>One block from the beginning of a document with its words.</summary>
/// <param name="Index">Its place among the blocks.</param>
/// <param name="Block">The block.</param>
/// <param name="Text">Its words, blanks around them cut off.</param>
internal readonly record struct OpeningLine(int Index, Block Block, string Text)
{
    /// <summary>Reads the first blocks of a document that have words.</summary>
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
                lines.Add(new OpeningLine(i, blocks[i], text));
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
