import { TABLE_STYLE } from "./table.ts";

/** The look of the report of a drill. */
export const DRILL_REPORT_STYLE = `${TABLE_STYLE}
.report-title h1{font-size:15pt;line-height:26px}
.report-title p{font-size:8.5pt;line-height:14px}
.report-facts{grid-template-columns:1fr .9fr 1.2fr 1.2fr;column-gap:4mm}
.report-facts .written{height:8.2mm}
.report-facts>:nth-child(7){grid-column:span 2}
.report-note p{font-size:9pt;line-height:14px;overflow-wrap:anywhere}
.report-trend h2,.report-drills h2,.report-note h2,.report-signed h2{font-size:10pt;line-height:17px}
.report-trend .key{font-size:7.5pt;line-height:12px;font-weight:400}
.report-trend .key svg{display:inline-block;width:2.6mm;height:2.6mm;margin:0 1mm 0 4mm}
.chart text{font:400 2.5px "Sheet Text",sans-serif;text-anchor:middle}
.chart .axis{text-anchor:end}
.chart .failed{font-weight:700}
.chart .rule{stroke:#888;stroke-width:.15px}
.report-trend rect{stroke:#000;stroke-width:.25px}
.report-trend .login{fill:#fff}
.report-drills td{height:5.4mm;padding:.5mm 1mm}
.report-drills td bdi{-webkit-line-clamp:1}
.report-drills .code{font-size:7.5pt}
.report-drills .medians tr:last-child td{font-weight:700}
.report-signed .lines{grid-template-columns:1.2fr 1.2fr .8fr}
.report-signed .written{height:8mm}
`.trim();
