using Lacuna.Documents.Inspection;
using Lacuna.Documents.Tests.Formats;
using Xunit;

namespace Lacuna.Documents.Tests.Inspection;

public sealed class DocxInspectionTests
{
    [Theory]
    [InlineData("<w:p><w:r><w:t>The agent </w:t></w:r><w:del><w:r><w:delText>Falconer</w:delText></w:r></w:del><w:r><w:t> met us.</w:t></w:r></w:p>", "earlier-revision Falconer")]
    [InlineData("<w:p><w:ins><w:r><w:t>a later hand</w:t></w:r></w:ins></w:p>", "earlier-revision a later hand")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Falconer</w:t></w:r></w:p>", "invisible Falconer")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Falconer</w:t></w:r></w:p>", "-")]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>Falconer</w:t></w:r></w:p>", "same-colour Falconer")]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"1F3864\"/></w:rPr><w:t>Heading</w:t></w:r></w:p>", "-")]
    [InlineData("<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill=\"1F3864\"/></w:tcPr><w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>Heading</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "-")]
    [InlineData("<w:p><w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>Falconer</w:t></w:r></w:p>", "invisible Falconer")]
    [InlineData("<w:p><w:r><w:t>Nothing to see.</w:t></w:r></w:p>", "-")]
    public void Inspect_Body_FindsWhatIsNotShown(string body, string expected) =>
        Assert.Equal(expected, InspectionExamplesTests.Print(FileInspector.Inspect(DocxFixture.Make(body))));

    [Fact]
    public void Inspect_Comment_IsFound()
    {
        var file = DocxFixture.Make("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>",
            ("comments", $"<w:comments {DocxFixture.Names}><w:comment w:id=\"1\"><w:p><w:r><w:t>His name is Falconer.</w:t></w:r></w:p></w:comment></w:comments>"));

        Assert.Equal("annotation His name is Falconer.", InspectionExamplesTests.Print(FileInspector.Inspect(file)));
    }
}
