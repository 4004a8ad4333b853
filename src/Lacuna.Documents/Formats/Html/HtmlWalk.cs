using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Html;

/// <summary>Walks a page's tree and collects its blocks. One walk serves one page.</summary>
/// <remarks>Children are taken by index: a sibling in AngleSharp is found by a search through its parent.</remarks>
internal sealed class HtmlWalk(int length, ReaderLimits limits, HtmlNotes notes, IElement? main)
{
    private readonly List<(Func<SourceSpan, Block> Make, int Start, bool Furniture)> blocks = [];
    private readonly List<Diagnostic> noticed = [];
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private HtmlRun run = new();
    private bool aside = main is not null;
    private int position;
    private int runStart;
    private int active;
    private int objects;
    private int flattened;
    private int bodyLength;

    /// <summary>Reads the whole page.</summary>
    public void Read(IDocument page)
    {
        var scope = new HtmlScope();
        if (page.Body is { } body)
        {
            bodyLength = main is null ? body.TextContent.Length : 0;
            active += page.Head?.QuerySelectorAll("script, style, link[rel=stylesheet], noscript, iframe").Length ?? 0;
            Children(body, 1, scope);
            Flush(scope);
        }
    }

    /// <summary>The blocks of the text, or those set aside, in the order of the page.</summary>
    public ImmutableArray<Block> Blocks(bool furniture)
    {
        var made = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Furniture == furniture)
            {
                made.Add(blocks[i].Make(SourceSpan.Between(blocks[i].Start, i + 1 < blocks.Count ? blocks[i + 1].Start : length)));
            }
        }

        return made.ToImmutable();
    }

    /// <summary>What was noticed, each kind once.</summary>
    public ImmutableArray<Diagnostic> Diagnostics()
    {
        var whole = new SourceSpan(0, length);
        void Note(int count, DiagnosticCode code, string message)
        {
            if (count > 0)
            {
                noticed.Add(new Diagnostic(code, $"{count} {message}", whole));
            }
        }

        Note(active, DiagnosticCode.ActiveContentLeftOut, "script(s), style(s), frame(s) or control(s) were left out.");
        Note(blocks.Count(block => block.Furniture), DiagnosticCode.FurnitureSetAside, "paragraph(s) around the document were set aside.");
        Note(objects, DiagnosticCode.ObjectLeftOut, "picture(s) were left out; words that describe them were kept.");
        Note(flattened, DiagnosticCode.NestingFlattened, $"element(s) nested deeper than {limits.MaxDepth} were read as text on one level.");
        Note(blocks.Exists(block => !block.Furniture) ? 0 : 1, DiagnosticCode.NoText, "page without text.");
        return [.. noticed];
    }

    private void Children(INode parent, int depth, HtmlScope scope)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement element)
            {
                Element(element, depth, scope);
            }
            else if (children[i] is IText text)
            {
                Words(text, scope.Verbatim);
            }
        }
    }

    private void Words(IText text, bool verbatim)
    {
        runStart = run.HasContent ? runStart : position;
        run.Add(SourceText.Clean(text.Data, noticed).Replace('\f', ' '), verbatim);
    }

    private void Element(IElement element, int depth, HtmlScope scope)
    {
        position = Math.Max(position, Math.Min(length, (element.SourceReference?.Position.Position ?? 0) - 1));
        var name = element.LocalName;
        if (HtmlElements.IsActive(name))
        {
            active++;
        }
        else if (depth >= limits.MaxDepth)
        {
            Flatten(element, scope);
        }
        else if (notes.NoteOf(element) is { } number)
        {
            Flush(scope);
            var within = new HtmlScope { OneRun = true };
            var content = RunOf(element, depth, within, ref number);
            Emit(content is null ? null : span => new NoteBlock(number, content(span), span));
        }
        else if (HtmlElements.IsBlock(name))
        {
            BlockElement(element, depth, scope);
        }
        else
        {
            InlineElement(element, depth, scope);
        }
    }

    private void InlineElement(IElement element, int depth, HtmlScope scope)
    {
        switch (element.LocalName)
        {
            case "br": run.Break(); return;
            case "a" or "sup" when CallWithin(element) is { } number:
                runStart = run.HasContent ? runStart : position;
                run.Add(span => new NoteRef(number, span));
                return;
            case "img":
                objects++;
                if (element.GetAttribute("alt")?.Trim() is { } alt && alt.Contains(' ', StringComparison.Ordinal))
                {
                    runStart = run.HasContent ? runStart : position;
                    run.Add($" {SourceText.Clean(alt, noticed)} ", verbatim: false);
                }

                return;
        }

        var quote = element.LocalName == "q";
        var wrap = HtmlElements.Wrapper(element);
        if (wrap is null && !HtmlElements.IsKnown(element.LocalName) && unknown.Add(element.LocalName))
        {
            noticed.Add(new Diagnostic(
                DiagnosticCode.UnknownElement, $"The element {SourceText.Clean(element.LocalName, [])} is not HTML; its words were kept.", new SourceSpan(position, 0)));
        }

        if (wrap is not null)
        {
            run.Open(wrap);
        }

        run.Add(quote ? "“" : "", verbatim: false);
        Children(element, depth + 1, scope);
        run.Add(quote ? "”" : "", verbatim: false);
        if (wrap is not null)
        {
            run.Close();
        }
    }

    private string? CallWithin(IElement element)
    {
        if (element.LocalName == "a")
        {
            return notes.CallOf(element);
        }

        // <sup><a href="#n1">1</a></sup>: raised only because it is a call.
        return element.Children.Length == 1 && notes.CallOf(element.Children[0]) is { } number
            && element.TextContent.Trim().Length == element.Children[0].TextContent.Trim().Length ? number : null;
    }

    private void BlockElement(IElement element, int depth, HtmlScope scope)
    {
        Flush(scope);
        var outside = aside;
        aside = element == main ? false : aside || IsFurniture(element);
        switch (element.LocalName)
        {
            case "table" when !scope.OneRun && HtmlElements.IsDataTable(element): DataTable(element, depth, scope); break;
            case "ul" or "ol" or "menu" or "dir": List(element, depth, scope); break;
            default:
                var within = Within(element.LocalName, scope);
                Children(element, depth + 1, within);
                Flush(within);
                break;
        }

        aside = outside;
    }

    private static HtmlScope Within(string name, HtmlScope scope) => name switch
    {
        _ when scope.OneRun => name is "pre" ? new HtmlScope { OneRun = true, Verbatim = true } : scope,
        ['h', >= '1' and <= '6'] => new HtmlScope { Heading = name[1] - '0' },
        "blockquote" => new HtmlScope { Quoted = true },
        "pre" or "listing" or "plaintext" or "xmp" => new HtmlScope { Verbatim = true, Quoted = scope.Quoted },
        _ => scope,
    };

    private bool IsFurniture(IElement element)
    {
        switch (element.LocalName)
        {
            case "nav" or "aside" or "footer": return true;
            case "header": return main is null || !main.Contains(element);

            // Pages of some makers are one form from end to end: that is the document, not a form.
            case "form": return main is null ? element.TextContent.Length * 2L < bodyLength : !element.Contains(main);
            default: return false;
        }
    }

    private void List(IElement list, int depth, HtmlScope scope)
    {
        var number = list.LocalName == "ol" ? 1 : 0;
        if (number == 1 && int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start))
        {
            number = start;
        }

        var children = list.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var item = children[i] as IElement;
            var label = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number}.") : "•";
            var within = scope.OneRun
                ? scope
                : new HtmlScope { ListDepth = scope.ListDepth + 1, InItem = true, Label = item?.LocalName == "li" ? label : "" };
            if (item is not null)
            {
                number += item.LocalName == "li" ? 1 : 0;
                Element(item, depth + 1, within);
            }
            else if (children[i] is IText text)
            {
                Words(text, verbatim: false);
            }

            Flush(within);
        }
    }

    private void DataTable(IElement table, int depth, HtmlScope scope)
    {
        var start = position;
        var rows = new List<List<Func<SourceSpan, ImmutableArray<Inline>>>>();
        var labels = new List<ImmutableArray<bool>>();
        var stray = new List<IElement>();
        foreach (var part in table.Children.SelectMany(child => child.LocalName is "thead" or "tbody" or "tfoot" ? child.Children.ToArray() : [child]))
        {
            if (part.LocalName != "tr")
            {
                stray.Add(part);
                continue;
            }

            rows.Add([]);
            labels.Add([.. part.Children.Select(cell => cell.LocalName == "th")]);
            foreach (var cell in part.Children)
            {
                var none = "";
                rows[^1].Add(RunOf(cell, depth + 3, new HtmlScope { OneRun = true }, ref none) ?? (_ => []));
            }
        }

        foreach (var caption in stray)
        {
            Element(caption, depth + 1, scope);
        }

        runStart = Math.Max(start, blocks.Count > 0 ? blocks[^1].Start : 0);
        Emit(span => new Table([.. rows.Select((row, i) => TableRow.Of([.. row.Select(cell => cell(span))], labels[i]))], span));
    }

    /// <summary>Reads an element into a run of its own. A note's own number and its arrow back are taken off: the block carries them.</summary>
    private Func<SourceSpan, ImmutableArray<Inline>>? RunOf(IElement element, int depth, HtmlScope scope, ref string number)
    {
        var outer = run;
        run = new HtmlRun();
        var start = position;
        if (depth >= limits.MaxDepth)
        {
            Flatten(element, scope);
        }
        else
        {
            Children(element, depth + 1, scope);
        }

        var content = run.Take();
        (run, runStart) = (outer, start);
        return number.Length == 0 ? content : HtmlNoteText.WithoutNumber(content, number);
    }

    private void Flatten(IElement element, HtmlScope scope)
    {
        flattened++;
        var waiting = new Stack<INode>([element]);
        while (waiting.TryPop(out var node))
        {
            if (node is IText text)
            {
                Words(text, scope.Verbatim);
            }
            else if (node is IElement inner && !HtmlElements.IsActive(inner.LocalName))
            {
                run.Add(HtmlElements.IsBlock(inner.LocalName) || inner.LocalName == "br" ? " " : "", verbatim: false);
                for (var i = inner.ChildNodes.Length - 1; i >= 0; i--)
                {
                    waiting.Push(inner.ChildNodes[i]);
                }
            }
        }
    }

    private void Flush(HtmlScope scope)
    {
        if (scope.OneRun)
        {
            run.SoftBreak();
        }
        else if (run.Take() is { } content)
        {
            Emit(BlockOf(scope, content));
        }
    }

    private static Func<SourceSpan, Block> BlockOf(HtmlScope scope, Func<SourceSpan, ImmutableArray<Inline>> content)
    {
        if (scope.Heading > 0)
        {
            return span => new Heading(scope.Heading, content(span), span);
        }

        if (scope.InItem)
        {
            var label = scope.Label;
            scope.Label = "";
            return span => new ListItem(label, scope.ListDepth, content(span), span);
        }

        return scope.Quoted ? span => new Quotation(content(span), span) : span => new Paragraph(content(span), span);
    }

    private void Emit(Func<SourceSpan, Block>? make)
    {
        if (make is not null)
        {
            var start = blocks.Count > 0 ? Math.Max(runStart, blocks[^1].Start) : runStart;
            blocks.Add((make, start, aside));
        }
    }
}
