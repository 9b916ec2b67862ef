import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { gzip } from "../core/encoding/gzip.ts";
import { noticesOf } from "./recover-page-notices.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

/** Where the built page is kept. */
export const RECOVER_PAGE = `${root}recovery/recover.html`;

/**
 * Builds recover.html: everything inlined, nothing asked of any network, the same bytes for the same sources. The policy lets exactly
 * this script, this style and WebAssembly run.
 */
export async function recoverPage(): Promise<string> {
  const [script, style] = await Promise.all([bundled("recovery/page/main.ts"), bundled("recovery/page/style/page.css")]);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(style)}'`,
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const values: Readonly<Record<string, string>> = {
    POLICY: policy,
    NOTICES: noticesOf(require),
    STYLE: style,
    SCRIPT: script,
  };
  const template = readFileSync(`${root}recovery/page/page.html`, "utf8");
  return template.replace(/\{\{([A-Z]+)\}\}/g, (_, name: string) => values[name] ?? "");
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: ["es2024", "chrome128", "firefox128", "safari18"],
    charset: "utf8",
    legalComments: "none",
    loader: { ".woff2": "dataurl" },
    alias: { crypto: "./recovery/page/reading/random-values.ts" },
    plugins: [inlinedWasm],
    logLevel: "error",
  });
  const [output, ...others] = outputFiles;
  if (output === undefined || others.length > 0) throw new Error(`${entry} did not become one file`);
  const text = output.text.trim();
  // Either would end the element early, and the hash would no longer be of what runs.
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${entry} holds a text that cannot be inlined`);
  return text;
}

/** WebAssembly becomes a text: gzip, in base64 (recovery/page/reading/inlined.ts takes it apart). */
const inlinedWasm: Plugin = {
  name: "inlined-wasm",
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, ({ path }) => ({
      contents: Buffer.from(gzip(readFileSync(path))).toString("base64"),
      loader: "text",
    }));
  },
};

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = await recoverPage();
  writeFileSync(RECOVER_PAGE, page);
  const sum = createHash("sha256").update(page).digest("hex");
  console.log(`recovery/recover.html  ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB  SHA-256 ${sum}`);
}
