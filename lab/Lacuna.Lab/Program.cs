using Lacuna.Lab;

return args switch
{
    ["stages", .. var paths] => Stages.Run(paths),
    ["load", var url, var rate, var seconds, .. var pages] => await Load.Run(url, int.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), pages),
    ["allocations", var archive, .. var pages] => await Allocations.Run(archive, pages),
    ["corpus", .. var paths] => Corpus.Run(paths),
    ["speech", var labels, var corpus, .. var rest] => Speech.Run(labels, corpus, rest is ["--show"]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Lacuna.Lab: measurements that are too long or too noisy for a test.
          stages ZIP …                       time of each step from bytes to page, on one core
          corpus PATH …                      every document of a corpus: no word lost, TEI read back identically; diagnostics counted
          speech LABELS CORPUS [--show]      speakers against passages labelled by reading
          load URL RATE SECONDS PAGE …       latency of pages at a steady rate, from a second process
          allocations ARCHIVE PAGE …         bytes allocated by the server for a request
        """);
    return 2;
}
