/** The look of the first dates on an acknowledgement. */
export const DATES_STYLE = `
.dates h2{font-size:11pt;line-height:19px}
.dates p{font-size:7.5pt;line-height:12px}
.dates b{display:block;font-size:10pt;line-height:16px}
.scan p{font-size:7pt;line-height:10px}
`.trim();

/** The look of the page of due dates. */
export const REMINDERS_STYLE = `
.due-head h1{font-size:15pt;line-height:26px;height:13mm;padding-right:60mm}
.due-head .written{height:7mm}
.due-head .lines{grid-template-columns:1fr}
.due-head .lead{margin:1.2mm 0 1.6mm}
.due{display:flex;flex-direction:column;justify-content:center}
.due .set{font-size:11pt;line-height:18px;font-weight:700;word-spacing:-.28em}
.due h2{font-size:10pt;line-height:16px}
.due .by{font-size:9pt;line-height:14px}
.due small{font-size:7.5pt;line-height:11px;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2}
.due small{overflow:hidden;overflow-wrap:anywhere}
`.trim();
