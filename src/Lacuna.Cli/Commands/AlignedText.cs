using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Comparison.SideBySide;
using Lacuna.Documents.Comparison.Translations;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Cli.Commands;

/// <summary>A text given to <c>lacuna align</c>.</summary>
/// <param name="Name">The file or the identifier, as given.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Side">The same made ready for a page; where the text is a file, read for it alone.</param>
internal sealed record AlignedText(string Name, ImmutableArray<string> Paragraphs, Func<ParallelSide> Side)
{
    /// <summary>Two texts: files, or records of an archive. A file counts before a record of that name.</summary>
    public static AlignedTexts Of(string a, string b, string archive)
    {
        var (idA, idB) = (RecordOf(a), RecordOf(b));
        if (idA is null && idB is null)
        {
            return new AlignedTexts(OfFile(a), OfFile(b), null, false);
        }

        var room = ReadingRoom.Open(archive);
        if (idA is { } first && idB is { } second)
        {
            if (first == second)
            {
                throw new ArchiveException("same-record", "A record is no translation of itself. Give two records.");
            }

            Existing(room, first);
            Existing(room, second);
            var edition = room.Translations.Beside(first, second, bounded: false) ?? throw new ArchiveException("record-missing", $"{a} or {b} cannot be read.");
            var alignment = edition.Alignment ?? throw new ArchiveException("text-too-large", "The texts cannot be aligned.");
            var turned = edition.A.Id != first;
            return new AlignedTexts(OfSide(a, turned ? alignment.B : alignment.A), OfSide(b, turned ? alignment.A : alignment.B), edition, turned);
        }

        return new AlignedTexts(idA is { } one ? OfRecord(room, one) : OfFile(a), idB is { } other ? OfRecord(room, other) : OfFile(b), null, false);
    }

    private static RecordId? RecordOf(string text) => !File.Exists(text) && RecordId.TryParse(text, out var id) ? id : null;

    private static void Existing(ReadingRoom room, RecordId id)
    {
        if (room.Catalogue.EditionOf(id) is null)
        {
            throw new ArchiveException("record-missing", $"There is no record {id}, and no file of that name. lacuna list shows what there is.");
        }
    }

    private static AlignedText OfRecord(ReadingRoom room, RecordId id) => OfSide(id.Value, ParallelSide.Of(ShowCommand.Edition(room, id)
        ?? throw new ArchiveException("record-missing", $"There is no record {id}, and no file of that name. lacuna list shows what there is.")));

    private static AlignedText OfSide(string name, ParallelSide side) => new(name, [.. Enumerable.Range(0, side.Segments.Length).Select(side.TextOf)], () => side);

    // Plain text is divided as it stands, so that paragraphs can be counted in the file; other formats as they are read.
    private static AlignedText OfFile(string file)
    {
        var bytes = FileReading.Bytes(file);
        var text = bytes.Length == 0 || FormatDetector.Of(bytes, file) == DocumentFormat.Text
            ? TextDecoding.Decode(bytes).Text
            : string.Join("\n\n", Read(file, bytes).Select(document => PlainTextWriter.Write(document).Text));
        return new AlignedText(file, [.. TextSegments.Paragraphs(text).Select(span => text.Substring(span.Start, span.Length))], () => ParallelSide.Of(Read(file, bytes)[0]));
    }

    private static ImmutableArray<TextDocument> Read(string file, byte[] bytes) => FileReading.Documents(bytes, Path.GetFileName(file));
}

/// <summary>The two texts given.</summary>
/// <param name="A">The first.</param>
/// <param name="B">The second.</param>
/// <param name="Edition">What the archive has of the two, where both are records; the original stands first there.</param>
/// <param name="Turned">Whether the second text given stands first there.</param>
internal sealed record AlignedTexts(AlignedText A, AlignedText B, ParallelEdition? Edition, bool Turned)
{
    /// <summary>The pairs of paragraphs, counted as the texts were given.</summary>
    public (ImmutableArray<AlignedPair> Pairs, bool IsTranslation) Align()
    {
        if (Edition?.Alignment is not { } alignment)
        {
            var found = TranslationAlignment.Align(A.Paragraphs, B.Paragraphs);
            return (found.Pairs, found.IsTranslation);
        }

        return ([.. alignment.Rows.Where(r => r.IsPair).Select(r => new AlignedPair(Turned ? r.B : r.A, Turned ? r.A : r.B, r.Score, new PairEvidence(0, 0, 0, 0, 0)) { IsFixed = r.Fix is not null })
            .OrderBy(p => p.A[0])], alignment.IsTranslation);
    }

    /// <summary>The two beside each other as a file of HTML.</summary>
    public string Page()
    {
        if (Edition is { Alignment: { } kept })
        {
            return ParallelHtmlWriter.Write(kept, Edition.Names(LanguageNames.Of), Edition.Link?.Translator, Edition.FixedWords);
        }

        var (a, b) = (A.Side(), B.Side());
        var (ofA, ofB) = (TranslationNote.Of(a), TranslationNote.Of(b));
        var alignment = ofA is not null && ofB is null ? ParallelAlignment.Of(b, a, []) : ParallelAlignment.Of(a, b, []);
        var (first, second) = (alignment.A.Document.Description.Language, alignment.B.Document.Description.Language);
        var names = (ofA is null) != (ofB is null) ? new ParallelNames("the original", "the translation")
            : first is not null && second is not null && first != second ? new ParallelNames($"the {LanguageNames.Of(first)} text", $"the {LanguageNames.Of(second)} text") : ParallelNames.Unknown;
        return ParallelHtmlWriter.Write(alignment, names, (ofA ?? ofB)?.Translator, _ => null);
    }
}
