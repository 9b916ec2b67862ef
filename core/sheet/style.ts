/**
 * The look of all pages: black on white, grey hairlines, two typefaces, places from the layout. No background colour carries
 * meaning (printers leave them out); what must be black is drawn. Lines of text are whole pixels high: the browser rounds every
 * baseline to one, and uneven lines are harder to read.
 */
export const STYLE = `
*{min-width:0;box-sizing:border-box;margin:0;padding:0}
html{background:#fff;color:#000;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 9pt/15px "Sheet Text",sans-serif;font-kerning:normal;font-variant-numeric:lining-nums}
.page{position:relative;overflow:hidden;background:#fff;break-after:page;break-inside:avoid}
.page:last-child{break-after:auto}
.box{position:absolute}
ul,ol,dl{list-style:none}
bdi{unicode-bidi:isolate}
b,h1,h2{font-weight:700}
code{white-space:nowrap;line-height:1px}
code,.code{font-family:"Sheet Mono",monospace;font-variant-ligatures:none}
.group{white-space:nowrap}
.caption{font-size:7pt;line-height:11px}
svg{display:block}

.mast{display:flex;justify-content:space-between;align-items:center;border-bottom:.25mm solid #000;padding-bottom:2mm}
.brand{display:flex;align-items:center;gap:1.6mm}
.sign{width:4mm;height:5mm}
.sign path{fill:none;stroke:#000;stroke-width:1.6px}
.wordmark{font-size:12pt;line-height:19px;font-weight:700;letter-spacing:.01em}
.mast{font-size:8pt;line-height:19px}
.identity dl{display:flex}
.identity dl div{margin-right:8.5mm}
.identity dt{font-size:7.5pt;line-height:13px}
.identity .code dd{word-spacing:-.28em}
.identity dd{font-size:21pt;line-height:32px;font-weight:700;white-space:nowrap}
.identity .code dt{font-family:"Sheet Text",sans-serif}
.identity .threshold{margin-top:1mm}
.foot{display:flex;justify-content:space-between;align-items:flex-end}
.foot{border-top:.15mm solid #888;font-size:7pt;line-height:11px}

.threshold{font-weight:700}
.accounts{font-size:8.5pt;line-height:14px}
.accounts li{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.heading{display:flex;flex-wrap:wrap;align-items:center;column-gap:2mm;align-content:flex-start}
.disc{width:4.6mm;height:4.6mm}
.disc text{fill:#fff;font:700 13px "Sheet Text",sans-serif;text-anchor:middle}
.heading h2{font-size:11pt;line-height:18px}
.heading .secret{font-size:7pt;font-weight:700;border:.2mm solid #000;padding:0 1mm;margin-left:1mm;vertical-align:.4mm}
.heading .note{font-size:7.5pt;line-height:12px}
.figure{display:flex;align-items:center;justify-content:center}
.symbol{flex:none}
.words ol{height:216px;display:grid;grid-auto-flow:column;grid-template:repeat(12,18px)/repeat(3,1fr);column-gap:3mm}
.words li{display:flex;align-items:baseline;font:400 10.5pt/18px "Sheet Mono",monospace;white-space:nowrap}
.words i{width:5.6mm;font-size:7.5pt}
.words.locked ol{height:208px;grid-template:repeat(16,13px)/repeat(4,1fr);column-gap:2mm}
.words.locked li{font-size:8.5pt;line-height:13px}
.words.locked i{width:4.4mm;font-size:6.5pt}
.words i{font-style:normal;line-height:1px}
.rules{position:absolute;left:0;top:0;width:100%;height:216px;overflow:visible}
.words.locked .rules{height:208px}
.rules path{stroke:#000;stroke-width:.35px;vector-effect:non-scaling-stroke}
.at-shareCaption,.at-againCaption{font-size:7.5pt;line-height:12px}
.strip{font-size:8pt;line-height:12px}
.strip .caption{display:block;line-height:11px}
.fold{border-top:.2mm dashed #888;text-align:center;font-size:7pt;line-height:11px;padding-top:.7mm}
.card-caption{font-size:7.5pt;line-height:12px}
.fingerprint{margin-top:1.5mm}
.fingerprint .code{display:block;font-weight:700;font-size:9pt;line-height:15px}
.part-caption{font-size:7.5pt;line-height:13px}
.part-caption .code{font-size:6.5pt}
.card-text{font-size:7.5pt;line-height:12px}
.card-text.long{font-size:6.2pt;line-height:10px}
.steps{display:grid;grid-template-columns:repeat(3,1fr);column-gap:6mm}
.steps{border-top:.25mm solid #000;padding-top:1.4mm;font-size:8.5pt;line-height:14px}
.steps b{display:block}

.notice h1{font-size:15pt;line-height:24px}
.notice{overflow-wrap:anywhere;display:grid;grid-template-columns:62mm minmax(0,1fr);column-gap:5mm}
.notice li{margin-bottom:1.1mm;padding-left:3.4mm;position:relative}
.notice li::before{content:"–";position:absolute;left:0}
.line .written{display:flex;align-items:flex-end;height:9.6mm;border-bottom:.25mm solid #000;font-size:9pt;line-height:14px}
.written bdi,.label-found{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2}
.written bdi,.label-found{overflow:hidden;overflow-wrap:anywhere}
.line .caption{display:block;padding-top:.6mm}
.recovery h1{font-size:11pt;line-height:19px;margin-bottom:.8mm}
.recovery code{font-size:8.4pt}
.recovery ol{columns:2;column-gap:6mm;counter-reset:step;margin-top:1.5mm}
.recovery{font-size:9pt;line-height:14px}
.recovery li{counter-increment:step;break-inside:avoid;margin-bottom:1.3mm;padding-left:4.6mm;position:relative}
.recovery li::before{content:counter(step);position:absolute;left:0;font-weight:700}
.journal{border-top:.15mm solid #888;padding-top:1mm;font-size:8pt;line-height:12px}
.head{display:grid;grid-template-columns:max-content minmax(0,1fr);column-gap:6mm;align-items:center;margin-top:.6mm}
.head b{font-size:12pt;line-height:20px}
.head span{display:block;font-size:8.5pt;line-height:13px}
.head+p{margin-top:2.4mm}
.combs{display:flex;justify-content:space-between;margin-top:1.2mm}
.comb{fill:none;stroke:#000;stroke-width:.2px}
.tools{border-top:.15mm solid #888;padding-top:1mm;font-size:8pt;line-height:12px}
.sum{display:flex;justify-content:space-between}

.label-note{font-size:8pt;line-height:13px}
.cut svg{width:100%;height:100%;fill:none;stroke:#888;stroke-width:.2px}
.label-facts{font-size:7.5pt;line-height:12px}
.label-set{font-size:17pt;line-height:24px}
.label-set b{word-spacing:-.28em}
.label-set>span:first-child{font-size:10pt}
.label-share{font-size:10pt;line-height:17px}
.label-title{font-weight:700;margin-top:1mm}
.label-facts .drill-plate{width:36mm;height:6.43mm;margin-top:1mm}
.label-text{font-size:6.2pt;line-height:10px}
.label-journal{font-size:7pt;line-height:12px;white-space:nowrap}
.label-journal .code{font-size:7.5pt}
.lines{display:grid;align-content:start;grid-template-columns:repeat(3,minmax(0,1fr));column-gap:6mm}
.label-lines{grid-template-columns:repeat(2,minmax(0,1fr));column-gap:4mm}
.label-lines .written{height:7.2mm}
.label-found{grid-column:1/-1;font-size:7.5pt;line-height:12px;min-height:3.2mm}
.form .written{height:12mm}

.statement h1{font-size:15pt;line-height:26px;margin-bottom:2mm}
.statement{overflow-wrap:anywhere}
.statement,.duties{font-size:10pt;line-height:17px}
.duties h2,.form h2{font-size:11pt;line-height:19px}
.duties ol{counter-reset:step;margin-top:1.5mm}
.duties li{counter-increment:step;padding-left:5.5mm;position:relative;margin-bottom:1.4mm}
.duties li::before{content:counter(step);position:absolute;left:0}

.parts-note{font-size:8.5pt}
.slot-caption h2{font-size:9pt;line-height:17px}
.slot-caption .code{font-size:7pt;line-height:12px;margin-top:1mm}
.slot-caption .code span{display:block}

.drill-border{position:absolute;left:0;top:0;width:100%;height:100%}
.drill-border text{font:700 3.6px "Sheet Text",sans-serif;letter-spacing:1px;text-anchor:middle}
.drill{position:absolute;right:13mm;top:22mm;width:56mm;font-size:7.5pt;line-height:13px;text-align:right}
.drill-plate{width:56mm;height:10mm;margin-bottom:1.4mm}
.drill-plate text{fill:#fff;font:700 13px "Sheet Text",sans-serif;letter-spacing:3px;text-anchor:middle}

@media screen{html{background:#ddd}.page{margin:6mm auto;box-shadow:0 0 2mm #999}}
`.trim();
