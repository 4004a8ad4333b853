using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.People;
using Lacuna.Archive.Search.Queries;
using Lacuna.Archive.Search.Words;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Dates;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Turns the fields of a query and the filters beside it into conditions on records.</summary>
internal sealed class FieldFilters(ArchiveDatabase database, SqliteConnection search)
{
    private const int MostForms = 400;

    private static readonly RecordFilter Never = (_, _, _) => false;

    /// <summary>The condition of a field.</summary>
    public RecordFilter Compile(FilterNode node, QueryRun run) => node.Field switch
    {
        FilterField.Date => Date(node),
        FilterField.Release => Number(node, (chunk, at) => chunk.Release[at], isPresent: n => n > 0, scale: 1),
        FilterField.Withheld => Number(node, (chunk, at) => chunk.Share[at], isPresent: _ => true, scale: 100),
        FilterField.Has => Has(node.Value),
        FilterField.Person => In(Person(node.Value, run)),
        _ => Labelled(node.Field, LabelsOf(node.Field, node.Value)),
    };

    /// <summary>Records that are of a time.</summary>
    /// <param name="first">First day as one number, or 0.</param>
    /// <param name="last">Last day.</param>
    /// <param name="certainty">Whether they must be, or may be.</param>
    public static RecordFilter Within(int first, int last, YearCertainty certainty) => certainty == YearCertainty.Surely
        ? (_, chunk, at) => chunk.Earliest[at] >= first && chunk.Earliest[at] != 0 && chunk.Latest[at] <= last && chunk.Latest[at] != DocRow.OpenEnd
        : (_, chunk, at) => chunk.Latest[at] != 0 && chunk.Latest[at] >= first && chunk.Earliest[at] <= last;

    /// <summary>Numbers of the values that a speaker's name fits: a form of the person of the authority file who is meant, or the words of the name.</summary>
    public HashSet<int> Speakers(string name, QueryRun run)
    {
        var wanted = Names(name, run);
        wanted.AddRange(FormsOf(name).Select(f => Words(f)));
        return [.. Catalogue.Query(search, "select id, value from label where kind = $kind", r => (Id: r.GetInt32(0), Words: Forms(r.GetString(1))), ("$kind", LabelNumbers.Speaker))
            .Where(s => wanted.Exists(words => words.Count > 0 && words.All(s.Words.Contains))).Select(s => s.Id)];
    }

    /// <summary>The values of a field that a filter's value means.</summary>
    public int[] LabelsOf(FilterField field, string value)
    {
        var titles = field == FilterField.Collection ? Titles() : null;
        var plain = Plain(value);
        return [.. Catalogue.Query(search, "select id, value from label where kind = $kind", r => (Id: r.GetInt32(0), Value: r.GetString(1)), ("$kind", (int)field))
            .Where(l => string.Equals(l.Value, value, StringComparison.OrdinalIgnoreCase) || (plain.Length > 0 && Fits(field, Plain(l.Value), plain))
                || (titles is not null && titles.TryGetValue(l.Value, out var title) && Plain(title) == plain))
            .Select(l => l.Id)];
    }

    /// <summary>Records with one of some values.</summary>
    public static RecordFilter Labelled(FilterField field, int[] labels)
    {
        var index = DocChunk.IndexOf(field);
        if (labels.Length == 0 || index < 0)
        {
            return Never;
        }

        if (labels.Length == 1)
        {
            var only = labels[0];
            return (_, chunk, at) => chunk.LabelsOf(index, at).Contains(only);
        }

        var wanted = labels.ToHashSet();
        return (_, chunk, at) =>
        {
            foreach (var label in chunk.LabelsOf(index, at))
            {
                if (wanted.Contains(label))
                {
                    return true;
                }
            }

            return false;
        };
    }

    /// <summary>The forms of a person of the authority file, or of a group of names that may be one person; empty for any other value.</summary>
    public ImmutableArray<string> FormsOfPerson(string value)
    {
        var people = new PersonCatalogue(database);
        if (PersonId.TryParse(value, out var id) && people.Find(id) is { } person)
        {
            return [.. people.FormsSeen(person.Id).Select(f => f.Form).Take(MostForms)];
        }

        return people.FindCandidate(value) is { } candidate ? [.. candidate.Forms.Select(f => f.Form).Take(MostForms)] : [];
    }

    private static RecordFilter In(DocSet set) => (doc, _, _) => set.IndexOf(doc) >= 0;

    // A person of the authority file by identifier or name stands for all the forms of the name that the file has.
    private DocSet Person(string value, QueryRun run)
    {
        var forms = FormsOf(value);
        return forms.IsEmpty ? run.Named(Names(value, run)) : Exactly(forms, run);
    }

    private ImmutableArray<string> FormsOf(string value)
    {
        var forms = FormsOfPerson(value);
        return forms.IsEmpty && new PersonCatalogue(database).Resolve(value) is { Person: { } known } ? FormsOfPerson(known.Value) : forms;
    }

    private DocSet Exactly(ImmutableArray<string> forms, QueryRun run)
    {
        var labels = forms.SelectMany(form => Catalogue.Query(search, "select id from label where kind = $kind and value = $value", r => r.GetInt32(0), ("$kind", (int)FilterField.Person), ("$value", form)));
        var candidates = run.Named(forms.Select(f => (IReadOnlyList<string>)[.. Words(f)]));
        return run.Where(candidates, [Labelled(FilterField.Person, [.. labels])]);
    }

    // The words of a name as typed and of its variants.
    private static List<IReadOnlyList<string>> Names(string name, QueryRun run)
    {
        var typed = Words(name, fold: false);
        var names = new List<IReadOnlyList<string>> { Words(name) };
        foreach (var variant in run.HasVariants ? NameVariants.Of([.. typed], run.Vocabulary) : [])
        {
            // A variant of a part stands in the place of the part.
            names.Add([.. typed.Take(variant.First).Select(w => WordBreaks.Fold(w)), .. variant.Words, .. typed.Skip(variant.First + variant.Count).Select(w => WordBreaks.Fold(w))]);
        }

        return names;
    }

    private static RecordFilter Date(FilterNode node)
    {
        if (!HistoricalDate.TryParse(node.Value, out var date) || (date.First is null && date.Last is null))
        {
            return Never;
        }

        var first = date.Earliest is { } earliest ? Number(earliest) : 0;
        var last = date.Latest is { } latest ? Number(latest) : DocRow.OpenEnd;
        return node.Comparison switch
        {
            FieldComparison.Less => Within(0, first - 1, YearCertainty.Possibly),
            FieldComparison.AtMost => Within(0, last, YearCertainty.Possibly),
            FieldComparison.More => Within(last + 1, DocRow.OpenEnd, YearCertainty.Possibly),
            FieldComparison.AtLeast => Within(first, DocRow.OpenEnd, YearCertainty.Possibly),
            _ => Within(first, last, YearCertainty.Possibly),
        };
    }

    /// <summary>A day as one number.</summary>
    public static int Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    private static RecordFilter Number(FilterNode node, Func<DocChunk, int, int> of, Predicate<int> isPresent, int scale)
    {
        var text = node.Value.Trim().TrimEnd('%').Trim();
        var dash = text.IndexOfAny(['-', '/'], Math.Min(1, text.Length));
        if (dash > 0 && TryNumber(text[..dash], out var low) && TryNumber(text[(dash + 1)..], out var high))
        {
            var (from, to) = (low * scale, high * scale);
            // Bands of shares: what lies between, the lower end not counted; 0 is a band of its own.
            return scale > 1 ? (_, chunk, at) => of(chunk, at) > from && of(chunk, at) <= to : (_, chunk, at) => of(chunk, at) is var n && isPresent(n) && n >= from && n <= to;
        }

        if (!TryNumber(text, out var value))
        {
            return Never;
        }

        value *= scale;
        return node.Comparison switch
        {
            FieldComparison.More => (_, chunk, at) => of(chunk, at) > value,
            FieldComparison.AtLeast => (_, chunk, at) => of(chunk, at) is var n && isPresent(n) && n >= value,
            FieldComparison.Less => (_, chunk, at) => of(chunk, at) is var n && isPresent(n) && n < value,
            FieldComparison.AtMost => (_, chunk, at) => of(chunk, at) is var n && isPresent(n) && n <= value,
            _ when value == 0 && scale > 1 => (_, chunk, at) => of(chunk, at) == 0,
            _ => (_, chunk, at) => isPresent(of(chunk, at)) && Math.Round(of(chunk, at) / (double)scale) == Math.Round(value / scale),
        };
    }

    private static bool TryNumber(string text, out double number) => double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number);

    private RecordFilter Has(string what)
    {
        DocTraits? trait = Plain(what) switch
        {
            "scan" or "scans" or "pages" or "images" => DocTraits.Scan,
            "gaps" or "gap" or "excisions" => DocTraits.Gaps,
            "notes" or "note" => DocTraits.Notes,
            "speech" or "statements" => DocTraits.Speech,
            _ => null,
        };
        if (trait is { } one)
        {
            return (_, chunk, at) => (chunk.Traits[at] & (byte)one) != 0;
        }

        var sql = Plain(what) switch
        {
            "releases" or "release" => "select seq from release_member",
            "translation" or "translations" => "select r.seq from record r where r.id in (select a from translation union select b from translation)",
            _ => null,
        };
        if (sql is null)
        {
            return Never;
        }

        using var catalogue = database.ReadCatalogue();
        var set = Catalogue.Query(catalogue, sql, r => (int)r.GetInt64(0)).ToHashSet();
        return (doc, _, _) => set.Contains(doc);
    }

    private Dictionary<string, string> Titles()
    {
        using var catalogue = database.ReadCatalogue();
        return Catalogue.Query(catalogue, "select id, title from collection", r => (Id: r.GetString(0), Title: r.GetString(1))).ToDictionary(c => c.Id, c => c.Title, StringComparer.Ordinal);
    }

    // A place may be named by a part of its name, a code by its section, a language by its first part; the others by the whole.
    private static bool Fits(FilterField field, string have, string asked) => have == asked || (field switch
    {
        FilterField.Place or FilterField.Translator or FilterField.Authority => $" {have} ".Contains($" {asked} ", StringComparison.Ordinal),
        FilterField.Code => have.Replace(" ", "", StringComparison.Ordinal).StartsWith(asked.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal),
        FilterField.Language => have.StartsWith(asked + " ", StringComparison.Ordinal),
        _ => false,
    });

    private static string Plain(string value) => string.Join(' ', Words(value));

    private static HashSet<string> Forms(string value) => [.. Words(value)];

    private static List<string> Words(string value, bool fold = true) =>
        [.. WordBreaks.Of(value).Select(w => fold ? WordBreaks.Fold(value.AsSpan(w.Start, w.Length)) : value.Substring(w.Start, w.Length))];
}
