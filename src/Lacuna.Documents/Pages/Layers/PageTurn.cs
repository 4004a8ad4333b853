using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>Turns a page as it is shown so that its text stands upright.</summary>
/// <param name="Degrees">Clockwise: 0, 90, 180 or 270.</param>
/// <param name="Width">Width of the page as shown, in points.</param>
/// <param name="Height">Height of the page as shown, in points.</param>
internal readonly record struct PageTurn(int Degrees, double Width, double Height)
{
    /// <summary>Width of the turned page.</summary>
    public double TurnedWidth => Degrees is 90 or 270 ? Height : Width;

    /// <summary>Height of the turned page.</summary>
    public double TurnedHeight => Degrees is 90 or 270 ? Width : Height;

    /// <summary>The way back.</summary>
    public PageTurn Back => new((360 - Degrees) % 360, TurnedWidth, TurnedHeight);

    /// <summary>The turn that makes text of a direction run to the right; directions between the four count as the nearest.</summary>
    /// <param name="dx">To the right.</param>
    /// <param name="dy">Downwards.</param>
    public static int For(double dx, double dy) => Math.Abs(dx) >= Math.Abs(dy) ? dx >= 0 ? 0 : 180 : dy > 0 ? 270 : 90;

    /// <summary>Where a point comes to lie.</summary>
    public PagePoint Apply(PagePoint point) => Degrees switch
    {
        90 => new PagePoint(Height - point.Y, point.X),
        180 => new PagePoint(Width - point.X, Height - point.Y),
        270 => new PagePoint(point.Y, Width - point.X),
        _ => point,
    };

    /// <summary>Where a box comes to lie.</summary>
    public PageBox Apply(PageBox box) =>
        PageBox.Around([Apply(new PagePoint(box.Left, box.Top)), Apply(new PagePoint(box.Right, box.Bottom))]);
}
