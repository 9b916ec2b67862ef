import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** The font packages' style sheets name each face twice, as WOFF2 and as WOFF. Chromium reads the first; the second is left out. */
export const webFonts: Plugin = {
  name: "web-fonts",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@fontsource[\\/].*\.css$/ }, ({ path }) => ({
      contents: onlyWoff2(readFileSync(path, "utf8")),
      loader: "css",
    }));
  },
};

/** A style sheet of a font package without its WOFF files. */
export function onlyWoff2(css: string): string {
  return css.replace(/,\s*url\([^)]*\.woff\)\s*format\(["']woff["']\)/g, "");
}
