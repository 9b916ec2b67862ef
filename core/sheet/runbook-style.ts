import { TABLE_STYLE } from "./table.ts";
import { TICK_STYLE } from "./tick.ts";

/** The look of runbooks: large enough to be read at night. */
export const RUNBOOK_STYLE = `${TICK_STYLE}
${TABLE_STYLE}
.run-head h1{font-size:14pt;line-height:22px;height:44px;padding-right:60mm;overflow:hidden;overflow-wrap:anywhere}
.run-head h1 bdi{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.run-head .lines{grid-template-columns:2fr 1fr 1.4fr}
.run-head .lines .written{height:7mm}
.run-head .lead{font-size:8.5pt;line-height:13px;margin-top:1mm}
.run-head .lines{margin-top:2mm}
.run h2{font-size:12pt;line-height:20px;height:10mm;padding-top:3.6mm;border-top:0}
.run h2 small{font-size:8pt;font-weight:400}
.run p{font-size:11pt;line-height:19px;overflow-wrap:anywhere}
.run .text{margin-bottom:1mm}
.run .step{display:grid;grid-template-columns:6mm 8mm minmax(0,1fr);margin-bottom:1.4mm}
.run .step .tick{width:4mm;height:4mm;margin-top:.5mm}
.run .cut{margin-bottom:0}
.run .room div{height:10mm;border-bottom:.2mm solid #666}
.run .custodians p{font-size:8.5pt;line-height:13px;margin-bottom:1.4mm}
.run .custodians tbody tr{height:9mm}
`.trim();
