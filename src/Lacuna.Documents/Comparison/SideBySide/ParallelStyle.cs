using System.Globalization;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>The style sheet of <see cref="ParallelHtmlWriter"/>.</summary>
internal static class ParallelStyle
{
    // Two columns, one below the other where there is no room; gaps are dark bars with their words. Every text colour has at least 7 to 1 against its ground.
    public static readonly string Css = """
        :root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1c1a;--soft:#575349;--line:#ddd8cc;--edge:#8b8578;--hand:#7a3f0c;--link:#1b4f72;--lit:#ffefb0}
        @media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#e9e5db;--soft:#b5afa2;--line:#37342d;--edge:#7d776a;--hand:#e3ae70;--link:#93c5e6;--lit:#4a3f10}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1.2rem;max-width:76rem;background:var(--paper);color:var(--ink);font:1.03rem/1.6 Georgia,"Noto Serif",serif;overflow-wrap:break-word}
        h1{font-size:1.5rem;line-height:1.25;margin:0 0 .3rem}h2{font-size:1.15rem;margin:1.8rem 0 .5rem}h3{font-size:1.03rem;margin:0}
        a{color:var(--link)}a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .sub,.facts,.of-row,.which,.none,.at,.heads,.note{font-family:system-ui,sans-serif;font-size:.88rem}
        .sub,.facts,.note{color:var(--soft)}.facts{list-style:none;margin:.6rem 0;padding:0}.found-list{padding-left:1.2rem}
        .heads,.pair{display:grid;grid-template-columns:2.2rem minmax(0,1fr) minmax(0,1fr);column-gap:1.8rem}
        .heads{font-weight:600;border-bottom:1px solid var(--edge);padding-bottom:.3rem;margin-top:1.6rem}.heads :first-child{grid-column:2}
        .pair{padding:.45rem 0}.pair:target{outline:3px solid var(--link);outline-offset:.2rem}
        .at{color:var(--soft);text-decoration:none;text-align:right;padding-top:.15rem}
        .which{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .text p,.text blockquote{margin:0 0 .5em}.dateline,.signature{font-style:italic}.none{color:var(--soft);font-style:italic;margin:0}
        .of-row{grid-column:2/-1;list-style:none;margin:.1rem 0 .3rem;padding:.1rem 0 .1rem .8rem;border-left:.2rem solid var(--edge);color:var(--soft)}
        .of-row .finding{color:var(--hand);font-weight:600}
        .gap{background:var(--ink);color:var(--paper);font:600 .78em/1.3 system-ui,sans-serif;border-radius:.15em;padding:.1em .4em}
        .gap.lines,.gap.pages{display:block;padding:.6em .8em;margin:.3em 0}.gap.open{background:none;color:var(--soft);outline:1px solid var(--edge)}.br{font-size:0}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .ed{color:var(--hand);font:.86em system-ui,sans-serif}.aside{font-style:italic;color:var(--soft)}.ref{font-size:.7em;vertical-align:super}
        table{border-collapse:collapse}td{border:1px solid var(--line);padding:.2em .5em}.table{overflow-x:auto}
        @media (max-width:44rem){.heads{display:none}.pair{grid-template-columns:minmax(0,1fr);border-top:1px solid var(--line);padding:.6rem 0}.at{text-align:left}
        .which{position:static;width:auto;height:auto;clip-path:none;color:var(--soft);margin:.3rem 0 0}.of-row{grid-column:1}}
        @media print{:root{--paper:#fff;--ink:#000;--soft:#333;--hand:#5a2f0a}body{max-width:none;padding:0;font-size:10pt}.pair{break-inside:avoid}
        .gap{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{text-decoration:none}}
        @media (forced-colors:active){.gap{border:1px solid CanvasText}}

        """ + string.Concat(Enumerable.Range(1, ParallelHtml.MostLit).Select(n => string.Create(CultureInfo.InvariantCulture, $".pair:has(.s{n}:hover) .s{n}{{background:var(--lit)}}\n")));
}
