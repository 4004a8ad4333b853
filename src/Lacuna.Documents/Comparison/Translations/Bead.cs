using System.Runtime.InteropServices;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Consecutive segments of both texts that are, or would be, each other's translation.</summary>
/// <param name="A">The first segment of A.</param>
/// <param name="CountA">How many of A; 0 where B has segments A lacks.</param>
/// <param name="B">The first segment of B.</param>
/// <param name="CountB">How many of B; 0 where A has segments B lacks.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bead(int A, int CountA, int B, int CountB)
{
    public bool IsPair => CountA > 0 && CountB > 0;
}
