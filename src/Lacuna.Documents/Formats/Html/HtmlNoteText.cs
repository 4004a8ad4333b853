using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Html;

/// <summary>Takes off a note what only repeats its number or leads back to its call.</summary>
internal static class HtmlNoteText
{
    private const string Arrows = "↩↑↵^←\uFE0E\uFE0F";

    /// <summary>The content without its number at the beginning ("1.", "[1]", raised or not) and without arrows at either end.</summary>
    public static Func<SourceSpan, ImmutableArray<Inline>>? WithoutNumber(
        Func<SourceSpan, ImmutableArray<Inline>>? content, string number) =>
        content is null ? null : span => TrimEnd(TrimStart(content(span), number));

    private static ImmutableArray<Inline> TrimStart(ImmutableArray<Inline> content, string number)
    {
        while (content is [var first, ..])
        {
            if (first is Highlight { Content: [Text inner] } && IsLabel(inner.Value, number))
            {
                content = content.RemoveAt(0);
                continue;
            }

            if (first is not Text text)
            {
                return content;
            }

            var rest = text.Value.AsSpan().TrimStart();
            rest = rest.TrimStart(Arrows).TrimStart();
            foreach (var form in (ReadOnlySpan<string>)[$"[{number}]", $"({number})", $"{number}.", $"{number})", $"{number} "])
            {
                if (rest.StartsWith(form, StringComparison.Ordinal))
                {
                    rest = rest[form.Length..].TrimStart();
                    break;
                }
            }

            if (IsLabel(rest.ToString(), number))
            {
                content = content.RemoveAt(0);
                continue;
            }

            return content.SetItem(0, new Text(rest.ToString(), text.Span));
        }

        return content;
    }

    private static ImmutableArray<Inline> TrimEnd(ImmutableArray<Inline> content)
    {
        if (content is not [.., Text last])
        {
            return content;
        }

        var kept = last.Value.AsSpan().TrimEnd().TrimEnd(Arrows).TrimEnd();
        var rest = content.RemoveAt(content.Length - 1);
        return kept.Length == 0 ? rest : rest.Add(new Text(kept.ToString(), last.Span));
    }

    private static bool IsLabel(string words, string number)
    {
        var bare = words.Trim().Trim('[', ']', '(', ')', '.');
        return bare.Length == 0 ? !words.Contains('.', StringComparison.Ordinal) : bare == number || bare.AsSpan().Trim(Arrows).IsEmpty;
    }
}
