import { join } from "node:path";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { amending } from "./amendments.ts";
import { keptFromRooms, refuseImports } from "./kept-from-rooms.ts";
import { nativeArgon2Loader } from "./native-argon2.ts";
import { pureImports } from "./pure-imports.ts";
import type { RoomPart, ScriptPart } from "./parts.ts";

/** One bundle as esbuild made it: where it came from and what went in. */
export interface Bundled {
  readonly metafile: Metafile;
}

/** The same for all: no source map, no comment of a licence (NOTICES.txt has them), nothing taken from the machine. */
const EVERYWHERE = {
  bundle: true,
  metafile: true,
  sourcemap: false,
  legalComments: "none",
  charset: "utf8",
  logLevel: "silent",
  // The sources' own settings are for the type checker; a tsconfig.json must not change what ships.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, strict: true } },
  // In CommonJS it would be an empty object: found at build time, not at three in the morning.
  logOverride: { "empty-import-meta": "error" },
} as const satisfies BuildOptions;

/** A process of the app as one readable CommonJS file: minified only on request, because people will want to read it. */
export async function bundleProcess(root: string, outFolder: string, part: ScriptPart, minify: boolean): Promise<Bundled> {
  return build({
    ...EVERYWHERE,
    absWorkingDir: root,
    entryPoints: [part.source],
    outfile: join(outFolder, part.product),
    format: "cjs",
    platform: "node",
    target: "node24",
    external: ["electron"],
    minify,
    plugins: [amending(), nativeArgon2Loader, pureImports],
  });
}

/** A preload as one CommonJS file. It is bundled as for a browser, so that an import of a `node:` module fails here. */
export async function bundlePreload(root: string, outFolder: string, part: ScriptPart, minify: boolean): Promise<Bundled> {
  return build({
    ...EVERYWHERE,
    absWorkingDir: root,
    entryPoints: [part.source],
    outfile: join(outFolder, part.product),
    format: "cjs",
    platform: "browser",
    target: "es2024",
    external: ["electron"],
    minify,
    plugins: [amending(), pureImports],
  });
}

/** A room's script and style, its fonts in `fonts/` under their packages' names. Fails when the script would ask for anything else. */
export async function bundleRoom(root: string, outFolder: string, part: RoomPart, minify: boolean): Promise<Bundled> {
  const bundled = await build({
    ...EVERYWHERE,
    absWorkingDir: root,
    entryPoints: { main: part.source },
    outdir: join(outFolder, part.name),
    format: "esm",
    platform: "browser",
    target: "es2024",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
    minify,
    plugins: [amending(), keptFromRooms, pureImports],
  });
  refuseImports(part.name, bundled.metafile);
  return bundled;
}
