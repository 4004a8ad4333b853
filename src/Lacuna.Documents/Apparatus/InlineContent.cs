using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus;

/// <summary>The children of every kind of inline in one place.</summary>
internal static class InlineContent
{
    /// <summary>The children of an inline whose words stand in the text as they are, or null for one that is masked or has none.</summary>
    public static ImmutableArray<Inline>? Open(Inline inline) => inline switch
    {
        Highlight highlight => highlight.Content,
        Name name => name.Content,
        Unclear unclear => unclear.Content,
        Addition addition => addition.Content,
        DateMention date => date.Content,
        Said said => said.Content,
        _ => null,
    };

    /// <summary>The children of any inline but a <see cref="Choice"/>, which has two rows of them; null for one without.</summary>
    public static ImmutableArray<Inline>? Any(Inline inline) => inline switch
    {
        Supplied supplied => supplied.Content,
        SuppliedDateline dateline => dateline.Content,
        Gloss gloss => gloss.Content,
        Comment comment => comment.Content,
        Stamp stamp => stamp.Content,
        PartLabel part => part.Content,
        Bracketed bracketed => bracketed.Content,
        Deletion deletion => deletion.Content,
        _ => Open(inline),
    };

    /// <summary>The inline with other children.</summary>
    public static Inline With(Inline inline, ImmutableArray<Inline> content, SourceSpan span) => inline switch
    {
        Highlight highlight => highlight with { Content = content, Span = span },
        Name name => name with { Content = content, Span = span },
        Unclear unclear => unclear with { Content = content, Span = span },
        Addition addition => addition with { Content = content, Span = span },
        Deletion deletion => deletion with { Content = content, Span = span },
        DateMention date => date with { Content = content, Span = span },
        Said said => said with { Content = content, Span = span },
        Supplied supplied => supplied with { Content = content, Span = span },
        SuppliedDateline dateline => dateline with { Content = content, Span = span },
        Gloss gloss => gloss with { Content = content, Span = span },
        Comment comment => comment with { Content = content, Span = span },
        Stamp stamp => stamp with { Content = content, Span = span },
        PartLabel part => part with { Content = content, Span = span },
        Bracketed bracketed => bracketed with { Content = content, Span = span },
        _ => throw new InvalidOperationException($"An inline of type {inline.GetType().Name} has no content."),
    };
}
