using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>How a sentence names the one who speaks in it.</summary>
internal enum SubjectKind
{
    /// <summary>By a name or an office.</summary>
    Named,

    /// <summary>"I".</summary>
    Author,

    /// <summary>"he", "she", or by the form of the verb alone.</summary>
    Pronoun,

    /// <summary>"they", "we", "others": nobody who could be named.</summary>
    Group,
}

/// <summary>The person a sentence is about.</summary>
/// <param name="Kind">How the person is named.</param>
/// <param name="Name">The words of the name or office; empty for a pronoun.</param>
/// <param name="HasName">Whether there is a name, not only an office.</param>
/// <param name="HasTitle">Whether there is a form of address or an office.</param>
/// <param name="Next">The token after it.</param>
internal readonly record struct Subject(SubjectKind Kind, Stretch Name, bool HasName, bool HasTitle, int Next);

/// <summary>What a sentence says of who speaks, and how.</summary>
/// <param name="Speaker">The one who speaks.</param>
/// <param name="Verb">The verb of saying; without frames where the name alone stands before a colon.</param>
/// <param name="Form">Whether the words follow as spoken or are told.</param>
/// <param name="IsQuoted">Whether the spoken words stand between signs of quotation.</param>
/// <param name="IsVerbatim">Whether the sentence vouches for the very words.</param>
/// <param name="GoesOn">Whether the words say that the same person goes on ("then", "added").</param>
/// <param name="IsPerfect">Whether the verb stands in the perfect: "I have told him", which a reporter does not write of his own conversation.</param>
/// <param name="Start">Where the clause begins.</param>
/// <param name="Addressee">The name of the one spoken to; empty where it is not told.</param>
internal readonly record struct Attribution(
    Subject Speaker, SpeechVerb Verb, SpeechForm Form, bool IsQuoted, bool IsVerbatim, bool GoesOn, bool IsPerfect, int Start, Stretch Addressee);
