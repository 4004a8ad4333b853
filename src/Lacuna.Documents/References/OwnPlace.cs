using Lacuna.Documents.Model;

namespace Lacuna.Documents.References;

/// <summary>Where and when a document stands: what "my telegram", "Embtel" and "October 12" mean in it.</summary>
/// <param name="Post">The post that corresponds with the Department in it, or null.</param>
/// <param name="IsFromPost">Whether the post is its sender.</param>
/// <param name="IsMessage">Whether it is a telegram or another numbered message.</param>
/// <param name="Sender">The surname of the person who sent it, or null.</param>
/// <param name="Recipient">The surname of the person it went to, or null.</param>
/// <param name="Near">Its day, or null.</param>
internal sealed record OwnPlace(string? Post, bool IsFromPost, bool IsMessage, string? Sender, string? Recipient, DateOnly? Near)
{
    /// <summary>The post on the other side where a message went from post to post, or null for the Department.</summary>
    public string? OtherPost { get; init; }

    /// <summary>Reads it from the description.</summary>
    public static OwnPlace Of(DocumentDescription about)
    {
        var (from, to) = (PostOf(about.Sender), PostOf(about.Recipient));
        var place = about.Place is { } named ? Posts.Named(named) ?? Posts.Unlisted(named, 0, out _) : null;
        var isMessage = about.DocumentType is "telegram" or "cable" or "airgram" or "despatch" or "instruction";
        var isFromDepartment = from == Designation.Department || from is null && place == "Washington";
        // The dateline is what the post is called; the heading only names its country.
        var post = isFromDepartment ? to == Designation.Department ? null : to : isMessage ? place ?? from : from;
        post = post == "Washington" ? null : post;
        return new OwnPlace(post, !isFromDepartment, isMessage, PersonOf(about, about.Sender, ParticipantRole.Sender, ParticipantRole.Author), PersonOf(about, about.Recipient, ParticipantRole.Recipient),
            ReferenceDates.Near(about.Date))
        {
            OtherPost = !isFromDepartment && to is not null && to != Designation.Department ? to : null,
        };
    }

    // "the Embassy in Poland", "The Ambassador in Italy (Dunn)", "Secretary of State".
    private static string? PostOf(string? office)
    {
        if (office is null)
        {
            return null;
        }

        var name = office.StartsWith("The ", StringComparison.Ordinal) ? "the " + office[4..] : office;
        if (name is "the Secretary of State" or "Secretary of State" || name.EndsWith("Department of State", StringComparison.Ordinal) || name.StartsWith("the Acting Secretary", StringComparison.Ordinal))
        {
            return Designation.Department;
        }

        if (name.Contains("Mission to the United Nations", StringComparison.Ordinal) || name.Contains("Representative at the United Nations", StringComparison.Ordinal))
        {
            return "USUN";
        }

        if (name.Contains("North Atlantic Treaty Organization", StringComparison.Ordinal) || name.Contains("North Atlantic Council", StringComparison.Ordinal))
        {
            return "USNATO";
        }

        if (Posts.Read(name, 0, out _) is { } post)
        {
            return post;
        }

        foreach (var link in (ReadOnlySpan<string>)[" in ", " at ", " to "])
        {
            if (name.LastIndexOf(link, StringComparison.Ordinal) is > 0 and var at)
            {
                var country = name.AsSpan(at + link.Length);
                country = country[..(country.IndexOf(" (") is >= 0 and var bracket ? bracket : country.Length)];
                if ((Posts.Named(country) ?? Posts.Of(country)) is { } town)
                {
                    return town;
                }
            }
        }

        return null;
    }

    private static string? PersonOf(DocumentDescription about, string? office, params ReadOnlySpan<ParticipantRole> roles)
    {
        foreach (var role in roles)
        {
            foreach (var participant in about.Participants)
            {
                if (participant.Role == role)
                {
                    return ReferencePersons.Surname(participant.Name);
                }
            }
        }

        return office is null ? null : ReferencePersons.Surname(office);
    }
}
