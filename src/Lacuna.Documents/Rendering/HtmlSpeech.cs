using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>Paragraphs that are one person's speech: the speaker stands in the margin whenever speaker or manner changes.</summary>
internal sealed class HtmlSpeech(StringBuilder html, HtmlInlines inlines)
{
    private (string Speaker, SpeechForm Form, bool Literal)? _last;

    /// <summary>The one speech of a paragraph, or null where the paragraph also holds words that are nobody's or somebody else's.</summary>
    public static Said? Of(ImmutableArray<Inline> content)
    {
        Said? found = null;
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Said said when found is null: found = said; break;
                case Said said when said.Speaker == found?.Speaker && said.Form == found.Form && said.Literal == found.Literal: break;
                case Comment or NoteRef or Gap or LineBreak or InlinePageBreak: break;
                case Text text when !HasLetter(text.Value): break;
                default: return null;
            }
        }

        return found;
    }

    /// <summary>The classes of the paragraph.</summary>
    public static string ClassOf(Said said) => said switch
    {
        { Literal: true } => "speech verbatim",
        { Form: SpeechForm.Direct } => "speech direct",
        _ => "speech reported",
    };

    /// <summary>In what manner, for readers who see and for those who hear: "verbatim", "speaking", "as reported".</summary>
    public static string Manner(Said said) => said switch
    {
        { Literal: true } => "verbatim",
        { Form: SpeechForm.Direct } => "speaking",
        _ => "as reported",
    };

    /// <summary>Words that are nobody's: the next speaker is named even when he spoke before.</summary>
    public void Silence() => _last = null;

    public void Write(Said said, ImmutableArray<Inline> content)
    {
        var now = (said.Speaker, said.Form, said.Literal);
        if (_last != now)
        {
            html.Append("<span class=\"who\"><b>");
            HtmlText.Append(html, said.Speaker);
            html.Append("</b><i lang=\"en\"><span class=\"colon\">, </span>").Append(Manner(said)).Append("<span class=\"colon\">: </span></i></span>");
            _last = now;
        }

        inlines.WriteSpeech(said, content);
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
