import { TICK_STYLE } from "./tick.ts";

/** The look of the review form's own pieces, beside that of the sheets. */
export const REVIEW_STYLE = `${TICK_STYLE}
.review-title h1{font-size:15pt;line-height:26px}
.facts{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));column-gap:4mm;align-content:start;row-gap:.8mm}
.facts dt{font-size:7pt;line-height:11px}
.facts dd{font-size:9pt;line-height:13px;overflow:hidden;overflow-wrap:anywhere}
.facts dd{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2}
.facts .one dd{-webkit-line-clamp:1}
.facts .w12 dd{-webkit-line-clamp:3}
.facts .w2{grid-column:span 2}
.facts .w3{grid-column:span 3}
.facts .w4{grid-column:span 4}
.facts .w6{grid-column:span 6}
.facts .w12{grid-column:span 12}
.duties-due{border-top:.15mm solid #888;border-bottom:.15mm solid #888;padding-top:1mm}
.duties-due .lines{grid-template-columns:repeat(4,minmax(0,1fr));column-gap:4mm}
.duties-due .written{height:7mm}
.duties-due .caption{font-size:7pt}
.question{display:flex;flex-direction:column}
.question .asked{flex:none}
.question .rows{flex:1;display:grid;grid-auto-rows:1fr}
.question .rows div{border-bottom:.2mm solid #666}
.actions-heads,.actions-row{display:grid;grid-template-columns:minmax(0,1fr) 46mm 30mm;column-gap:4mm}
.question .rows .actions-row{border:0}
.actions-row i{border-bottom:.2mm solid #666}
.actions-heads{flex:none;height:4mm}
.actions-heads span{font-size:7pt;line-height:11px;align-self:end}
.review-signed .written{height:8mm}
`.trim();
