/**
 * The typefaces of the sheets, each a WOFF2 file in base64: Atkinson Hyperlegible Next for text (with the Latin extensions that
 * names need) and Atkinson Hyperlegible Mono for codes and words. Both are under the SIL Open Font License 1.1.
 */
export interface SheetTypeface {
  readonly text: string;
  readonly textBold: string;
  readonly textExtended: string;
  readonly textBoldExtended: string;
  readonly mono: string;
  readonly monoBold: string;
}

const LATIN =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F," +
  "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const LATIN_EXTENDED =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF," +
  "U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

/** Font faces that hold their files as data: nothing is fetched. */
export function typefaceCss(typeface: SheetTypeface): string {
  return [
    face("Sheet Text", 400, typeface.text, LATIN),
    face("Sheet Text", 700, typeface.textBold, LATIN),
    face("Sheet Text", 400, typeface.textExtended, LATIN_EXTENDED),
    face("Sheet Text", 700, typeface.textBoldExtended, LATIN_EXTENDED),
    face("Sheet Mono", 400, typeface.mono, LATIN),
    face("Sheet Mono", 700, typeface.monoBold, LATIN),
  ].join("\n");
}

function face(family: string, weight: number, woff2: string, range: string): string {
  const source = `src:url(data:font/woff2;base64,${woff2}) format("woff2");unicode-range:${range}`;
  return `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:block;${source}}`;
}
