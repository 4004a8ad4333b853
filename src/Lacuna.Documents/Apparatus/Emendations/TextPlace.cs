namespace Lacuna.Documents.Apparatus.Emendations;

/// <summary>A place in the text of a document at which given words stand.</summary>
/// <param name="Passage">The passage (<c>PassageIds</c>).</param>
/// <param name="Occurrence">Which of the places in the passage at which these words stand, from 1.</param>
/// <param name="Before">Some words before, from the same run; may be empty.</param>
/// <param name="Words">The words as they stand there, line ends and all.</param>
/// <param name="After">Some words after; may be empty.</param>
/// <param name="IsWholeWord">Whether no letter or digit touches the words on either side.</param>
public sealed record TextPlace(string Passage, int Occurrence, string Before, string Words, string After, bool IsWholeWord);

/// <summary>A correction of the text by an editor of the archive, and the place where it belongs.</summary>
/// <param name="Place">Where. Found by passage and occurrence; where the passage is gone, by the words around it, if they are there once.</param>
/// <param name="Corr">What it should say; never empty.</param>
/// <param name="Resp">The editor's name.</param>
public sealed record Emendation(TextPlace Place, string Corr, string Resp);
