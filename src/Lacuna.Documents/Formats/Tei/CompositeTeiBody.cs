using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Comparison.Pages;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Writes the paragraphs of a composite with their apparatus.</summary>
internal sealed class CompositeTeiBody(CompositeText composite, ImmutableArray<CompositeWitness> witnesses, XmlWriter xml)
{
    // A marker that stands for several paragraphs is one gap: the first is written out, the others point at it.
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private int _reading;
    private int _excision;

    public void Write()
    {
        var text = composite.Text;
        var any = false;
        for (var at = 0; at < text.Length;)
        {
            var end = ParagraphEnd(text, at);
            if (!text.AsSpan(at, end - at).IsWhiteSpace())
            {
                TeiWriter.Start(xml, "p");
                Paragraph(at, end);
                xml.WriteEndElement();
                xml.WriteRaw("\n");
                any = true;
            }

            at = end;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        if (!any)
        {
            TeiWriter.Element(xml, "p", "");
        }
    }

    // Where the text before a blank line ends.
    private static int ParagraphEnd(string text, int at)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] != '\n')
            {
                continue;
            }

            var next = i + 1;
            while (next < text.Length && text[next] != '\n' && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && text[next] == '\n')
            {
                return i;
            }
        }

        return text.Length;
    }

    private void Paragraph(int start, int end)
    {
        while (_reading < composite.Readings.Length && composite.Readings[_reading].End <= start)
        {
            _reading++;
        }

        for (var i = _reading; i < composite.Readings.Length && composite.Readings[i].Start < end; i++)
        {
            var reading = composite.Readings[i];
            Stretch(Math.Max(start, reading.Start), Math.Min(end, reading.End), reading.Witnesses);
        }
    }

    private void Stretch(int start, int end, ImmutableArray<WitnessReading> readings)
    {
        while (_excision < composite.Excisions.Length && composite.Excisions[_excision].End <= start)
        {
            _excision++;
        }

        var at = start;
        for (var i = _excision; i < composite.Excisions.Length && composite.Excisions[i].Start < end; i++)
        {
            var excision = composite.Excisions[i];
            Words(at, Math.Max(at, excision.Start), readings);
            if (excision.Start >= start)
            {
                TeiBodyWriter.WriteGap(GapBars.GapOf(composite.Text, excision), xml);
            }

            at = Math.Min(end, excision.End);
        }

        Words(at, end, readings);
    }

    private void Words(int start, int end, ImmutableArray<WitnessReading> readings)
    {
        if (start >= end)
        {
            return;
        }

        var text = composite.Text.AsSpan(start, end - start);
        if (text.IsWhiteSpace() || !readings.Any(r => r.State == WitnessState.Shows) || readings.All(r => r.State == WitnessState.Shows))
        {
            xml.WriteString(text.ToString());
            return;
        }

        // The white space behind the words is that of the running text.
        var words = text.TrimEnd();
        TeiWriter.Start(xml, "app");
        xml.WriteAttributeString("type", readings[^1].State switch
        {
            WitnessState.Withholds => "closed-again",
            WitnessState.Lacks => "only-older",
            _ when readings[0].State == WitnessState.Lacks => "added",
            _ => "opened",
        });
        TeiWriter.Start(xml, "rdg");
        xml.WriteAttributeString("wit", Sigla(readings, r => r.State == WitnessState.Shows));
        xml.WriteString(words.ToString());
        xml.WriteEndElement();
        for (var i = 0; i < readings.Length; i++)
        {
            if (readings[i].State == WitnessState.Withholds)
            {
                TeiWriter.Start(xml, "rdg");
                xml.WriteAttributeString("wit", "#" + CompositeTeiWriter.IdOf(i));
                Marker(readings[i], i);
                xml.WriteEndElement();
            }
        }

        if (readings.Any(r => r.State == WitnessState.Lacks))
        {
            TeiWriter.Start(xml, "rdg");
            xml.WriteAttributeString("wit", Sigla(readings, r => r.State == WitnessState.Lacks));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteString(text[words.Length..].ToString());
    }

    private void Marker(WitnessReading reading, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{CompositeTeiWriter.IdOf(number)}-{reading.MarkerStart}");
        var text = witnesses[number].Text;
        var at = GapBars.FirstAt(text.Excisions, reading.MarkerStart);
        var gap = at < text.Excisions.Length && text.Excisions[at].Start < reading.MarkerEnd ? GapBars.GapOf(text.Text, text.Excisions[at])
            : GapBars.Unread(text.Text, reading.MarkerStart, reading.MarkerEnd);
        if (_written.Add(id))
        {
            TeiBodyWriter.WriteGap(gap, xml, id);
            return;
        }

        TeiWriter.Start(xml, "gap");
        xml.WriteAttributeString("reason", TeiNames.Reason(gap.Reason));
        xml.WriteAttributeString("sameAs", "#" + id);
        xml.WriteEndElement();
    }

    private static string Sigla(ImmutableArray<WitnessReading> readings, Func<WitnessReading, bool> chosen) =>
        string.Join(' ', Enumerable.Range(0, readings.Length).Where(i => chosen(readings[i])).Select(i => "#" + CompositeTeiWriter.IdOf(i)));
}
