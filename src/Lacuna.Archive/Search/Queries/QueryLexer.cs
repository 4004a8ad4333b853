using System.Buffers;
using System.Globalization;

namespace Lacuna.Archive.Search.Queries;

/// <summary>Cuts a query into its pieces. Whatever stands there becomes a piece or is a sign without meaning; nothing fails.</summary>
/// <remarks>Each sign is looked at a fixed number of times, and a query has at most <see cref="SearchQuery.MaxLength"/> of them.</remarks>
internal sealed class QueryLexer
{
    /// <summary>Words between the first and the last of those that are near each other, where none are told.</summary>
    public const int UsualDistance = 10;

    /// <summary>All that opens or closes a phrase.</summary>
    public static readonly SearchValues<char> QuoteMarks = SearchValues.Create("\"“”„‟«»‹›＂");

    private const int LongestDistance = 100;
    private readonly string _text;
    private readonly bool _isPlain;
    private readonly List<QueryToken> _tokens = [];
    private readonly QueryRemarks _remarks;
    private int _at;

    private QueryLexer(string text, bool isPlain, QueryRemarks remarks) => (_text, _isPlain, _remarks) = (text, isPlain, remarks);

    /// <summary>The pieces of a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="remarks">Takes what is read otherwise than typed.</param>
    public static List<QueryToken> Read(string text, QueryRemarks remarks) => new QueryLexer(text, false, remarks).ReadAll();

    /// <summary>The pieces of a text in which only words and phrases count: the inside of <c>near( )</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="remarks">Takes what is read otherwise than typed.</param>
    public static List<QueryToken> ReadWords(string text, QueryRemarks remarks) => new QueryLexer(text, true, remarks).ReadAll();

    private List<QueryToken> ReadAll()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsWhiteSpace(c))
            {
                _at++;
            }
            else if (c is '(' or ')')
            {
                _at++;
                if (!_isPlain)
                {
                    _tokens.Add(new QueryToken(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close));
                }
            }
            else if (OpensQuote(_at))
            {
                var words = Quoted();
                _tokens.Add(new QueryToken(QueryTokenKind.Phrase, words, Slop()));
            }
            else if (c is '-' or '−' or '+')
            {
                ReadSign(c);
            }
            else
            {
                ReadRun();
            }
        }

        return _tokens;
    }

    // A minus counts where it touches what it leaves out. "--" is a dash, and so is a minus between blanks.
    private void ReadSign(char sign)
    {
        var from = _at;
        while (_at < _text.Length && _text[_at] == sign)
        {
            _at++;
        }

        if (_at - from == 1 && !_isPlain && _at < _text.Length && (char.IsLetterOrDigit(_text, _at) || _text[_at] is '(' or '=' || IsQuote(_text[_at])))
        {
            _tokens.Add(new QueryToken(sign == '+' ? QueryTokenKind.Must : QueryTokenKind.Not));
        }
    }

    private void ReadRun()
    {
        var from = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !IsQuote(_text[_at]) && !EndsRun(from))
        {
            if (!_isPlain && _at > from && _text[_at] is ':' or '>' or '<' or '=' or '≥' or '≤' && ReadField(_text[from.._at]))
            {
                return;
            }

            _at++;
        }

        if (_at == from)
        {
            // A closing quotation mark without its opening one.
            _at++;
            return;
        }

        var run = _text[from.._at];
        if (_isPlain)
        {
            _tokens.Add(new QueryToken(run is "AND" or "OR" or "NOT" ? QueryTokenKind.And : QueryTokenKind.Word, run));
        }
        else if (_at < _text.Length && _text[_at] == '(' && run.Equals("near", StringComparison.OrdinalIgnoreCase))
        {
            ReadNear();
        }
        else
        {
            _tokens.Add(OperatorOf(run) ?? new QueryToken(QueryTokenKind.Word, run));
        }
    }

    // "1.4(c)" is one code; elsewhere a bracket ends the word.
    private bool EndsRun(int from) => _text[_at] switch
    {
        '(' => !(_at > from && char.IsAsciiDigit(_text[_at - 1]) && _at + 2 < _text.Length && char.IsAsciiLetterOrDigit(_text[_at + 1]) && _text[_at + 2] == ')'),
        ')' => !(_at - 2 >= from && _text[_at - 2] == '('),
        _ => false,
    };

    private static QueryToken? OperatorOf(string run)
    {
        if (run.StartsWith("NEAR", StringComparison.Ordinal) && (run.Length == 4 || (run[4] == '/' && run.Length <= 8 && IsNumber(run.AsSpan(5)))))
        {
            return new QueryToken(QueryTokenKind.Nearby, "", run.Length == 4 ? UsualDistance : DistanceOf(run.AsSpan(5)));
        }

        return run switch
        {
            "AND" or "&&" => new QueryToken(QueryTokenKind.And),
            "OR" or "||" => new QueryToken(QueryTokenKind.Or),
            "NOT" => new QueryToken(QueryTokenKind.Not),
            _ => null,
        };
    }

    private void ReadNear()
    {
        var from = ++_at;
        var depth = 1;
        while (_at < _text.Length && (depth += _text[_at] == '(' ? 1 : _text[_at] == ')' ? -1 : 0) > 0)
        {
            _at++;
        }

        var inside = _text[from.._at];
        _at = Math.Min(_text.Length, _at + 1);
        var comma = inside.LastIndexOf(',');
        var number = comma < 0 ? default : inside.AsSpan(comma + 1).Trim();
        var isTold = IsNumber(number);
        _tokens.Add(new QueryToken(QueryTokenKind.Near, isTold ? inside[..comma] : inside, isTold ? DistanceOf(number) : UsualDistance));
    }

    // The name was read; the sign after it is next.
    private bool ReadField(string name)
    {
        if (QueryField.Named(name) is not { } field)
        {
            if (_text[_at] == ':' && name.Length > 1 && name.All(char.IsLetter) && !_text.AsSpan(_at).StartsWith("://", StringComparison.Ordinal))
            {
                _remarks.Add($"{name}: is no field; it was searched as a word.");
                _tokens.Add(new QueryToken(QueryTokenKind.Word, name));
                _at++;
                return true;
            }

            return false;
        }

        var start = _at;
        if (_text[_at] == ':')
        {
            _at++;
            SkipBlanks();
        }
        else if (!field.IsMeasured)
        {
            return false;
        }

        var comparison = (field.IsMeasured ? ReadComparison() : null) ?? field.Comparison;
        var value = _at < _text.Length && _text[_at] == '(' && field.Filter != FilterField.Code ? "" : ReadValue(field.Filter == FilterField.Code);
        var opens = value.Length == 0 && _at < _text.Length && _text[_at] == '(';
        if (value.Length == 0 && !opens)
        {
            _remarks.Add($"{name}: has no value; it was searched as a word.");
            _tokens.Add(new QueryToken(QueryTokenKind.Word, name));
            _at = Math.Max(_at, start + 1);
            return true;
        }

        _tokens.Add(new QueryToken(QueryTokenKind.Field, value) { Field = field, Comparison = comparison, Name = name });
        return true;
    }

    private FieldComparison? ReadComparison()
    {
        var from = _at;
        while (_at < _text.Length && _text[_at] is '>' or '<' or '=' or '≥' or '≤')
        {
            _at++;
        }

        FieldComparison? comparison = _text[from.._at] switch
        {
            ">" => FieldComparison.More,
            ">=" or "≥" or "=>" => FieldComparison.AtLeast,
            "<" => FieldComparison.Less,
            "<=" or "≤" or "=<" => FieldComparison.AtMost,
            _ => null,
        };
        SkipBlanks();
        return comparison;
    }

    // Phrases and runs that touch: "a".."b" is one range. Brackets belong to a value as far as they are paired: (b)(1).
    private string ReadValue(bool isCode)
    {
        var from = _at;
        if (_at < _text.Length && OpensQuote(_at))
        {
            var first = Quoted();
            if (!_text.AsSpan(_at).StartsWith("..", StringComparison.Ordinal))
            {
                return Marked(first);
            }

            var dots = Run(false);
            return first + dots + (dots.EndsWith("..", StringComparison.Ordinal) && _at < _text.Length && OpensQuote(_at) ? Quoted() : "");
        }

        var run = Run(true);
        if (!isCode && run.EndsWith("..", StringComparison.Ordinal) && _at < _text.Length && OpensQuote(_at))
        {
            run += Quoted();
        }

        if (OperatorOf(run) is not null)
        {
            _at = from;
            return "";
        }

        return run;
    }

    // The reader of words has to know that these stood between quotation marks.
    private static string Marked(string words) => words.Length == 0 ? "" : $"\"{words}\"";

    private string Run(bool brackets)
    {
        var from = _at;
        var depth = 0;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !IsQuote(_text[_at]))
        {
            depth += _text[_at] == '(' ? 1 : _text[_at] == ')' ? -1 : 0;
            if (depth < 0 || (depth > 0 && !brackets))
            {
                break;
            }

            _at++;
        }

        return _text[from.._at];
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private static bool IsQuote(char c) => QuoteMarks.Contains(c);

    // » and ” open in some languages what they close in others: where they stand at the beginning of a word and are closed later.
    private bool OpensQuote(int at) => _text[at] switch
    {
        '"' or '“' or '„' or '«' or '‹' or '‟' or '＂' => true,
        '»' => (at == 0 || !char.IsLetterOrDigit(_text[at - 1])) && _text.IndexOf('«', at) > 0,
        '”' => (at == 0 || !char.IsLetterOrDigit(_text[at - 1])) && _text.IndexOf('”', at + 1) > 0,
        _ => false,
    };

    /// <summary>What stands between the quotation mark here and the next that may close it, or the end.</summary>
    private string Quoted()
    {
        var opening = _text[_at++];
        var closing = opening switch
        {
            '“' or '‟' => "”“\"",
            '„' => "“”\"‟",
            '«' => "»\"",
            '»' => "«\"",
            '”' => "”\"",
            '‹' => "›",
            '＂' => "＂",
            _ => "\"",
        };
        var from = _at;
        var end = _text.AsSpan(from).IndexOfAny(closing);
        if (end < 0)
        {
            end = _text.AsSpan(from).IndexOfAny("”“»");
        }

        if (end < 0)
        {
            _remarks.Add("A quotation mark was not closed; the phrase was read to the end.");
            _at = _text.Length;
            return _text[from..];
        }

        _at = from + end + 1;
        return _text.Substring(from, end);
    }

    // "light ship"~5: other programs write nearness so.
    private int Slop()
    {
        if (_at + 1 >= _text.Length || _text[_at] != '~' || !char.IsAsciiDigit(_text[_at + 1]))
        {
            return -1;
        }

        var from = ++_at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return DistanceOf(_text.AsSpan(from, _at - from));
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length is > 0 and < 10 && !text.ContainsAnyExceptInRange('0', '9');

    private static int DistanceOf(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, LongestDistance) : LongestDistance;
}
