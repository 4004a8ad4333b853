using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Search.Engine;

/// <summary>The filters beside a query, one condition for each field: a field's own counts are taken without its condition.</summary>
internal sealed class RequestFilters
{
    /// <summary>The conditions, each with its field.</summary>
    public List<(FilterField Field, RecordFilter Passes)> Groups { get; } = [];

    /// <summary>The conditions that a request sets.</summary>
    public static RequestFilters Of(SearchRequest request, FieldFilters filters, QueryRun run)
    {
        var groups = new RequestFilters();
        foreach (var field in request.Filters.GroupBy(f => f.Field))
        {
            var any = field.Where(f => !f.IsExcluded).Select(f => filters.Compile(new FilterNode(f.Field, FieldComparison.Is, f.Value), run)).ToList();
            var none = field.Where(f => f.IsExcluded).Select(f => filters.Compile(new FilterNode(f.Field, FieldComparison.Is, f.Value), run)).ToList();
            groups.Groups.Add((field.Key, (doc, chunk, at) =>
            {
                var passes = any.Count == 0;
                for (var i = 0; i < any.Count && !passes; i++)
                {
                    passes = any[i](doc, chunk, at);
                }

                for (var i = 0; i < none.Count && passes; i++)
                {
                    passes = !none[i](doc, chunk, at);
                }

                return passes;
            }
            ));
        }

        if (request.From is not null || request.To is not null)
        {
            groups.Groups.Add((FilterField.Date, FieldFilters.Within(
                request.From is { } from ? FieldFilters.Number(from) : 0, request.To is { } to ? FieldFilters.Number(to) : DocRow.OpenEnd, request.Certainty)));
        }
        else if (request.Missing is { } missing)
        {
            groups.Groups.Add((FilterField.Date, missing == DateGap.Undated
                ? (_, chunk, at) => chunk.Latest[at] == 0
                : (_, chunk, at) => chunk.Latest[at] != 0 && chunk.Latest[at] != chunk.Earliest[at]));
        }

        return groups;
    }

    /// <summary>Which condition alone keeps a record out.</summary>
    /// <returns>-1 where it passes all, the index of the condition where one alone keeps it out, -2 where more do.</returns>
    public int Fails(int doc, DocChunk chunk, int at)
    {
        var failed = -1;
        for (var i = 0; i < Groups.Count; i++)
        {
            if (!Groups[i].Passes(doc, chunk, at))
            {
                if (failed >= 0)
                {
                    return -2;
                }

                failed = i;
            }
        }

        return failed;
    }
}
