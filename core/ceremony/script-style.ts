import { TABLE_STYLE } from "../sheet/table.ts";

/** The look of the script's own pieces, beside that of the sheets. */
export const SCRIPT_STYLE = `${TABLE_STYLE}
.script-head h1{font-size:15pt;line-height:24px}
.script-head p{margin:1mm 0 1mm}
.script-head .lines .written{height:7.6mm}
.script-head .journal{border:0;padding:0;margin-top:1.6mm}
.script-head .journal p{margin:0}
.step{display:grid;grid-template-columns:8mm minmax(0,1fr) 52mm;column-gap:2mm;border-top:.15mm solid #888;padding-top:1.2mm}
.step .disc{width:6mm;height:6mm}
.step h2{font-size:10pt;line-height:17px}
.step h2 small{font-size:7.5pt;font-weight:400}
.step .evidence,.step .holds{font-size:7.5pt;line-height:12px}
.step .initials{display:grid;grid-template-columns:1fr 1fr;gap:1mm 2mm;align-content:start}
.step .initials .written{height:7mm}
.listed{font-size:7.5pt;line-height:12px;padding-top:1mm}
.list h2{font-size:13pt;line-height:22px}
.list h2 small{font-size:8pt;font-weight:400}
.list table{margin-top:2mm}
.list td:first-child,.list th:first-child{width:11mm}
.list tbody tr{height:10.5mm}
.list .tall tbody tr{height:18mm}
.list .wide{width:26%}
.list table+h2{margin-top:6mm}
.list .lines{margin-top:1mm}
.list .journal{margin-top:6mm}
.wrong dl{display:grid;grid-template-columns:1fr 1fr;gap:3mm 7mm;margin-top:3mm}
.wrong dt{font-weight:700;line-height:14px}
.wrong dd{font-size:8pt;line-height:13px}
`.trim();
