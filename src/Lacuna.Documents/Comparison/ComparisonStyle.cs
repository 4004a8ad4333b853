namespace Lacuna.Documents.Comparison;

/// <summary>The style sheet of <see cref="ComparisonHtmlWriter"/>.</summary>
internal static class ComparisonStyle
{
    // Opened: a double line below and brackets; closed: struck through and other brackets; withheld: a frame with a dark edge. Every text colour
    // has at least 7 to 1 against its ground.
    public const string Css = """
        :root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1c1b19;--soft:#4d4a44;--line:#8a857a;--open:#0b4a1f;--open-ground:#e2f2e4;--shut:#7a1420;--shut-ground:#fae6e6;--link:#123f86}
        @media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#eceae4;--soft:#c3beb3;--line:#8f8a7e;--open:#b5e8bf;--open-ground:#15301c;--shut:#ffc4c4;--shut-ground:#40181c;--link:#aecbff}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1rem;max-width:44rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
        h1,h2{line-height:1.25}h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}
        a{color:var(--link)}a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-100rem}.skip:focus{position:static}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .sentence{font-size:1.2rem;font-weight:bold}.note{color:var(--soft);font-size:.9375rem}
        table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold}
        th,td{border-bottom:1px solid var(--line);padding:.3rem .5rem .3rem 0;text-align:left;vertical-align:top}th[scope=row]{font-weight:normal}
        ins,del{text-decoration:none;padding:0 .1em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
        .opened{background:var(--open-ground);color:var(--open);text-decoration:underline double}.opened::before{content:"\27E6"}.opened::after{content:"\27E7"}
        .closed{background:var(--shut-ground);color:var(--shut);text-decoration:line-through}.closed::before{content:"\27EA"}.closed::after{content:"\27EB"}
        .added{text-decoration:underline dashed}.removed{color:var(--soft);text-decoration:line-through dashed}
        .minor{color:var(--soft)}ins.minor{text-decoration:underline dotted}del.minor{text-decoration:line-through}
        .withheld{border:1px solid var(--line);border-left:.5em solid var(--ink);padding:0 .25em}
        .tag{display:inline-block;font:bold .75rem/1.4 system-ui,sans-serif;text-decoration:none;border:1px solid currentColor;border-radius:.2em;padding:0 .3em;margin-right:.2em}
        :target{outline:3px solid var(--link);scroll-margin-top:2rem}
        @media print{:root{--paper:#fff;--ink:#000;--soft:#333;--open:#000;--open-ground:#fff;--shut:#000;--shut-ground:#fff}body{max-width:none;padding:0}.skip{display:none}li,tr{break-inside:avoid}}
        @media (forced-colors:active){.withheld{border-left-color:CanvasText}}

        """;
}
