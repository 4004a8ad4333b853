using System.Globalization;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Description;

/// <summary>The examples of the feature's README, read as plain text files are.</summary>
public sealed class DescriptionExamplesTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        var readme = File.ReadAllText(Path.Combine(SourceTree.Root, "src/Lacuna.Documents/Description/README.md"));
        foreach (var block in readme.Split("```description\n").Skip(1))
        {
            var parts = block[..block.IndexOf("\n```", StringComparison.Ordinal)].Split("\n----\n");
            data.Add(parts[0], parts[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Describe_ExampleOfTheReadme_ReadsAsStated(string text, string expected)
    {
        var document = DocumentDescriber.Describe(PlainTextReader.Read(text, ReaderLimits.Default), new DescriptionHints("example.txt"));
        var lines = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var read = lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Select(key => $"{key}: {Value(document.Description, key)}");

        Assert.Equal(expected.Trim(), string.Join('\n', read));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Describe_ExampleOfTheReadme_EveryValueStandsOnItsWords(string text, string expected)
    {
        Assert.NotEmpty(expected);
        var document = DocumentDescriber.Describe(PlainTextReader.Read(text, ReaderLimits.Default), new DescriptionHints("example.txt"));
        var plain = PlainTextWriter.Write(document).Text;
        var about = document.Description;
        string Words(SourceSpan span) => string.Join(' ', plain[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        foreach (var person in about.Participants)
        {
            Assert.Contains(person.Name, Words(Assert.NotNull(person.Span)), StringComparison.Ordinal);
        }

        foreach (var number in about.Numbers)
        {
            Assert.StartsWith(number.Value, Words(Assert.NotNull(number.Span)), StringComparison.Ordinal);
        }

        foreach (var source in about.Sources)
        {
            var value = source.Value switch
            {
                DescribedValue.Date => about.DateText,
                DescribedValue.EventDate => about.Event?.DateText,
                DescribedValue.Place => about.Place,
                DescribedValue.EventPlace => about.Event?.Place,
                DescribedValue.Recipient => about.Recipient,
                _ => null,
            };
            Assert.True(source.Span.Length > 0);
            Assert.Contains(value ?? "", Words(source.Span), StringComparison.Ordinal);
        }
    }

    private static string Value(DocumentDescription about, string key)
    {
        var value = key switch
        {
            "title" => about.Title,
            "type" => about.DocumentType,
            "date" => about.Date?.Edtf,
            "place" => about.Place,
            "sender" => about.Sender,
            "recipient" => about.Recipient,
            "classification" => about.Classification,
            "handling" => string.Join(", ", about.Handling),
            "people" => string.Join(", ", about.Participants.Select(p => $"{p.Name} ({Role(p.Role)})")),
            "numbers" => string.Join(", ", about.Numbers.Select(n => $"{n.Kind.ToString().ToLower(CultureInfo.InvariantCulture)} {n.Value}")),
            "event" => about.Event is { } held ? string.Join(", ", new[] { held.Place, held.Date?.Edtf }.OfType<string>()) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The README names a value that is not known."),
        };
        return string.IsNullOrEmpty(value) ? "-" : value;
    }

    private static string Role(ParticipantRole role) => role switch
    {
        ParticipantRole.CopyTo => "copy-to",
        ParticipantRole.NoteTaker => "note-taker",
        _ => role.ToString().ToLowerInvariant(),
    };
}
