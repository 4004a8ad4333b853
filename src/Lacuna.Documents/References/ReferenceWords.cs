using System.Collections.Frozen;

namespace Lacuna.Documents.References;

/// <summary>What the word before a number says of the number.</summary>
internal enum NumberLead
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>"telegram", "cable": a message; the words around say whose.</summary>
    Telegram,

    /// <summary>"Embtel": from the embassy concerned.</summary>
    FromPost,

    /// <summary>"Deptel": to the post concerned.</summary>
    ToPost,

    /// <summary>"Circtel": to all posts.</summary>
    Circular,

    /// <summary>"my 1234".</summary>
    Mine,

    /// <summary>"your 1234".</summary>
    Yours,

    /// <summary>"Secto 12": a message series with a name.</summary>
    Series,

    /// <summary>"airgram 12".</summary>
    Airgram,

    /// <summary>"A–12": an airgram, or a paragraph, an aircraft, a file.</summary>
    AirgramSign,

    /// <summary>"CA–12": a circular airgram.</summary>
    CircularAirgram,

    /// <summary>"despatch 12", "instruction 12".</summary>
    Despatch,

    /// <summary>"NSC 68", "NSAM 181".</summary>
    PolicyPaper,

    /// <summary>"NIE 11–4–62".</summary>
    Estimate,

    /// <summary>"TDCS–3/539,521".</summary>
    IntelligenceReport,

    /// <summary>"Document 34".</summary>
    Printed,

    /// <summary>"Memorandum No. 181": the words before say of which series.</summary>
    LongName,
}

/// <summary>The words that stand before the number of a document.</summary>
internal static class ReferenceWords
{
    /// <summary>The longest of them.</summary>
    public const int Longest = 16;

    private static readonly (string Words, string Short, NumberLead Lead)[] LongNames =
    [
        ("National Security Action Memorandum", "NSAM", NumberLead.PolicyPaper), ("National Security Decision Memorandum", "NSDM", NumberLead.PolicyPaper),
        ("National Security Study Memorandum", "NSSM", NumberLead.PolicyPaper), ("National Security Decision Directive", "NSDD", NumberLead.PolicyPaper),
        ("NSC Action", "NSC action", NumberLead.PolicyPaper), ("National Security Council Action", "NSC action", NumberLead.PolicyPaper),
        ("Special National Intelligence Estimate", "SNIE", NumberLead.Estimate), ("National Intelligence Estimate", "NIE", NumberLead.Estimate),
        ("CIA Information Report", "CIA report", NumberLead.IntelligenceReport), ("CIA Intelligence Information Cable", "CIA report", NumberLead.IntelligenceReport), ("CIA Report", "CIA report", NumberLead.IntelligenceReport),
    ];

    private static readonly FrozenDictionary<string, NumberLead> Leads = Words();

    private static readonly FrozenDictionary<string, NumberLead>.AlternateLookup<ReadOnlySpan<char>> LeadLookup = Leads.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word says of the number after it.</summary>
    public static NumberLead Of(ReadOnlySpan<char> word) => word.Length is > 0 and <= Longest && LeadLookup.TryGetValue(word, out var lead) ? lead : NumberLead.None;

    /// <summary>The abbreviation of a series written out, by the words that end before the number: "National Security Action Memorandum" is NSAM.</summary>
    public static (string Short, NumberLead Lead, int Length)? LongName(ReadOnlySpan<char> before)
    {
        foreach (var (words, brief, lead) in LongNames)
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (before.Length == words.Length || !char.IsLetter(before[^(words.Length + 1)])))
            {
                return (brief, lead, words.Length);
            }
        }

        return null;
    }

    private static FrozenDictionary<string, NumberLead> Words()
    {
        var leads = new Dictionary<string, NumberLead>(StringComparer.Ordinal);
        void Add(NumberLead lead, string words)
        {
            foreach (var word in words.Split(' '))
            {
                leads[word] = lead;
                leads[char.ToUpperInvariant(word[0]) + word[1..]] = lead;
            }
        }

        Add(NumberLead.Telegram, "telegram telegrams tel tels cable cables cablegram cablegrams telegrama telegramas cablegrama cablegramas message messages " +
            "телеграмма телеграмме телеграммы телеграмму телеграммой шифротелеграмма шифротелеграмме шифротелеграммы шифротелеграмму шифртелеграмма шифртелеграмме шифртелеграммы шифртелеграмму");
        Add(NumberLead.FromPost, "embtel embtels embassytel contel contels congentel congentels legtel legtels mistel mistels usuntel reembtel reembtels");
        Add(NumberLead.ToPost, "deptel deptels depttel depttels redeptel redeptels");
        Add(NumberLead.Circular, "circtel circtels depcirtel depcirctel depcirtels depcirctels cirtel cirtels circular");
        Add(NumberLead.Mine, "my our ourtel ourtels mytel mytels remytel remytels reourtel reourtels");
        Add(NumberLead.Yours, "your ur urtel urtels yourtel yourtels reurtel reurtels reyourtel");
        Add(NumberLead.Airgram, "airgram airgrams aerograma aerogramas embair depair");
        Add(NumberLead.Despatch, "despatch despatches dispatch dispatches desp embdesp embdes embdespatch condes congendes legdes despacho despachos instruction instructions oficio");
        Add(NumberLead.Series, "secto tosec topol polto todep depto repto torep ecato toeca cedto tocad colto tocol dulte tedul gadel delga fecto tofec toisa tocap capto cahto tocah kosec usito tousi toica icato "
            + "edcol coled musto tomus excon busec delto todel martel telmar vipto tovip hakto tohak wisto towis ficus conus telac actel camto tocam luxco hicus supto tosup");
        foreach (var series in "NSAM NSDM NSSM NSDD NSC PPS JCS JCSM SWNCC SANACC".Split(' '))
        {
            leads[series] = NumberLead.PolicyPaper;
        }

        foreach (var series in "NIE SNIE NIEs".Split(' '))
        {
            leads[series] = NumberLead.Estimate;
        }

        foreach (var series in "TDCS CSDB TDCSDB OCI DB".Split(' '))
        {
            leads[series] = NumberLead.IntelligenceReport;
        }

        // Posts that had two series gave the second the letter G.
        leads["A"] = leads["G"] = NumberLead.AirgramSign;
        leads["CA"] = NumberLead.CircularAirgram;
        leads["Document"] = leads["Documents"] = NumberLead.Printed;
        leads["Memorandum"] = leads["Estimate"] = leads["Action"] = leads["Directive"] = leads["Report"] = NumberLead.LongName;
        foreach (var word in leads.Where(l => l.Value is NumberLead.Series or NumberLead.Telegram && char.IsAsciiLetterUpper(l.Key[0])).ToArray())
        {
            // "TOPOL 847", "TELEGRAM 12" in a text all in capitals.
            leads[word.Key.ToUpperInvariant()] = word.Value;
        }

        foreach (var word in "EMBTEL CONTEL LEGTEL".Split(' '))
        {
            leads[word] = NumberLead.FromPost;
        }

        leads["DEPTEL"] = NumberLead.ToPost;
        leads["Reftel"] = leads["reftel"] = leads["REFTEL"] = NumberLead.Telegram;
        return leads.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
