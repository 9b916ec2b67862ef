import { markup, type Markup, type Printable } from "./markup.ts";

/** A column of a table: what stands above it, and its look. */
export interface Column {
  readonly caption: string;
  readonly look?: string;
}

/** A table; cells that are missing are left blank, to be written on. */
export function table(columns: readonly Column[], rows: readonly (readonly Printable[])[], look = ""): Markup {
  const heads = columns.map((column) => markup`<th class="${column.look ?? ""}">${column.caption}</th>`);
  const lines = rows.map((cells) => {
    const row = columns.map((_, index) => markup`<td><bdi>${cells[index] ?? ""}</bdi></td>`);
    return markup`<tr>${row}</tr>`;
  });
  return markup`<table class="${look}"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
}

/** The look of tables, for the documents that have some. */
export const TABLE_STYLE = `
table{width:100%;border-collapse:collapse;table-layout:fixed}
th{font-size:7pt;line-height:11px;text-align:left;vertical-align:bottom;padding:0 1mm .6mm}
td{border:.15mm solid #888;padding:.6mm 1mm;vertical-align:top;font-size:8pt;line-height:12px;overflow-wrap:anywhere}
td bdi{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
`.trim();
