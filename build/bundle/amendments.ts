import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** A text in a package that our policy would refuse at run time, or that has no business in an offline app, and what stands there instead. */
export interface Amendment {
  /** The file, from `node_modules/`. */
  readonly file: string;
  readonly found: string;
  readonly put: string;
  readonly because: string;
}

const ZOD_COMPILES = {
  found: "const F = Function;",
  put: 'throw new Error("no code is made from text");',
  because:
    "zod compiles schemas with the Function constructor where its probe says that it may; the policy reports the probe (D17)",
};

const ANNOUNCER_CLEARS = "react-aria clears its live region by innerHTML, which throws where trusted types are required";

export const AMENDMENTS: readonly Amendment[] = [
  { file: "zod/v4/core/util.js", ...ZOD_COMPILES },
  { file: "zod/v4/core/doc.js", ...ZOD_COMPILES },
  { file: "zod/v4/core/compile.js", ...ZOD_COMPILES },
  {
    file: "react-aria/dist/private/live-announcer/LiveAnnouncer.mjs",
    found: "this.assertiveLog.innerHTML = '';",
    put: "this.assertiveLog.replaceChildren();",
    because: ANNOUNCER_CLEARS,
  },
  {
    file: "react-aria/dist/private/live-announcer/LiveAnnouncer.mjs",
    found: "this.politeLog.innerHTML = '';",
    put: "this.politeLog.replaceChildren();",
    because: ANNOUNCER_CLEARS,
  },
  {
    file: "zxing-wasm/dist/es/share.js",
    found: "https://fastly.jsdelivr.net/npm/",
    put: "./no-network/",
    because: "zxing-wasm names a server for its WebAssembly when nobody else does; ours lies beside the page",
  },
];

/** Makes the amendments as the packages are read. A build in which one is not found fails: the package changed, so look again. */
export function amending(amendments: readonly Amendment[] = AMENDMENTS): Plugin {
  return {
    name: "amendments",
    setup({ onLoad }) {
      for (const file of new Set(amendments.map((amendment) => amendment.file))) {
        onLoad({ filter: endingIn(file) }, ({ path }) => ({
          contents: amended(file, readFileSync(path, "utf8"), amendments),
          loader: "js",
        }));
      }
    },
  };
}

/** The text of `file` with its amendments. Fails with a plain sentence when one of them is not found in it. */
export function amended(file: string, source: string, amendments: readonly Amendment[] = AMENDMENTS): string {
  let text = source;
  for (const { found, put, because } of amendments.filter((amendment) => amendment.file === file)) {
    if (!text.includes(found)) throw new Error(`node_modules/${file} no longer holds "${found}", but: ${because}`);
    text = text.replaceAll(found, () => put);
  }
  return text;
}

/** Matches the path of a file of a package, on every system. */
function endingIn(file: string): RegExp {
  const path = file.split("/").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`[\\\\/]node_modules[\\\\/]${path.join("[\\\\/]")}$`);
}
