import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { gzip } from "../core/encoding/gzip.ts";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A page that becomes one file; paths are from the repository's root. */
export interface PageSources {
  /** The template: `{{POLICY}}`, `{{NOTICES}}`, `{{STYLE}}` and `{{SCRIPT}}` stand for what belongs there. */
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** The comment at its head: what it is and whose work it carries. */
  readonly notices: string;
  /** Whether it may run WebAssembly. */
  readonly webAssembly: boolean;
  /** Modules to be taken in place of others. */
  readonly alias: Readonly<Record<string, string>>;
}

/**
 * Builds the page: everything inlined, nothing asked of any network, the same bytes for the same sources. The policy lets exactly
 * this script and this style run, and WebAssembly where the page needs it.
 */
export async function selfContainedPage({ html, script, style, notices, webAssembly, alias }: PageSources): Promise<string> {
  const [code, look] = await Promise.all([bundled(script, alias), bundled(style, alias)]);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'${webAssembly ? " 'wasm-unsafe-eval'" : ""}`,
    `style-src '${hashOf(look)}'`,
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const values: Readonly<Record<string, string>> = { POLICY: policy, NOTICES: notices, STYLE: look, SCRIPT: code };
  return readFileSync(ROOT + html, "utf8").replace(/\{\{([A-Z]+)\}\}/g, (_, name: string) => values[name] ?? "");
}

async function bundled(entry: string, alias: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: ["es2024", "chrome128", "firefox128", "safari18"],
    charset: "utf8",
    legalComments: "none",
    loader: { ".woff2": "dataurl" },
    alias,
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

/** What a page weighs and its sum, for whoever builds it. */
export function describePage(name: string, page: string): string {
  const sum = createHash("sha256").update(page).digest("hex");
  return `recovery/${name}  ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB  SHA-256 ${sum}`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
