namespace Lacuna.Documents.Pages;

/// <summary>A page image in memory: samples of one byte, row by row from the top.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">1 for gray, 3 for red, green and blue.</param>
/// <param name="Dpi">Pixels for an inch: a point is Dpi / 72 pixels.</param>
/// <param name="Samples">Width × Height × Channels bytes; 0 is black.</param>
public sealed record PageRaster(int Width, int Height, int Channels, double Dpi, ReadOnlyMemory<byte> Samples);
