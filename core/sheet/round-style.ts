import { TICK_STYLE } from "./tick.ts";

/** The look of the round sheet's own pieces, beside that of the sheets. */
export const ROUND_STYLE = `${TICK_STYLE}
.round-head h1{font-size:15pt;line-height:26px}
.round-head .title{height:13mm;padding-right:60mm}
.round-head .lines{grid-template-columns:2fr 1fr 1fr 1fr}
.round-head .lines .written{height:7mm}
.round-head .lines>:last-child{grid-column:1/-1}
.round-head h2{font-size:10pt;line-height:17px}
.round-head .journal{padding-top:1.4mm}
.round-head .lead{margin:1.2mm 0 1.6mm}
.round-head dl{display:grid;grid-template-columns:max-content 1fr max-content 1fr;gap:0 2mm;margin:.6mm 0 1.6mm}
.round-head dt{font-weight:700}
.round-head dd,.round-head dt{font-size:8pt;line-height:12px}
.round-row{display:grid;grid-template-columns:8mm minmax(0,1fr) 33mm 35mm 17mm 21mm 11mm 15mm 9.5mm 9.5mm;width:100%}
.round-row>*{padding-left:1mm;overflow:hidden}
.round-row>*+*{border-left:.15mm solid #888}
.round-captions{height:7mm;font-size:7pt;line-height:11px;border-bottom:.25mm solid #000}
.round-captions>*{align-self:end;padding-bottom:.4mm}
.round-captions>*+*{border-left:0}
.round-captions .both{grid-column:span 2}
.round-place{display:flex;align-items:flex-end;column-gap:4mm;height:8mm;padding-bottom:.8mm;border-bottom:.15mm solid #888}
.round-place b{font-size:11pt;line-height:16px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.round-place span{flex:none;font-size:8pt;line-height:13px}
.round-bag{height:13mm;border-bottom:.15mm solid #888}
.round-bag .name{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;overflow-wrap:anywhere}
.round-bag>*{padding-top:.6mm;line-height:14px}
.round-bag .no{font-size:8pt;padding-left:0}
.round-bag .set{font-size:10pt;font-weight:700;word-spacing:-.28em}
.round-bag small{display:block;font-size:7pt;line-height:11px}
.round-bag .ticks{display:grid;font-size:7.5pt;line-height:12px;row-gap:.5mm;padding-top:.3mm}
.round-bag .photo{padding:3.6mm 0 0 3mm}
.round-end h2{font-size:13pt;line-height:22px}
.round-end .written{height:9.6mm}
.round-end .people{grid-template-columns:1.2fr 1fr}
.round-end .remarks{margin-top:2mm}
.round-end .remarks div{height:8.4mm;border-bottom:.2mm solid #666}
`.trim();
