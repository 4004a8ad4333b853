namespace Lacuna.Archive.Exchange;

/// <summary>Writes records one after the other in a form that other programs read.</summary>
/// <remarks>Nothing is kept from one record to the next but where in the list it stands, so a list may be of any length. Not thread-safe: one writer, one list.</remarks>
public interface IRecordListWriter
{
    /// <summary>The media type, with its character set where it needs one.</summary>
    string MediaType { get; }

    /// <summary>How names of such files end, without the dot.</summary>
    string Extension { get; }

    /// <summary>Writes what stands before the first record.</summary>
    /// <param name="output">Takes the text.</param>
    void Begin(TextWriter output);

    /// <summary>Writes a record.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="record">The record.</param>
    void Write(TextWriter output, CitedRecord record);

    /// <summary>Writes what stands after the last record.</summary>
    /// <param name="output">Takes the text.</param>
    void End(TextWriter output);
}

/// <summary>The forms in which lists of records can be had.</summary>
public static class RecordLists
{
    /// <summary>Records of one list at most: as many as a program for bibliographies can still take in.</summary>
    public const int MostRecords = 10_000;

    /// <summary>The names of the forms.</summary>
    public static readonly IReadOnlyList<string> Names = ["csv", "bibtex", "ris", "csl-json"];

    /// <summary>A writer of a form, or null where there is none of that name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static IRecordListWriter? Writer(string name) => name switch
    {
        "csv" => new CsvWriter(),
        "bibtex" => new BibTexWriter(),
        "ris" => new RisWriter(),
        "csl-json" => new CslJsonWriter(),
        _ => null,
    };
}
