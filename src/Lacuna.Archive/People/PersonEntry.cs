using System.Collections.Immutable;
using Lacuna.Archive.Holdings;

namespace Lacuna.Archive.People;

/// <summary>A person as a list shows them.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Birth">When born, in EDTF, or null.</param>
/// <param name="Death">When died, in EDTF, or null.</param>
/// <param name="Documents">Records that name the person.</param>
/// <param name="Names">Forms of the name in the authority file, the preferred one among them.</param>
public sealed record PersonEntry(PersonId Id, string Name, string? Birth, string? Death, int Documents, int Names);

/// <summary>A form of a name as records have it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Documents">Records with it.</param>
public sealed record FormSeen(string Form, int Documents);

/// <summary>Forms of names that may be one person's, on which nobody has decided yet.</summary>
/// <param name="Slug">The address: letters of the commonest form and some digits. It can change while records come in; the address of any of
/// its forms leads to it.</param>
/// <param name="Name">The commonest form.</param>
/// <param name="Forms">All forms, the commonest first.</param>
/// <param name="Documents">Records that name somebody in one of these forms.</param>
public sealed record NameCandidate(string Slug, string Name, ImmutableArray<FormSeen> Forms, int Documents);

/// <summary>To whom a form of a name leads.</summary>
/// <param name="Form">The form, on one line.</param>
/// <param name="Person">The person, where exactly one has this form.</param>
/// <param name="Candidate">The address of the group of names that the form belongs to, where no person has it; or null.</param>
public sealed record NameResolution(string Form, PersonId? Person, string? Candidate);

/// <summary>A record that names somebody.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">Its title.</param>
/// <param name="DateText">Its date in its own words, or null.</param>
/// <param name="DateEdtf">Its date in EDTF, or null.</param>
/// <param name="Year">The year by which it is listed, or null.</param>
/// <param name="CollectionId">Its collection.</param>
/// <param name="Roles">The parts in which it names the person; at least one.</param>
/// <param name="Forms">The forms in which it names the person; at least one.</param>
public sealed record PersonDocument(
    RecordId Id, string Title, string? DateText, string? DateEdtf, int? Year, string CollectionId, ImmutableArray<PersonRole> Roles, ImmutableArray<string> Forms);
