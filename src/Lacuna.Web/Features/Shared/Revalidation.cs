using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Holdings;

namespace Lacuna.Web.Features.Shared;

/// <summary>Strong entity tags (RFC 9110, 8.8.3): a reader who comes back gets a page again only when it has changed.</summary>
internal static class Revalidation
{
    // A new program may write the same record differently.
    private static readonly string Program = typeof(Revalidation).Module.ModuleVersionId.ToString("N") + typeof(RecordPage).Module.ModuleVersionId.ToString("N");

    private static readonly string[] Codings = ["br", "gzip"];

    /// <summary>The tag of a record's page: changes with the record, with what lies around it and with the program.</summary>
    public static string TagOf(RecordPage page, string form)
    {
        var parts = new StringBuilder(Program).Append('\n').Append(form).Append('\n').Append(page.PageDigest)
            .Append('\n').Append(page.Collection.Title)
            .Append('\n').Append(page.Previous?.Id.Value).Append(page.Previous?.Title)
            .Append('\n').Append(page.Next?.Id.Value).Append(page.Next?.Title);
        // Journal entries never change, so their numbers stand for what they say.
        foreach (var correction in page.Corrections)
        {
            parts.Append('\n').Append(correction.Number).Append(correction.State).Append(correction.Reversal?.Number);
        }

        foreach (var translation in page.Translations)
        {
            parts.Append('\n').Append(translation.Record.Id.Value).Append(translation.Record.Title).Append(translation.Record.Language).Append(translation.Confidence).Append(translation.IsOriginal).Append(translation.Translator);
        }

        foreach (var occurrence in page.Occurrences)
        {
            parts.Append('\n').Append(occurrence.FileName).Append('\n').Append(occurrence.Member).Append(occurrence.Received);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())).AsSpan(0, 10));
    }

    /// <summary>The tag of a page made of several things: changes with any of them and with the program.</summary>
    public static string TagOf(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Program + '\n' + string.Join('\n', parts))).AsSpan(0, 10));

    /// <summary>The tag of a page that is made from something with a digest of its own.</summary>
    public static string TagOf(string digest, string form) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Program}\n{form}\n{digest}")).AsSpan(0, 10));

    /// <summary>Sets the tag and says whether the reader already has this very form.</summary>
    public static bool IsFresh(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = $"\"{tag}\"";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept-Encoding";
        foreach (var value in http.Request.Headers.IfNoneMatch)
        {
            foreach (var asked in (value ?? "").Split(',', StringSplitOptions.TrimEntries))
            {
                if (Matches(asked, tag))
                {
                    http.Response.Headers.ETag = asked is "*" || asked.StartsWith("W/", StringComparison.Ordinal) ? $"\"{tag}\"" : asked;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A strong tag stands for bytes, so each content coding needs its own.</summary>
    public static void NameVariant(IHeaderDictionary headers)
    {
        var tag = headers.ETag.ToString();
        if (tag.EndsWith('"') && headers.ContentEncoding.ToString() is { Length: > 0 } coding)
        {
            headers.ETag = $"{tag[..^1]}-{coding}\"";
        }
    }

    private static bool Matches(string asked, string tag)
    {
        if (asked is "*")
        {
            return true;
        }

        var bare = asked.StartsWith("W/", StringComparison.Ordinal) ? asked[2..] : asked;
        return bare == $"\"{tag}\"" || Array.Exists(Codings, coding => bare == $"\"{tag}-{coding}\"");
    }
}
