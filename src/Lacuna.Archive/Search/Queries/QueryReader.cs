using System.Collections.Immutable;

namespace Lacuna.Archive.Search.Queries;

/// <summary>Reads a query into its tree. Any text is a query: what makes no sense is searched as words, and a remark says so.</summary>
/// <remarks>Linear in the length of the query. Recursion goes as deep as <see cref="Deepest"/> brackets, whatever is typed.</remarks>
internal sealed class QueryReader
{
    /// <summary>Brackets within each other at most; further ones are passed over.</summary>
    public const int Deepest = 20;

    private readonly List<QueryToken> _tokens;
    private readonly QueryRemarks _remarks;
    private readonly QueryTerms _terms;
    private int _at;
    private int _depth;
    private int _passedOver;
    private bool _withoutFields;

    private QueryReader(List<QueryToken> tokens, QueryRemarks remarks)
    {
        _tokens = tokens;
        _remarks = remarks;
        _terms = new QueryTerms(remarks);
    }

    /// <summary>Reads a query.</summary>
    /// <param name="text">What was asked.</param>
    /// <returns>The tree, or null where nothing is asked; and what was read otherwise than typed.</returns>
    public static (QueryNode? Root, ImmutableArray<string> Remarks) Read(string text)
    {
        var remarks = new QueryRemarks();
        if (text.Length > SearchQuery.MaxLength)
        {
            remarks.Add($"Only the first {SearchQuery.MaxLength:N0} characters were read.");
            text = text[..(SearchQuery.MaxLength - (char.IsHighSurrogate(text[SearchQuery.MaxLength - 1]) ? 1 : 0))];
        }

        var root = new QueryReader(QueryLexer.Read(text, remarks), remarks).ReadTop();
        return (root, remarks.ToImmutable());
    }

    private QueryTokenKind? Next => _at < _tokens.Count ? _tokens[_at].Kind : null;

    private QueryNode? ReadTop()
    {
        var parts = new List<QueryNode>();
        while (Next is not null)
        {
            if (ReadAny() is { } part)
            {
                parts.Add(part);
            }

            if (Next == QueryTokenKind.Close)
            {
                _at++;
                _remarks.Add("A bracket was closed that was not opened; it was passed over.");
            }
        }

        return QueryShapes.All(parts, isLoose: true);
    }

    private QueryNode? ReadAny()
    {
        var parts = new List<QueryNode>();
        while (true)
        {
            if (ReadAll() is { } part)
            {
                parts.Add(part);
            }
            else if (Next == QueryTokenKind.Or || parts.Count > 0)
            {
                _remarks.Add("OR needs something on both sides; one was passed over.");
            }

            if (Next != QueryTokenKind.Or)
            {
                return QueryShapes.Any(parts);
            }

            _at++;
        }
    }

    private QueryNode? ReadAll()
    {
        var group = new QueryGroup(_remarks);
        var isAnd = false;
        while (Next is { } kind)
        {
            if (kind == QueryTokenKind.Close && _passedOver > 0)
            {
                _passedOver--;
                _at++;
            }
            else if (kind is QueryTokenKind.Close or QueryTokenKind.Or)
            {
                break;
            }
            else if (kind == QueryTokenKind.And)
            {
                if (group.IsEmpty || isAnd)
                {
                    _remarks.Add("AND needs something on both sides; one was passed over.");
                }

                isAnd = !group.IsEmpty;
                _at++;
            }
            else
            {
                isAnd &= !ReadPart(group, isAnd);
            }
        }

        if (isAnd)
        {
            _remarks.Add("AND needs something on both sides; one was passed over.");
        }

        return group.ToNode();
    }

    // A part with its signs. Returns whether there was any.
    private bool ReadPart(QueryGroup group, bool isAnd)
    {
        bool isNot = false, isMust = false;
        while (Next is QueryTokenKind.Not or QueryTokenKind.Must)
        {
            isNot ^= Next == QueryTokenKind.Not;
            isMust |= Next == QueryTokenKind.Must;
            _at++;
        }

        if (Next is null or QueryTokenKind.Close or QueryTokenKind.Or or QueryTokenKind.And)
        {
            _remarks.Add("NOT needs something after it; one was passed over.");
            return false;
        }

        var token = _tokens[_at];
        if (token.Kind == QueryTokenKind.Field && !isNot && !_withoutFields && ReadOfGroup(token, group, isAnd))
        {
            return true;
        }

        if (ReadNearby() is not { } part)
        {
            return false;
        }

        group.Add(isNot ? QueryShapes.Not(part) : part, isAnd, isMust && !isNot);
        return true;
    }

    // What somebody says, and where words are looked for, belong to the whole group.
    private bool ReadOfGroup(QueryToken token, QueryGroup group, bool isAnd)
    {
        switch (token.Field?.Kind)
        {
            case FieldKind.In when FieldValues.ScopeOf(Unquoted(token.Text)) is { } scope:
                _at++;
                group.LookIn(scope);
                return true;
            case FieldKind.Speaker or FieldKind.Said or FieldKind.Literal:
                var said = ReadField();
                if (said is not null)
                {
                    group.AddSpeech(said, isAnd);
                }

                return true;
            default:
                return false;
        }
    }

    // a NEAR/5 b NEAR/5 c
    private QueryNode? ReadNearby()
    {
        var part = ReadPrimary();
        while (Next == QueryTokenKind.Nearby)
        {
            var distance = _tokens[_at++].Distance;
            var following = Next is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Field or QueryTokenKind.Near or QueryTokenKind.Open ? ReadPrimary() : null;
            if (QueryShapes.Near(part, following, distance) is { } near)
            {
                part = near;
            }
            else
            {
                _remarks.Add("NEAR stands between two words or phrases; elsewhere it was read as AND.");
                part = QueryShapes.All([.. new[] { part, following }.OfType<QueryNode>()], isLoose: false);
            }
        }

        return part;
    }

    private QueryNode? ReadPrimary()
    {
        var token = _tokens[_at];
        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                return ReadGroup();
            case QueryTokenKind.Field:
                return ReadField();
        }

        _at++;
        return token.Kind switch
        {
            QueryTokenKind.Word => _terms.OfRun(token.Text),
            QueryTokenKind.Phrase => QueryShapes.Spread(_terms.OfPhrase(token.Text), token.Distance),
            QueryTokenKind.Near => ReadNear(token),
            QueryTokenKind.Nearby => Misplaced(),
            _ => null,
        };
    }

    private QueryNode? Misplaced()
    {
        _remarks.Add("NEAR stands between two words or phrases; elsewhere it was passed over.");
        return null;
    }

    private QueryNode? ReadGroup()
    {
        _at++;
        if (_depth == Deepest)
        {
            _remarks.Add($"Only {Deepest} brackets within each other were read; further ones were passed over.");
            _passedOver++;
            return null;
        }

        _depth++;
        var inside = ReadAny();
        _depth--;
        if (Next == QueryTokenKind.Close)
        {
            _at++;
        }
        else
        {
            _remarks.Add("A bracket was not closed; it was read to the end.");
        }

        return inside;
    }

    private QueryNode? ReadNear(QueryToken token)
    {
        var parts = new List<QueryNode>();
        foreach (var piece in QueryLexer.ReadWords(token.Text, _remarks))
        {
            var part = piece.Kind switch
            {
                QueryTokenKind.Word => _terms.OfRun(piece.Text),
                QueryTokenKind.Phrase => _terms.OfPhrase(piece.Text),
                _ => null,
            };
            if (part is not null)
            {
                parts.Add(part);
            }
        }

        return parts.Count > 1 ? new NearNode([.. parts], token.Distance) : parts.SingleOrDefault();
    }

    private QueryNode? ReadField()
    {
        var token = _tokens[_at++];
        if (token.Field is not { } field)
        {
            return null;
        }

        if (_withoutFields)
        {
            _remarks.Add($"{token.Name}: cannot stand within another field; it was searched as words.");
            return token.Text.Length == 0 ? null : WordsOf(token.Text);
        }

        return field.Kind switch
        {
            FieldKind.Speaker => SpeakerOf(token),
            FieldKind.Said or FieldKind.Literal => ReadWords(token) is { } said ? new SaidNode(null, field.Kind == FieldKind.Literal, said) : null,
            FieldKind.Words => ReadWords(token) is { } words ? new ScopeNode(field.Scope, words) : null,
            FieldKind.In => NoSuchScope(token),
            _ => ReadCondition(token, field),
        };
    }

    private QueryNode? SpeakerOf(QueryToken token)
    {
        if (token.Text.Length > 0)
        {
            var name = Unquoted(token.Text).Trim();
            return name.Length > 0 && _terms.Take() ? new SaidNode(name, false, null) : null;
        }

        return Next == QueryTokenKind.Open && ReadPlainGroup() is { } group
            ? QueryShapes.Map(group, value => _terms.Take() ? new SaidNode(value, false, null) : null) : null;
    }

    private QueryNode? ReadCondition(QueryToken token, QueryField field)
    {
        if (token.Text.Length == 0)
        {
            return Next == QueryTokenKind.Open && ReadPlainGroup() is { } group
                ? QueryShapes.Map(group, value => Condition(token, field, value) ?? _terms.OfPhrase(value)) : null;
        }

        return Condition(token, field, Unquoted(token.Text)) ?? WordsOf(token.Text);
    }

    private QueryNode? Condition(QueryToken token, QueryField field, string value)
    {
        var condition = FieldValues.Read(field, token.Comparison, value, out var fault);
        if (condition is null)
        {
            _remarks.Add($"{token.Name}: {fault}; what stood there was searched as words.");
        }

        return condition is not null && _terms.Take() ? condition : null;
    }

    private QueryNode? NoSuchScope(QueryToken token)
    {
        _remarks.Add($"{token.Name}: takes title, notes, apparatus, gaps or body, and cannot be denied by itself; it was searched as a word.");
        return WordsOf(token.Text);
    }

    private QueryNode? ReadWords(QueryToken token)
    {
        if (token.Text.Length > 0)
        {
            return WordsOf(token.Text);
        }

        return ReadPlainGroup();
    }

    // A group in which fields are words.
    private QueryNode? ReadPlainGroup()
    {
        if (Next != QueryTokenKind.Open)
        {
            return null;
        }

        var outer = _withoutFields;
        _withoutFields = true;
        var group = ReadGroup();
        _withoutFields = outer;
        return group;
    }

    private QueryNode? WordsOf(string value) => value.StartsWith('"') ? _terms.OfPhrase(Unquoted(value)) : _terms.OfRun(value);

    // Within a value, quotation marks of another kind are of no use and could not be written again.
    private static string Unquoted(string value) =>
        value.AsSpan().ContainsAny(QueryLexer.QuoteMarks) ? string.Concat(value.Where(c => !QueryLexer.QuoteMarks.Contains(c))) : value;
}
