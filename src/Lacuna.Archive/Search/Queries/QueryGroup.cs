namespace Lacuna.Archive.Search.Queries;

/// <summary>The parts of a query that stand beside each other, between brackets and ORs.</summary>
/// <param name="remarks">Takes what is read otherwise than typed.</param>
internal sealed class QueryGroup(QueryRemarks remarks)
{
    private readonly List<QueryNode> _parts = [];
    private readonly List<QueryNode> _musts = [];
    private readonly List<SaidNode> _speech = [];
    private readonly List<TextScope> _scopes = [];
    private bool _isStrict;

    /// <summary>Whether there is nothing yet.</summary>
    public bool IsEmpty => _parts.Count + _musts.Count + _speech.Count + _scopes.Count == 0;

    /// <summary>Adds a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="isAnd">Whether AND stood before it: then all parts have to be there.</param>
    /// <param name="isMust">Whether a plus stood before it: then it has to be there, whatever holds for the others.</param>
    public void Add(QueryNode part, bool isAnd, bool isMust)
    {
        _isStrict |= isAnd;
        (isMust ? _musts : _parts).Add(part);
    }

    /// <summary>Adds a speaker, or words said.</summary>
    /// <param name="said">One of them; several speakers of whom any will do are a part like others.</param>
    /// <param name="isAnd">Whether AND stood before it.</param>
    public void AddSpeech(QueryNode said, bool isAnd)
    {
        _isStrict |= isAnd;
        if (said is SaidNode one)
        {
            _speech.Add(one);
        }
        else
        {
            _parts.Add(said);
        }
    }

    /// <summary>Has the words of the group looked for in a part of the text.</summary>
    public void LookIn(TextScope scope)
    {
        if (!_scopes.Contains(scope))
        {
            _scopes.Add(scope);
        }
    }

    /// <summary>The group as one part, or null where it is empty.</summary>
    public QueryNode? ToNode()
    {
        var parts = Joined();
        parts.AddRange(SpeechParts());
        return QueryShapes.All(parts, isLoose: !_isStrict && _musts.Count == 0);
    }

    // +a b c: a has to be there, and of b and c as many as can be.
    private List<QueryNode> Joined()
    {
        var parts = new List<QueryNode>(_parts);
        if (_musts.Count > 0)
        {
            var others = parts.Where(p => p is not NotNode).ToList();
            parts = [.. _musts, .. _isStrict || others.Count < 2 ? others : [QueryShapes.All(others, isLoose: true) ?? others[0]], .. parts.Where(p => p is NotNode)];
        }

        return _scopes.Count == 0 ? parts : Scoped(parts);
    }

    private List<QueryNode> Scoped(List<QueryNode> parts)
    {
        var words = parts.Where(QueryShapes.IsWords).ToList();
        if (words.Count == 0)
        {
            remarks.Add("in: needs words beside it that are looked for there; it was passed over.");
            return parts;
        }

        // Words that are only left out are left out one by one: there is nothing in that part which they could be taken from.
        var sought = words.TrueForAll(w => w is NotNode) || QueryShapes.All(words, !_isStrict && _musts.Count == 0) is not { } all ? words : [all];
        return [.. sought.Select(InScopes), .. parts.Where(p => !QueryShapes.IsWords(p))];
    }

    private QueryNode InScopes(QueryNode words) => words is NotNode not
        ? QueryShapes.Not(InScopes(not.Part))
        : QueryShapes.Any([.. _scopes.Select(s => new ScopeNode(s, words))]) ?? words;

    // Whoever speaks in the group says what is said in it.
    private IEnumerable<QueryNode> SpeechParts()
    {
        var speakers = _speech.Where(s => s.Words is null).Select(s => s.Speaker).Distinct(StringComparer.Ordinal).ToList();
        var said = Words(isLiteral: false);
        var literal = Words(isLiteral: true);
        foreach (var speaker in speakers.Count == 0 ? [null] : speakers)
        {
            if (said is not null || (literal is null && speaker is not null))
            {
                yield return new SaidNode(speaker, false, said);
            }

            if (literal is not null)
            {
                yield return new SaidNode(speaker, true, literal);
            }
        }
    }

    private QueryNode? Words(bool isLiteral) =>
        QueryShapes.All([.. _speech.Where(s => s.Words is not null && s.IsLiteral == isLiteral).Select(s => s.Words).OfType<QueryNode>()], isLoose: false);
}
