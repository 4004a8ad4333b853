using System.Collections.Immutable;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Tests.Apparatus;

/// <summary>Documents made by hand for the tests of recognition.</summary>
internal static class Reading
{
    public static TextDocument Document(params string[] paragraphs)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var at = 0;
        foreach (var text in paragraphs)
        {
            var span = new SourceSpan(at, text.Length);
            blocks.Add(new Paragraph([new Text(text, span)], span));
            at += text.Length + 2;
        }

        return new TextDocument(DocumentFormat.Text, DocumentDescription.Empty, blocks.ToImmutable(), [], []);
    }

    public static ImmutableArray<Gap> Gaps(string text) =>
        [.. ((Paragraph)ApparatusReader.Recognise(Document(text)).Blocks[0]).Content.OfType<Gap>()];
}
