using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Withheld;
using Lacuna.Documents.Rendering;

namespace Lacuna.Cli.Commands;

/// <summary>Which passages withheld are asked for: options that two verbs share.</summary>
internal sealed class GapOptions
{
    private readonly Option<string?> _collection = new("--collection") { Description = "Only of this collection (its identifier)", HelpName = "ID" };
    private readonly Option<int?> _year = YearOption();
    private readonly Option<string?> _code = new("--code") { Description = "Only under this exemption code, in any notation", HelpName = "CODE" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Only for this reason, such as excised or not-declassified", HelpName = "REASON" };

    /// <summary>A year of the common era.</summary>
    public static Option<int?> YearOption()
    {
        var year = new Option<int?>("--year") { Description = "Only of this year", HelpName = "YEAR" };
        year.Validators.Add(result =>
        {
            if (result.GetValue(year) is < 1 or > 9999)
            {
                result.AddError("--year takes a year of the common era.");
            }
        });
        return year;
    }

    /// <summary>Whether a word is a reason that the archive has or a code, and which.</summary>
    public static (WithheldBasis Basis, string Value) BasisOf(ReadingRoom room, string word) =>
        room.Withheld.ByReason().Any(r => r.Value == word) ? (WithheldBasis.Reason, word) : (WithheldBasis.Code, Exemption.Of(word).Code);

    /// <summary>Adds the options to a verb; a code and a reason exclude each other.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_collection, _year, _code, _reason])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(_code) is not null && result.GetResult(_reason) is not null)
            {
                result.AddError("Give --code or --reason, not both.");
            }
        });
    }

    /// <summary>The filter asked for.</summary>
    /// <exception cref="ArchiveException">There is no such collection.</exception>
    public GapFilter Read(ParseResult parsed, ReadingRoom room)
    {
        var collection = parsed.GetValue(_collection);
        if (collection is not null && room.Catalogue.FindCollection(collection) is null)
        {
            throw new ArchiveException("collection-missing", $"There is no collection {collection}. lacuna list --json names those there are.");
        }

        return parsed.GetValue(_code) is { } code ? new GapFilter(collection, parsed.GetValue(_year), WithheldBasis.Code, Exemption.Of(code).Code)
            : new GapFilter(collection, parsed.GetValue(_year), WithheldBasis.Reason, parsed.GetValue(_reason));
    }
}
