using System.Buffers;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>The words of one paragraph as the grammar of speech sees them: brackets and parentheses masked, quotations found.</summary>
/// <remarks>A remark in parentheses may name other persons and other verbs of saying ("(Mikoyan says that it was Khrushchev)") and is never part
/// of the sentence around it. Offsets are those of the plain text, whether a bracket has been recognised as a node or not.</remarks>
internal sealed class SpeechText
{
    /// <summary>Stands for every character within brackets.</summary>
    public const char Mask = '\uFFFC';

    // A longer parenthesis has lost its end: the words after it are the document's again.
    private const int LongestBracket = 800;

    // A quotation without end that is longer has lost its closing sign somewhere; nobody can tell where.
    private const int LongestUnclosed = 6000;
    private const int LongestQuotation = 20_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("“”«»„\"");

    private SpeechText(string plain, string words)
    {
        Plain = plain;
        Words = words;
    }

    /// <summary>The paragraph as it is.</summary>
    public string Plain { get; }

    /// <summary>The same, masked.</summary>
    public string Words { get; }

    /// <summary>Quotations with their signs, in order, none within another.</summary>
    public List<Stretch> Quotations { get; } = [];

    /// <summary>Whether the last quotation runs on to the end without a closing sign.</summary>
    public bool IsLastUnclosed { get; private set; }

    /// <summary>Whether there is a closing sign without an opening one, as at the end of a speech that began in an earlier paragraph.</summary>
    public bool HasStrayClose { get; private set; }

    /// <summary>Reads a paragraph. Linear.</summary>
    public static SpeechText Of(string plain)
    {
        var text = new SpeechText(plain, MaskBrackets(plain));
        text.FindQuotations();
        return text;
    }

    private static string MaskBrackets(string plain)
    {
        if (plain.AsSpan().IndexOfAny('(', '[') < 0)
        {
            return plain;
        }

        var chars = plain.ToCharArray();
        var open = new Stack<int>();
        for (var i = 0; i < plain.Length; i++)
        {
            switch (plain[i])
            {
                case '(' or '[':
                    if (open.Count > 0 && i - open.Last() > LongestBracket || open.Count >= 8)
                    {
                        open.Clear();
                    }

                    open.Push(i);
                    break;
                case ')' or ']' when open.TryPop(out var start) && i - start <= LongestBracket:
                    if (open.Count == 0 || plain[start] == '[')
                    {
                        chars.AsSpan(start, i - start + 1).Fill(Mask);
                    }

                    break;
            }
        }

        return new string(chars);
    }

    private void FindQuotations()
    {
        var text = Words.AsSpan();
        var start = -1;
        var opener = '\0';
        for (var i = text.IndexOfAny(Signs); i >= 0;)
        {
            var c = text[i];
            if (start < 0)
            {
                if (Opens(text, i))
                {
                    (start, opener) = (i, c);
                }
                else
                {
                    HasStrayClose |= c is '”' or '»';
                }
            }
            else if (Closes(c, opener) && !(c == '"' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
            {
                Add(start, i + 1, LongestQuotation);
                start = -1;
            }
            else if (c == opener && c == '“')
            {
                // A new opening before the old one was closed: the paragraphs of a long speech, or an interruption.
                Add(start, i, LongestUnclosed);
                start = i;
            }

            var step = i + 1 < text.Length ? text[(i + 1)..].IndexOfAny(Signs) : -1;
            i = step < 0 ? -1 : i + 1 + step;
        }

        if (start >= 0 && text.Length - start <= LongestUnclosed)
        {
            Quotations.Add(new Stretch(start, text.Length));
            IsLastUnclosed = true;
        }
    }

    private void Add(int start, int end, int longest)
    {
        if (end - start <= longest)
        {
            Quotations.Add(new Stretch(start, end));
        }
    }

    private static bool Opens(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '“' or '«' or '„' => true,
        '"' => (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('.' or ',' or '?' or '!'))
            && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };

    private static bool Closes(char c, char opener) => opener switch
    {
        '“' => c == '”',
        '«' => c == '»',
        '„' => c is '“' or '”',
        _ => c == '"',
    };
}
