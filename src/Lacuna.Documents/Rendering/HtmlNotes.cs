using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>The notes of a document on its page: each beside the block that first refers to it, linked both ways.</summary>
internal sealed class HtmlNotes
{
    private readonly StringBuilder _html;
    private readonly ImmutableArray<string> _ids;
    private readonly Dictionary<string, (NoteBlock Note, int Index)> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<int> _referred = [];
    private readonly List<string> _pending = [];

    public HtmlNotes(StringBuilder html, TextDocument document, ImmutableArray<string> ids)
    {
        _html = html;
        _ids = ids;
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            if (document.Blocks[i] is NoteBlock note)
            {
                _notes.TryAdd(note.Number, (note, i));
            }
        }
    }

    public void WriteReference(NoteRef reference)
    {
        if (!_notes.TryGetValue(reference.Number, out var target))
        {
            _html.Append("<sup class=\"ref\">");
            HtmlText.Append(_html, reference.Number);
            _html.Append("</sup>");
            return;
        }

        _html.Append("<a class=\"ref\" href=\"#").Append(_ids[target.Index]).Append('"');
        if (_referred.Add(target.Index))
        {
            _html.Append(" id=\"r").Append(target.Index.ToString(CultureInfo.InvariantCulture)).Append('"');
            _pending.Add(reference.Number);
        }

        _html.Append(" aria-label=\"Note ");
        HtmlText.Append(_html, reference.Number);
        _html.Append("\">");
        HtmlText.Append(_html, reference.Number);
        _html.Append("</a>");
    }

    /// <summary>Writes the notes that were referred to since, and wraps what begins at <paramref name="start"/> together with them.</summary>
    public void WriteBeside(int start, HtmlInlines inlines)
    {
        if (_pending.Count == 0)
        {
            return;
        }

        // The place lies near the end of what is written, so little is moved.
        _html.Insert(start, "<div class=\"noted\">\n");
        // A note may refer to another, which then joins the end of the list.
        for (var i = 0; i < _pending.Count; i++)
        {
            var (note, index) = _notes[_pending[i]];
            Write(note, index, inlines, linked: true);
        }

        _html.Append("</div>\n");
        _pending.Clear();
    }

    /// <summary>Writes a note at its own place in the text where nothing has referred to it.</summary>
    public void WriteLoose(NoteBlock note, int index, HtmlInlines inlines)
    {
        if (_referred.Add(index))
        {
            Write(note, index, inlines, linked: false);
        }
    }

    private void Write(NoteBlock note, int index, HtmlInlines inlines, bool linked)
    {
        _html.Append(linked ? "<div class=\"note\" role=\"note\" id=\"" : "<div class=\"note loose\" role=\"note\" id=\"").Append(_ids[index]).Append("\"><b>");
        HtmlText.Append(_html, note.Number);
        _html.Append("</b> ");
        inlines.BeginBlock();
        inlines.Write(note.Content);
        if (linked)
        {
            _html.Append(" <a class=\"back\" href=\"#r").Append(index.ToString(CultureInfo.InvariantCulture))
                .Append("\" aria-label=\"Back to the text of note ");
            HtmlText.Append(_html, note.Number);
            _html.Append("\">↩</a>");
        }

        _html.Append("</div>\n");
    }
}
