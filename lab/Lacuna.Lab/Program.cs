using System.Globalization;
using Lacuna.Lab;
using Lacuna.Lab.Finding;
using Lacuna.Lab.Pages;
using Lacuna.Lab.Releases;

return args switch
{
    ["stages", .. var paths] => Stages.Run(paths),
    ["load", var url, var rate, var seconds, .. var pages] => await Load.Run(url, int.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), pages),
    ["allocations", var archive, .. var pages] => await Allocations.Run(archive, pages),
    ["description", var tei, var frus, var jfk] => Descriptions.Run(tei, frus, jfk),
    ["releases", "learn", var corpus, var excluded] => ReleaseLearning.Run(corpus, excluded, 1),
    ["releases", "fingerprints", var corpus, var excluded, var planted] => FingerprintLearning.Run(corpus, excluded, planted),
    ["releases", "planted", var planted, var least] => PlantedReleases.Run(planted, double.Parse(least, CultureInfo.InvariantCulture)),
    ["corpus", .. var paths] => Corpus.Run(paths),
    ["recognisers", .. var paths] => Recognisers.Run(paths),
    ["brackets", .. var paths] => BracketReport.Run(paths),
    ["names", "variants", var pairs, .. var zips] => NameSearch.Run(pairs, zips),
    ["names", "try", var zips, .. var queries] => NameSearch.Try(zips, queries),
    ["names", var pairs, var text] => NameSpeed.Run(pairs, text),
    ["speech", var labels, var corpus, .. var rest] => Speech.Run(labels, corpus, rest is ["--show"]),
    ["pdf-words", var pdf, var truth] => PdfWords.Run(pdf, truth),
    ["pdf-gaps", var pdf] => PdfGaps.Run(pdf),
    ["pdf-text", var pdf, var first, var last] => PdfGaps.Text(pdf, int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture)),
    ["redactions", "--clean", .. var paths] => RedactionLab.Clean(paths),
    ["redactions", .. var options] => RedactionLab.Run(Number(options, "--pages", 200), Number(options, "--seed", 1), options.Contains("--held-out"), Option(options, "--show")),
    ["ocr", var folder] => Ocr.Run(folder),
    ["ocr", "speed", var pdf] => Ocr.Speed(pdf),
    ["make-scans", var sample] => ScanMaker.Run(sample),
    ["boundaries", .. var zips] => BoundaryLab.Run(zips),
    ["search", "kit", var queries, var archive, .. var rest] => KnownItems.Run(queries, archive, rest is ["--show"]),
    ["search", "drawn", var archive, var records, var seed] => KnownItems.Drawn(archive, int.Parse(records, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
    ["search", "times", var archive, "--facets", .. var queries] => KnownItems.Times(archive, true, queries),
    ["search", "times", var archive, .. var queries] => KnownItems.Times(archive, false, queries),
    _ => Usage(),
};

static string? Option(string[] options, string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

static int Number(string[] options, string name, int otherwise) => Option(options, name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("""
        Lacuna.Lab: measurements that are too long or too noisy for a test.
          stages ZIP …                       time of each step from bytes to page, on one core
          corpus PATH …                      every document of a corpus: no word lost, TEI read back identically; diagnostics counted
          recognisers PATH …                 speed of the recognisers of the apparatus, over a corpus and on hostile text
          brackets PATH …                    what the brackets of a corpus are taken for, and every form not understood
          names PAIRS TEXT                   names compared and found a second; a sample of what is found on standard error
          names variants PAIRS ZIP …         other spellings of single words of names in the vocabulary of a corpus: recall, wrong ones, time
          names try ZIP,ZIP… QUERY …         what the words of queries grow to in the vocabulary of a corpus, and what is near them
          description TEI FRUS JFK           descriptions read from plain text against TEI headers and catalogues (a zip, two folders of zips)
          speech LABELS CORPUS [--show]      speakers against passages labelled by reading
          ocr FOLDER                         character error rate of page images and scanned PDFs against the texts in the folder's manifest.json
          ocr speed PDF                      pages a second of reading a PDF
          releases learn CORPUS EXCLUDED     weights of the release grouping, from a corpus with metadata.csv (file, rif) and pairs that are not judged
          releases fingerprints C E PLANTED  weights of the fingerprints, from the same and a folder of planted releases (JSON Lines)
          releases planted PLANTED LEAST     time, memory, precision and recall of grouping planted releases by fingerprints
          pdf-words PDF TEXT                 words of a text layer against a text: right and in order, too many, time for a page
          pdf-gaps PDF                       redactions of a text layer by printed reason and by page; notes and page numbers counted
          pdf-text PDF|ALTO FIRST LAST       blocks of some pages as they are read
          redactions [--pages N] [--seed S] [--held-out] [--show FOLDER]
                                             boxes found on page images that are made with known ones, and on clean ones; the second generator is not tuned to
          redactions --clean PDF|IMAGE …     what is found on pages of which nothing was taken out
          make-scans SAMPLE                  the scans of the sample archive, made anew in its folder scans
          boundaries ZIP …                   beginnings of documents found in files that hold several
          search kit QUERIES ARCHIVE [--show]
                                             rank of known records: queries with their answers (queries.json), over an archive of their documents
          search drawn ARCHIVE N SEED        the same with queries made from N records drawn by chance
          search times ARCHIVE [--facets] QUERY …
                                             milliseconds of queries, first run and middle of five more, within one process
          load URL RATE SECONDS PAGE …       latency of pages at a steady rate, from a second process
          allocations ARCHIVE PAGE …         bytes allocated by the server for a request
        """);
    return 2;
}
