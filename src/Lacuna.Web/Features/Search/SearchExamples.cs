using System.Collections.Immutable;

namespace Lacuna.Web.Features.Search;

/// <summary>A query with what it finds.</summary>
/// <param name="Query">The query.</param>
/// <param name="Finds">What it finds, in a sentence without a capital.</param>
internal sealed record SearchExample(string Query, string Finds);

/// <summary>Examples of one kind of question.</summary>
/// <param name="Id">Names the section in addresses.</param>
/// <param name="Heading">What is asked.</param>
/// <param name="Words">What else there is to know, or empty.</param>
/// <param name="Examples">The queries; each of them finds something in the sample archive.</param>
internal sealed record SearchExamples(string Id, string Heading, string Words, ImmutableArray<SearchExample> Examples)
{
    /// <summary>The whole language by examples.</summary>
    public static readonly ImmutableArray<SearchExamples> All =
    [
        new("words", "Words",
            "Capitals and accents do not matter. A word finds its other forms in the language of the passage (English, Spanish, Russian), and a name its other spellings; the answer says which. Where few records have all the words, those with most of them follow. A word then also finds others that say the same (pullout: withdrawal; golpe: coup).",
        [
            new("light lantern", "both words, anywhere in the record"),
            new("\"closed sector\"", "these words one after the other; any quotation marks will do: “ ”, „ “, « »"),
            new("=lights", "the word spelt so, in no other form"),
            new("protoc*", "words that begin so; at least two letters before the star"),
            new("\"closed sec*\"", "a phrase of which the last word begins so"),
            new("lighthous~", "words that are a letter or two away, as they come out of a misprint"),
        ]),
        new("together", "Together, either, without",
            "AND, OR and NOT in capitals. NOT goes before AND, AND before OR; brackets say otherwise.",
        [
            new("light OR faro OR маяк", "any of these"),
            new("light AND radar", "both, without fail"),
            new("light -radar", "the first without the second; NOT radar says the same"),
            new("+light lantern sector", "the first without fail, of the others as many as can be"),
            new("(light OR lantern) AND -(draft OR estimate)", "groups"),
            new("near(light lantern, 8)", "both with at most 8 other words between, in any order; light NEAR/8 lantern says the same"),
        ]),
        new("who", "Who is named, who speaks",
            "person: finds who is named anywhere, in every spelling that the authority file knows. speaker: and said: in one group belong together: the words must be that speaker’s. literal: takes only words that the document gives literally. translator: finds what somebody translated.",
        [
            new("person:Korsin", "records that name him, in Latin letters or Cyrillic"),
            new("speaker:Korsin", "records in which he speaks"),
            new("speaker:Korsin said:light", "records in which he speaks of the light"),
            new("said:(lemon OR orange)", "words in anybody’s mouth"),
            new("literal:neighbors", "the same, given literally"),
        ]),
        new("when", "When",
            "A day, a month, a year, or two with .. between; EDTF, or as people write dates in English, Spanish and Russian. A record whose date is not sure is found wherever it may belong; the filters beside the hits can be set to “surely”.",
        [
            new("date:1962", "dated surely or possibly within the year"),
            new("date:\"March 1962\"", "a month; 1962-03 says it in figures"),
            new("date:1961-11..1962-01", "from one month to another"),
            new("date:>=1962-06", "in or after; also > < <="),
            new("after:1961 before:1963", "the same in words"),
        ]),
        new("where", "Kinds, places, collections, languages", "",
        [
            new("type:telegram", "a documentary form, as the filters name it"),
            new("place:Halmar", "where it was written, or where the event was"),
            new("collection:\"The Halmar Conference, 1962–63\"", "by title or identifier"),
            new("language:ru", "by code or name; Russian says the same"),
            new("title:telegram", "words of the title"),
            new("has:speech", "records in which somebody speaks; also scan, gaps, notes, releases, translation"),
        ]),
        new("missing", "What is missing",
            "The statements of what is withheld are searched like words; so is what editors and authorities added.",
        [
            new("missing:line", "a gap whose statement has the word: “2 lines excised”"),
            new("withheld:>20%", "more than a fifth is withheld; also a range: 10..25"),
            new("code:(b)(1)", "withheld under a code"),
            new("in:notes light", "in notes only; also title, apparatus, gaps, body. It holds for all words of its group"),
            new("has:gaps language:es", "something is withheld, in Spanish"),
            new("release:2011", "released in a year"),
        ]),
        new("together-again", "All of it together", "Fields also go by their Spanish and Russian names: persona, lugar, fecha; персона, место, дата.",
        [
            new("speaker:Korsin said:light date:1962 withheld:>5%", "words of one speaker in a year, in records that withhold something"),
            new("(in:notes light) OR title:light", "notes or titles"),
            new("fecha:1961 lugar:Alción", "Spanish names of the fields"),
        ]),
    ];
}
