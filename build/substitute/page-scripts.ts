import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** The scripts that a page runs before its own, as text. */
export interface PageScripts {
  readonly main: string;
  readonly isolated: string;
}

/** The name of the isolated world, which is also the only one that can reach the main process. */
export const ISOLATED_WORLD = "sealwright-preload";
export const BINDING = "sealwrightSend";
export const RECEIVER = "sealwrightReceive";

/** What a window says of its preload: the file, and whether it runs in sub-frames too. */
export interface PreloadPlan {
  readonly file: string | null;
  readonly inSubFrames: boolean;
  readonly process: Readonly<Record<string, unknown>>;
}

const bundles = new Map<string, string>();

/** The scripts for one window. `eventName` is known to the two worlds of this window only: make it unguessable. */
export function pageScripts(plan: PreloadPlan, eventName: string): PageScripts {
  const preload = plan.file === null ? null : readFileSync(plan.file, "utf8");
  // A page's top is its own; a preload that runs in every frame is asked for by name, as in Electron.
  const elsewhere = plan.inSubFrames ? "false" : "window.top !== window";
  const name = JSON.stringify(eventName);
  const settings = [
    `eventName: ${name}`,
    `process: ${JSON.stringify(plan.process)}`,
    `preload: ${preload === null ? "null" : `function (require, module, exports, process) {\n${preload}\n}`}`,
  ];
  return {
    main: `(() => { if (${elsewhere}) return;\n${bundle("main-world")};\nworld.startMainWorld(${name}); })();`,
    isolated: `(() => { if (${elsewhere}) return;\n${bundle("isolated-world")};\nworld.startIsolatedWorld({ ${settings.join(",\n")} }); })();`,
  };
}

function bundle(name: "main-world" | "isolated-world"): string {
  const made = bundles.get(name) ?? bundleNow(fileURLToPath(new URL(`page/${name}.ts`, import.meta.url)));
  bundles.set(name, made);
  return made;
}

function bundleNow(file: string): string {
  const built = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "world",
    target: "es2024",
  });
  return built.outputFiles[0]?.text ?? "";
}
