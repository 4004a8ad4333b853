using System.Text;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.Docx;
using Lacuna.Documents.Formats.Html;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Rendering;
using Xunit;

namespace Lacuna.Documents.Tests.Formats;

public sealed class MutationTests
{
    private const string Html = "<html lang=en><title>T</title><main><h1>A</h1><p>b<sup><a href='#n'>1</a></sup> &amp; <i>c</i></p>"
        + "<table><tr><th>d<th>e<tr><td>f<td>g</table><ul><li>h</ul><p id=n>1 note</p></main><form><input></form>";

    private const string Plain = "Title of it\n\nMoscow, March 4, 1962.\n\nText with a call[1] and [2 lines excised].\n\f\n- a\n- b\n\n[1] Ed. note: words é.";

    private const string Word = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:p><w:ins w:author=\"a\"><w:r><w:t>y</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>";

    [Fact]
    public void Readers_MutatedText_ThrowNothingElse() => Run(Encoding.UTF8.GetBytes(Plain), 400, bytes =>
        PlainTextReader.Read(TextDecoding.Decode(bytes).Text, ReaderLimits.Default));

    [Fact]
    public void Readers_MutatedHtml_ThrowNothingElse() => Run(Encoding.UTF8.GetBytes(Html), 400, bytes =>
        HtmlReader.Read(TextDecoding.Decode(bytes).Text, ReaderLimits.Default));

    [Fact]
    public void Readers_MutatedDocx_ThrowNothingElse() => Run(DocxFixture.Make(Word), 400, bytes =>
        DocxReader.Read(bytes, ReaderLimits.Default));

    [Fact]
    public void Readers_MutatedDocxMarkup_ThrowNothingElse() => Run(Encoding.UTF8.GetBytes(Word), 400, bytes =>
        DocxReader.Read(DocxFixture.Make(Encoding.UTF8.GetString(bytes)), ReaderLimits.Default));

    private static void Run(byte[] input, int runs, Func<byte[], Documents.Model.TextDocument> read)
    {
        var random = new Random(1962);
        for (var run = 0; run < runs; run++)
        {
            var bytes = new List<byte>(input);
            for (var change = random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0: bytes[at] = (byte)random.Next(256); break;
                    case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)); break;
                    case 2: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at))); break;
                    default: bytes[at] = "<>&[]\"'/ \n\0"u8[random.Next(11)]; break;
                }
            }

            try
            {
                Assert.NotNull(PlainTextWriter.Write(read([.. bytes])).Text);
            }
            catch (DocumentFormatException fault)
            {
                Assert.NotEmpty(fault.Code);
            }
        }
    }
}
