using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Lab.Pages;

/// <summary>A page of the lab.</summary>
/// <param name="Sheet">What was typeset.</param>
/// <param name="Image">The page as an image, after ageing.</param>
/// <param name="Plan">What was taken out of it.</param>
/// <param name="Gone">Those of them of which ageing has left nothing to be seen.</param>
/// <param name="Angle">By how many degrees it was turned clockwise.</param>
/// <param name="Words">Its words as a reading gives them.</param>
internal sealed record MadePage(Sheet Sheet, PageImage Image, List<MadeRedaction> Plan, HashSet<MadeRedaction> Gone, double Angle, PageText Words)
{
    /// <summary>Where a box of the level page comes to lie: the upright box around it, or one of its own size about its middle.</summary>
    public static PageBox Turned(PageBox box, Sheet sheet, double angle, bool grow = true)
    {
        var (c, s) = (Math.Cos(angle * Math.PI / 180), Math.Sin(angle * Math.PI / 180));
        PagePoint Move(double x, double y)
        {
            (x, y) = (x - (sheet.Width / 2), y - (sheet.Height / 2));
            return new PagePoint((x * c) - (y * s) + (sheet.Width / 2), (x * s) + (y * c) + (sheet.Height / 2));
        }

        if (grow)
        {
            return PageBox.Around([Move(box.Left, box.Top), Move(box.Right, box.Top), Move(box.Left, box.Bottom), Move(box.Right, box.Bottom)]);
        }

        var middle = Move((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        return new PageBox(middle.X - (box.Width / 2), middle.Y - (box.Height / 2), middle.X + (box.Width / 2), middle.Y + (box.Height / 2));
    }
}
