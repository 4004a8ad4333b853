namespace Lacuna.Archive.Accessions;

/// <summary>Works on items on all cores and hands the results out in the order of the items, a bounded number ahead.</summary>
internal static class OrderedWork
{
    // Enough that no core waits for the one who takes the results; few enough that a long text does not fill the memory.
    private static readonly int Ahead = Math.Max(4, Environment.ProcessorCount * 4);

    public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        var queue = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            queue.Enqueue(Task.Run(() => work(item), cancellation));
            if (queue.Count >= Ahead)
            {
                yield return queue.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (queue.Count > 0)
        {
            yield return queue.Dequeue().GetAwaiter().GetResult();
        }
    }
}
