/**
 * The look of the report: on paper black on white, A4 or Letter, whatever the printer takes; on screen as the reader's system has
 * it, light or dark. Colour says nothing that a word does not say.
 */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#14181d;--soft:#525c66;--line:#c9d0d6;--page:#fff;--panel:#f3f5f7;--bad:#a3161f;--good:#156b3a}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ebee;--soft:#a3adb7;--line:#3b444d;--page:#14181c;--panel:#1e242a;--bad:#ff9a94;--good:#7fd6a2}}
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--page);color:var(--ink);font:400 10pt/1.5 "Sheet Text",system-ui,sans-serif;font-kerning:normal}
body{max-width:52rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:anywhere}
bdi{unicode-bidi:isolate}
.time{white-space:nowrap}
code,.code{font-family:"Sheet Mono",ui-monospace,monospace;font-variant-ligatures:none}
h1{font-size:22pt;line-height:1.15;letter-spacing:-.01em}
h2{font-size:14pt;line-height:1.25;margin:2.6rem 0 .4rem;padding-top:.9rem;border-top:2px solid var(--ink)}
h3{font-size:11pt;line-height:1.35;margin:1.4rem 0 .4rem}
p{margin:.4rem 0}
.lead,.soft{color:var(--soft)}
.eyebrow{font-weight:700;font-size:8.5pt;color:var(--soft);margin-bottom:.35rem}
.verdict{border:1px solid var(--good);border-left-width:6px;background:var(--panel);padding:.8rem 1rem;margin:1.2rem 0}
.verdict.bad{border-color:var(--bad)}
.verdict b{font-size:12pt}
.verdict b{color:var(--good)}
.verdict.bad b,.bad-word{color:var(--bad)}
.bad-word{font-weight:700}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.7rem 1.4rem;margin:.9rem 0}
.facts dt,th{font-size:8pt;line-height:1.4;color:var(--soft);font-weight:700;text-align:left}
.facts .wide{grid-column:1/-1}
.head-code{font-size:13pt;letter-spacing:.02em}
table{width:100%;border-collapse:collapse;margin:.5rem 0 .9rem;font-size:8.8pt;line-height:1.42;table-layout:fixed}
th{vertical-align:bottom;padding:.2rem .7rem .25rem 0;border-bottom:1.5px solid var(--ink)}
td{vertical-align:top;padding:.32rem .7rem .32rem 0;border-bottom:1px solid var(--line)}
td .code{font-size:.93em}
.number{width:4.2rem}
.narrow{width:5.6rem}
.when{width:9.4rem}
.middle{width:10.5rem}
.set{border:1px solid var(--line);padding:.3rem 1rem .6rem;margin:1rem 0}
.set h3{margin-top:.7rem;font-size:12pt}
.set h4{font-size:9.5pt;margin:.9rem 0 0}
.tag{display:inline-block;border:1px solid currentColor;border-radius:.2rem;padding:0 .4em;font-size:8pt;font-weight:700;line-height:1.55}
.controls td:first-child{font-weight:400}
.controls dl{margin:0}
.controls dt{font-size:8pt;color:var(--soft)}
.controls dd+dt{margin-top:.3rem}
ul{padding-left:1.1rem}
@media screen and (max-width:40rem){table{display:block;overflow-x:auto}}
@page{margin:17mm 15mm 18mm;@bottom-left{content:"Sealwright audit report";font:7.5pt sans-serif;color:#555}@bottom-right{content:counter(page) " of " counter(pages);font:7.5pt sans-serif;color:#555}}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--page:#fff;--panel:#fff;--bad:#8f1119;--good:#0d5a2e}
html{font-size:9.4pt}
body{max-width:none;padding:0}
h2,h3,h4{break-after:avoid}
tr,.verdict,.facts{break-inside:avoid}
.facts{break-after:avoid}
.set{border-width:1px 0}
.set{padding-inline:0}
thead{display:table-header-group}
.timeline-part{break-before:page}
}
`.trim();
