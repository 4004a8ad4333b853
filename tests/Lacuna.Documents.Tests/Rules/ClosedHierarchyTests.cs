using System.Collections.Immutable;
using System.Reflection;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Xunit;

namespace Lacuna.Documents.Tests.Rules;

/// <summary>Every kind of block and inline is known to every writer and read back as the same kind.</summary>
public sealed class ClosedHierarchyTests
{
    public static TheoryData<Type> Kinds() => [.. typeof(Block).Assembly.GetTypes().Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Block)) || t.IsSubclassOf(typeof(Inline))))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Writers_EveryKind_WriteAndReadBack(Type kind)
    {
        var node = Make(kind);
        var block = node as Block ?? new Paragraph([new Text("before ", default), (Inline)node, new Text(" after", default)], default);
        var document = new TextDocument(DocumentFormat.Text, DocumentDescription.Empty, [new Paragraph([new Text("x", default)], default), block], [], []);
        Assert.NotEmpty(HtmlDocumentWriter.Write(document, PlainTextWriter.Write(document)));
        var again = TeiReader.Read(TeiWriter.Write(document, TeiFacts.Outside("x")), ReaderLimits.Default)[0];
        Assert.Contains(kind, again.Blocks.SelectMany(b => b is Paragraph p ? p.Content.Select(i => i.GetType()).Append(b.GetType()) : [b.GetType()]));
    }

    // Each record is made from its first constructor, with the simplest value of every parameter.
    private static object Make(Type kind)
    {
        var constructor = kind.GetConstructors(BindingFlags.Public | BindingFlags.Instance)[0];
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Simplest(p.ParameterType))]);
    }

    private static object? Simplest(Type type) => type switch
    {
        _ when type == typeof(string) => "1",
        _ when type == typeof(ImmutableArray<Inline>) => ImmutableArray.Create<Inline>(new Text("words", default)),
        _ when type == typeof(ImmutableArray<string>) => ImmutableArray<string>.Empty,
        _ when type == typeof(ImmutableArray<TableRow>) => ImmutableArray.Create(new TableRow([[new Text("cell", default)]])),
        _ when type == typeof(int) => 1,
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ => null,
    };
}
