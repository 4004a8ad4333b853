using System.Collections.Immutable;

namespace Lacuna.Archive.Corrections;

/// <summary>What an editor wants to have put right in one record: a word of the text, values of the description, or both.</summary>
public sealed record CorrectionRequest
{
    /// <summary>The words of the text that are wrong, as they stand there; blanks and line ends are alike. Null for no correction of the text.</summary>
    public string? Text { get; init; }

    /// <summary>What they should be; wanted with <see cref="Text"/>.</summary>
    public string? To { get; init; }

    /// <summary>Which of the places where the words stand, from 1; wanted where there are several.</summary>
    public int? Occurrence { get; init; }

    /// <summary>Only this passage is looked at, or null for the whole text.</summary>
    public string? Passage { get; init; }

    /// <summary>A new title, or null to leave it.</summary>
    public string? Title { get; init; }

    /// <summary>A new summary, or null to leave it.</summary>
    public string? Summary { get; init; }

    /// <summary>A new date, in words or EDTF, or null to leave it.</summary>
    public string? Date { get; init; }

    /// <summary>A new place, or null to leave it.</summary>
    public string? Place { get; init; }

    /// <summary>A new documentary form, or null to leave it.</summary>
    public string? DocumentType { get; init; }

    /// <summary>A new classification, or null to leave it.</summary>
    public string? Classification { get; init; }

    /// <summary>Persons to add to the participants.</summary>
    public ImmutableArray<string> AddParticipants { get; init; } = [];

    /// <summary>Persons to take out of the participants, as they are named there.</summary>
    public ImmutableArray<string> RemoveParticipants { get; init; } = [];

    /// <summary>Values to take away: <c>summary</c>, <c>date</c>, <c>place</c>, <c>type</c>, <c>classification</c>.</summary>
    public ImmutableArray<string> Clear { get; init; } = [];
}
