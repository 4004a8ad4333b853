using System.Text;
using Lacuna.Archive.Search;

namespace Lacuna.Web.Features.Records;

/// <summary>The text of a record's page, block by block, with the place of each character in its HTML.</summary>
/// <remarks>Reads what our own writer of HTML wrote, and nothing else: well formed, attributes in double quotes, five entities. Left out is what
/// the page adds to the document (who speaks, numbers of notes and pages, ways from gap to gap, the list of what is missing) and the
/// document's own title, which is not shown there. A gap counts as its statement.</remarks>
/// <param name="html">The HTML.</param>
internal sealed class HtmlWords(string html)
{
    // A block beyond this is given in pieces; a hit over the edge of two is not found. Keeps one endless paragraph from taking ten times its size.
    private const int LongestBlock = 1 << 20;

    private static readonly string[] Left = ["step", "who", "ref", "back", "unseen", "page", "missing", "own-title"];

    private readonly StringBuilder _text = new();
    private readonly List<Letter> _letters = [];
    private readonly List<Element> _open = [];
    private readonly List<int> _linkEnds = [];
    private string? _passage;

    /// <summary>The blocks that hold any text, in order. To be walked once.</summary>
    public IEnumerable<HtmlBlock> Blocks()
    {
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var end = EndOfLetter(at);
                if (Now.IsLeftOut)
                {
                    at = end;
                    continue;
                }

                Add(Decoded(at, end), at, end);
                at = end;
                if (_text.Length >= LongestBlock && char.IsWhiteSpace(_text[^1]) && Now.Link == 0)
                {
                    yield return Take();
                }

                continue;
            }

            // No attribute holds a ">": the writer escapes it.
            var close = html.IndexOf('>', at);
            if (close < 0)
            {
                break;
            }

            if (IsBlock(NameAt(at)) && _text.Length > 0)
            {
                yield return Take();
            }

            Read(at, close);
            at = close + 1;
        }

        if (_text.Length > 0)
        {
            yield return Take();
        }
    }

    private Element Now => _open.Count > 0 ? _open[^1] : default;

    private void Read(int at, int close)
    {
        var name = NameAt(at);
        if (name is "br")
        {
            // Lines end here, whatever stands about it.
            if (!Now.IsLeftOut)
            {
                Add('\n', -1, -1);
            }
        }
        else if (html[at + 1] == '/')
        {
            if (_open.Count > 0)
            {
                if (name is "a" && Now.Link > 0)
                {
                    _linkEnds[Now.Link - 1] = close + 1;
                }

                _open.RemoveAt(_open.Count - 1);
            }
        }
        else
        {
            Enter(name, html.AsSpan(at, close - at), close + 1);
        }
    }

    private void Enter(ReadOnlySpan<char> name, ReadOnlySpan<char> tag, int inside)
    {
        var outer = Now;
        var kind = Attribute(tag, " class=\"");
        var id = Attribute(tag, " id=\"");
        var first = kind.IndexOf(' ') is > 0 and var end ? kind[..end] : kind;
        var place = first switch
        {
            "note" => SnippetPlace.Note,
            "ed" or "aside" => SnippetPlace.Apparatus,
            _ => outer.Place,
        };
        var link = outer.Link;
        if (name is "a")
        {
            _linkEnds.Add(0);
            link = _linkEnds.Count;
        }

        if (IsBlock(name) && id is ['p', ..] && !outer.IsLeftOut)
        {
            _passage = id.ToString();
        }

        var isLeftOut = outer.IsLeftOut || IsLeft(first);
        if (!outer.IsLeftOut && first is "ref")
        {
            // "light¹" is not the word "light1".
            Add(' ', -1, -1);
        }

        if (!isLeftOut && name is "a" && id is ['g', ..] && Attribute(tag, " title=\"") is { Length: > 0 } statement)
        {
            AddGap(statement, inside, link);
            isLeftOut = true;
        }

        _open.Add(new Element(isLeftOut, place, link));
    }

    // Whatever letter of its statement is found, the whole label is marked: the bar shows other words.
    private void AddGap(ReadOnlySpan<char> statement, int inside, int link)
    {
        var end = html.IndexOf("</a>", inside, StringComparison.Ordinal);
        var letters = System.Net.WebUtility.HtmlDecode(statement.ToString());
        foreach (var letter in end < 0 ? "" : letters)
        {
            _text.Append(letter);
            _letters.Add(new Letter(inside, end, link, SnippetPlace.Gap));
        }
    }

    private void Add(char letter, int start, int end)
    {
        _text.Append(letter);
        _letters.Add(new Letter(start, end, Now.Link, Now.Place));
    }

    private HtmlBlock Take()
    {
        var block = new HtmlBlock(_text.ToString(), [.. _letters], _linkEnds, _passage);
        _text.Clear();
        _letters.Clear();
        return block;
    }

    private ReadOnlySpan<char> NameAt(int at)
    {
        var rest = html.AsSpan(at + 1);
        rest = rest is ['/', ..] ? rest[1..] : rest;
        return rest[..Math.Max(0, rest.IndexOfAny(" >"))];
    }

    private int EndOfLetter(int at) => html[at] != '&' ? at + 1 : html.IndexOf(';', at, Math.Min(8, html.Length - at)) is >= 0 and var end ? end + 1 : at + 1;

    private char Decoded(int at, int end) => end - at == 1 ? html[at] : html.AsSpan(at, end - at) switch
    {
        "&amp;" => '&',
        "&lt;" => '<',
        "&gt;" => '>',
        "&quot;" => '"',
        "&#39;" => '\'',
        _ => '\ufffd',
    };

    private static bool IsBlock(ReadOnlySpan<char> name) => name is "p" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "td" or "th" or "tr"
        or "blockquote" or "div" or "ul" or "ol" or "table" or "section";

    private static bool IsLeft(ReadOnlySpan<char> kind)
    {
        foreach (var left in Left)
        {
            if (kind.SequenceEqual(left))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Attribute(ReadOnlySpan<char> tag, string opening)
    {
        var at = tag.IndexOf(opening);
        if (at < 0)
        {
            return [];
        }

        var value = tag[(at + opening.Length)..];
        return value[..Math.Max(0, value.IndexOf('"'))];
    }

    private readonly record struct Element(bool IsLeftOut, SnippetPlace Place, int Link);
}

/// <summary>A block of text on a record's page.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Letters">Where each UTF-16 unit of it stands.</param>
/// <param name="LinkEnds">By the number of a link, from 1, the offset after it; filled while the page is walked.</param>
/// <param name="Passage">The address of the passage, or null.</param>
internal sealed record HtmlBlock(string Text, Letter[] Letters, IReadOnlyList<int> LinkEnds, string? Passage);

/// <summary>A character's place in the HTML.</summary>
/// <param name="Start">Offset of the first character it is written with; -1 for one that is not written.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Link">The link it stands in, from 1, or 0.</param>
/// <param name="Place">Whose words they are.</param>
internal readonly record struct Letter(int Start, int End, int Link, SnippetPlace Place);
