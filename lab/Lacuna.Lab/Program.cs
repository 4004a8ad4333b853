using Lacuna.Lab;

return args switch
{
    ["stages", .. var paths] => Stages.Run(paths),
    ["load", var url, var rate, var seconds, .. var pages] => await Load.Run(url, int.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), pages),
    ["allocations", var archive, .. var pages] => await Allocations.Run(archive, pages),
    ["corpus", .. var paths] => Corpus.Run(paths),
    ["names", var pairs, var text] => NameSpeed.Run(pairs, text),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Lacuna.Lab: measurements that are too long or too noisy for a test.
          stages ZIP …                       time of each step from bytes to page, on one core
          corpus PATH …                      every document of a corpus: no word lost, TEI read back identically; diagnostics counted
          names PAIRS TEXT                   names compared and found a second; a sample of what is found on standard error
          load URL RATE SECONDS PAGE …       latency of pages at a steady rate, from a second process
          allocations ARCHIVE PAGE …         bytes allocated by the server for a request
        """);
    return 2;
}
