namespace Lacuna.Lab.Pages;

/// <summary>Texts that the sample has only as pages. All of it is invented.</summary>
internal static class FolderTexts
{
    public const string Lamps = """
        MEMORANDUM

        DATE: October 3, 1962

        TO: The Secretary, External Office

        FROM: Lights and Buoys Section

        SUBJECT: Height of the lantern at Skarn Head

        1. The Section has been asked a third time whether the lantern can be raised by one meter. It can. The cost is that of a ladder, a mason and nine days of fair weather, of which the last is not in our gift.

        2. The Section drew attention to the bearing of the cabin in September of last year. It understands that the paper was filed. It would be glad to know where.

        3. The keeper, [name not declassified], has measured the sector himself, on foot, with a walking stick and a borrowed sextant, and finds seventeen degrees and a little. [2 lines not declassified] His figures agree with ours to the width of a gull.

        4. It is recommended that the lantern go on top of the mast, where everybody will see it, and that nobody be thanked by name.

        H. Marl

        Head of Section

        Invented document written for the Lacuna sample archive.
        """;

    public const string Keeper = """
        MEMORANDUM FOR THE RECORD

        DATE: October 9, 1962

        FROM: Ottoline Pryce

        SUBJECT: Conversation with the keeper of the light

        1. I called on Mr. Fredin at the cottage on Skarn Head on Saturday. He gave me coffee and did not ask for whom I wrote.

        2. He said that on the night in question he had lit the lantern at the usual minute and had looked at it twice. A lantern, he said, is seen from the sea or it is furniture. [3 lines not declassified]

        3. Asked whether anybody had offered him money to remember it otherwise, he said that [names not declassified] had offered him a radio. He has kept the radio.

        4. He would like his walking stick returned by the Lights and Buoys Section.

        O. Pryce

        Invented document written for the Lacuna sample archive.
        """;

    /// <summary>The sheet that an archive puts in the place of what it keeps back.</summary>
    public static Sheet WithdrawalSheet()
    {
        var sheet = new Sheet(612, 792);
        sheet.Print("Times-Bold", 20, 190, 110, "WITHDRAWAL NOTICE");
        sheet.Line(72, 124, 540, 124, 1.5);
        var y = 160.0;
        foreach (var (label, value) in new[]
        {
            ("RECORD GROUP:", "External Office, Lights and Buoys"), ("BOX:", "14"), ("FOLDER:", "Skarn Head, October 1962"), ("DOCUMENT TYPE:", "Telegram"), ("DATE:", "October 5, 1962"),
            ("PAGES:", "3"), ("SUBJECT:", "Alterations to the mast"), ("RESTRICTION:", "(b)(1), 1.4(c)"), ("ACCESS RESTRICTED", ""),
        })
        {
            sheet.Print("Times-Bold", 12, 90, y, label);
            if (value.Length > 0)
            {
                sheet.Print("Times-Roman", 12, 250, y, value);
            }

            y += 30;
        }

        sheet.Print("Times-Roman", 11, 90, y + 20, "The item identified above has been withdrawn because it contains");
        sheet.Print("Times-Roman", 11, 90, y + 36, "security-classified information or otherwise restricted information.");
        sheet.Print("Times-Roman", 11, 90, y + 70, "Withdrawn by: L.V.     November 14, 2011");
        sheet.Print("Times-Italic", 9, 90, 740, "Invented document written for the Lacuna sample archive.");
        return sheet;
    }

    /// <summary>A memorandum whose boxes were drawn over text that is still there.</summary>
    public static byte[] HarbourAccounts()
    {
        var sheet = new Sheet(612, 792);
        sheet.Print("Times-Bold", 15, 72, 84, "MEMORANDUM");
        string[] lines =
        [
            "Lowestrand, October 12, 1962.", "",
            "TO: Deputy Minister Veyra", "FROM: Harbour Accounts, External Office", "SUBJECT: Payments at Halmar, third quarter", "",
            "1. The account opened for the lantern stands at 41,200 crowns. Of this, 6,000 went to",
            "the mason Tobias Ekdal and 900 to the ferry, which is said to have no bottom.", "",
            "2. The sums to the families of the two seamen were paid through the clarinet maker",
            "Benno Strand, who keeps no receipts and was chosen for it.", "",
            "3. One entry cannot be explained. On September 4 the Hotel Ansgar was paid 2,750 crowns",
            "for lemons. The manager says that this was the price of a whole tree.", "",
            "4. No further payments are proposed before the signing.", "",
            "P. Lindqvist", "", "Invented document written for the Lacuna sample archive.",
        ];
        string[] hidden = ["Tobias Ekdal", "Benno Strand", "2,750 crowns"];
        var y = 120.0;
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                sheet.Print("Times-Roman", 12, 72, y, line);
            }

            foreach (var word in hidden.Where(h => line.Contains(h, StringComparison.Ordinal)))
            {
                var left = 72 + Sheet.WidthOf("Times-Roman", 12, line[..line.IndexOf(word, StringComparison.Ordinal)]);
                sheet.Fill(left - 1, y - 10, left + Sheet.WidthOf("Times-Roman", 12, word) + 1, y + 3.5, 0, 0, 0);
            }

            y += line.Length > 0 ? 16 : 8;
        }

        var pdf = new PdfSheets();
        pdf.AddPage(612, 792, sheet.Operators);
        return pdf.Save();
    }
}
