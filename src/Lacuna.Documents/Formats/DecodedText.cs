using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Documents.Formats;

/// <summary>A file's characters, and how they were found.</summary>
/// <param name="Text">The characters; line ends are <c>\n</c>, and nothing that XML 1.0 forbids is left but the form feed, which carries page breaks.</param>
/// <param name="EncodingName">The encoding's IANA name in lower case: <c>utf-8</c>, <c>utf-16le</c>, <c>windows-1251</c>…</param>
/// <param name="Diagnostics">What had to be guessed or replaced; spans refer to <paramref name="Text"/>.</param>
public sealed record DecodedText(string Text, string EncodingName, ImmutableArray<Diagnostic> Diagnostics);
