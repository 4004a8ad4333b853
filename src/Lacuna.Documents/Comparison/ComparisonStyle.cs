namespace Lacuna.Documents.Comparison;

/// <summary>The style rules of compared texts: those that the reading room's pages share, and those that make a file stand alone.</summary>
public static class ComparisonStyle
{
    /// <summary>Rules for passages, marked words, rows and tags. They need the custom properties <c>--paper --sheet --ink --soft --line --edge --link
    /// --mark --sans --serif</c> of the page around them.</summary>
    // Opened: a double line below and brackets; closed: struck through and other brackets; in one only: a broken line. Every text colour has at least
    // 7 to 1 against its ground, so that colour is a help and never the sign.
    public const string Shared = """

        /* two releases compared */
        :root{--open:#0b4a1f;--open-ground:#e3f1e3;--shut:#7a1420;--shut-ground:#f9e7e5}
        @media (prefers-color-scheme:dark){:root{--open:#b5e8bf;--open-ground:#16301d;--shut:#ffc9c4;--shut-ground:#40191c}}
        .sentence{font:600 1.3rem/1.4 var(--serif);margin:.4rem 0 1.3rem;text-wrap:pretty}
        .count{font:500 .82rem/1.4 var(--sans);color:var(--soft);white-space:nowrap;margin-left:.3em}
        .opened,.closed,.added,.removed,.closed-again,.only-older,.minor{unicode-bidi:isolate;box-decoration-break:clone;-webkit-box-decoration-break:clone;border-radius:.12em}
        .opened{background:var(--open-ground);color:var(--open);text-decoration:underline double;text-decoration-color:color-mix(in srgb,currentcolor 55%,transparent);text-decoration-thickness:.05em;text-underline-offset:.2em}
        .opened::before{content:"\27E6"}.opened::after{content:"\27E7"}
        .closed,.closed-again{background:var(--shut-ground);color:var(--shut)}
        .closed{text-decoration:line-through;text-decoration-thickness:.06em}
        .closed::before,.closed-again::before{content:"\27EA"}.closed::after,.closed-again::after{content:"\27EB"}
        .closed-again{text-decoration:underline dotted;text-underline-offset:.2em}
        .added,.only-older{text-decoration:underline dashed;text-decoration-thickness:.06em;text-underline-offset:.2em}
        .removed{text-decoration:line-through dashed;text-decoration-thickness:.06em}
        .minor{color:var(--soft)}ins.minor{text-decoration:underline dotted;text-underline-offset:.2em}del.minor{text-decoration:line-through;text-decoration-thickness:.05em}
        .tag{display:inline-block;font:600 .68rem/1.35 var(--sans);font-style:normal;letter-spacing:.01em;text-decoration:none;color:inherit;background:var(--sheet);border:1px solid currentcolor;border-radius:.25em;padding:.05em .4em;margin:0 .15em;vertical-align:.12em;hyphens:manual;white-space:nowrap;cursor:help;unicode-bidi:isolate}
        a.tag{cursor:pointer}a.tag:hover{background:currentcolor}a.tag:hover{color:var(--ink);background:var(--mark)}
        .signs{list-style:none;margin:0 0 1.6rem;padding:.7rem 0;border-block:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;font:.86rem/1.6 var(--sans);color:var(--soft)}
        .signs :is(ins,del,.opened,.closed-again,.only-older){font:1rem/1.5 var(--serif)}
        .tools+.signs{border-top:0;padding-top:.2rem}
        .passages{list-style:none;margin:0;padding:0}
        .passages li{border-top:1px solid var(--line);padding:1rem 0 .75rem;scroll-margin-top:4rem}
        .passages li:last-child{border-bottom:1px solid var(--line)}
        .passages li:target{background:color-mix(in srgb,var(--mark) 30%,transparent);box-shadow:0 0 0 .5rem color-mix(in srgb,var(--mark) 30%,transparent)}
        .quoted{margin:0 0 .35rem;color:var(--soft);font:1.05rem/1.6 var(--serif);text-wrap:pretty;overflow-wrap:anywhere}
        .quoted .opened,.quoted .closed{font-size:1.04em}.quoted :is(.added,.removed){color:var(--ink)}
        .cut{font:.82rem/1.4 var(--sans)}
        .marker{overflow-wrap:anywhere}
        .passages .meta{gap:.05rem 1.1rem;margin:0}.passages .meta>*+*::before{content:none}
        .passages .meta a{display:inline-block;padding:.15rem 0}
        .compared :target{outline:.16rem solid var(--link);outline-offset:.16rem;scroll-margin-top:30vh}
        .compared{overflow-wrap:anywhere}
        .pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2.6rem;border-top:1px solid var(--line);padding:.55rem 0}
        .pair p{margin:.2rem 0 .5em}
        .pair.alike{color:var(--soft)}
        .pair .which{font:600 .78rem/1.4 var(--sans);color:var(--soft);margin:0}
        .elsewhere{font:.82rem/1.4 var(--sans);color:var(--soft)}
        .heads{position:sticky;top:0;z-index:1;background:var(--paper);border-top:0;border-bottom:1px solid var(--edge);font:600 .95rem/1.4 var(--sans)}
        .nothing{color:var(--soft)}
        .on-narrow{display:none}
        @media (min-width:46.01rem){.pair .which{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.pair>*{position:relative}}
        @media (max-width:46rem){.pair{grid-template-columns:minmax(0,1fr);gap:.3rem}.heads,.alike .old,.on-wide{display:none}.on-narrow{display:inline}.alike .which{font-weight:400}}
        @media (forced-colors:active){.opened,.closed,.closed-again{border:1px solid CanvasText}}
        @media print{:root{--open:#000;--open-ground:#fff;--shut:#000;--shut-ground:#fff}.passages li,tr{break-inside:avoid}.heads{position:static}.passages .meta a{display:none}.passages .meta span:has(a){display:none}.sentence{font-size:13pt}.tag{background:#fff}}

        """;

    /// <summary>What a file that stands alone needs besides: the look of the reading room.</summary>
    public const string Page = """
        :root{color-scheme:light dark;--paper:#fbfaf7;--sheet:#fffefb;--ink:#1d1c1a;--soft:#5f5b53;--line:#ddd8cc;--edge:#8b8578;--gap:#1d1c1a;--gap-ink:#fbfaf7;--gap-rule:#45423c;--link:#1b4f72;--mark:#ffe58a;
        --serif:"Source Serif 4","Source Serif Pro","Iowan Old Style",Charter,"Bitstream Charter",Georgia,"Noto Serif",serif;--sans:Inter,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","DejaVu Sans",system-ui,sans-serif}
        @media (prefers-color-scheme:dark){:root{--paper:#161513;--sheet:#1d1c19;--ink:#e9e5db;--soft:#aaa497;--line:#37342d;--edge:#7d776a;--gap:#e9e5db;--gap-ink:#161513;--gap-rule:#bdb8ac;--link:#93c5e6;--mark:#66550f}}
        *,::before,::after{box-sizing:border-box}
        body{margin:0 auto;padding:2rem 1rem 4rem;max-width:42rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.65 var(--serif);overflow-wrap:anywhere;font-variant-numeric:oldstyle-nums}
        a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:.06em}:focus-visible{outline:.18rem solid var(--link);outline-offset:.16rem}
        h1{font:600 clamp(1.5rem,1.15rem + 1.7vw,2.1rem)/1.18 var(--serif);margin:0 0 .5rem;text-wrap:balance}h2{font:600 1.25rem/1.3 var(--serif);margin:2.4em 0 .5em}
        .skip{position:absolute;left:-99rem}.skip:focus{position:static}
        .crumb,.hint{font:.86rem/1.6 var(--sans);color:var(--soft)}.crumb{margin:0 0 .6rem}.hint{margin:.5rem 0 1.2rem}.soft{color:var(--soft)}
        .meta{display:flex;flex-wrap:wrap;gap:0 .55rem;font:.86rem/1.5 var(--sans);color:var(--soft);margin:.1rem 0 .45rem}.meta>*+*::before{content:"·";margin-right:.55rem}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.94em;line-height:1.45;font-variant-numeric:tabular-nums lining-nums}
        td,th{text-align:left;vertical-align:top;padding:.35em .9em .35em 0;border-bottom:1px solid var(--line);font-weight:inherit}thead th{color:var(--soft);font:500 .85rem/1.4 var(--sans);border-bottom-color:var(--edge)}
        .sums :is(td,thead th):not(:first-child){text-align:right}
        .text p{margin:0 0 1.05em}
        .gap{background:var(--gap);color:var(--gap-ink);border-radius:.14em;font:600 .8em/1.3 var(--sans);overflow-wrap:anywhere;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .gap.run,.gap.open{display:inline-block;max-width:100%;padding:.1em .42em .16em}.gap.open{background:none;color:var(--soft);box-shadow:inset 0 0 0 1px var(--edge)}
        .gap.lines,.gap.pages{display:flex;align-items:center;padding:.3em .7em;margin:.28em 0;min-height:3.2em}.gap.lines-1{min-height:1.7em}.gap.pages{min-height:7em}
        .br{font-size:0}
        @media (forced-colors:active){.gap{forced-color-adjust:none;background:CanvasText;color:Canvas}}
        @media print{:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--line:#bbb;--edge:#777;--gap:#000;--gap-ink:#fff;--link:#000}body{max-width:none;padding:0;font-size:10.5pt}.skip{display:none}h2{break-after:avoid}a{text-decoration:none}}

        """;
}
