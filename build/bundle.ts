import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { builtFrom } from "./bundle/built.ts";
import { bundlePreload, bundleProcess, bundleRoom, type Bundled } from "./bundle/bundling.ts";
import { copyNativeArgon2, MACHINES } from "./bundle/native-argon2.ts";
import { noticesFor, packagesAmong } from "./bundle/notices.ts";
import { PRELOADS, PROCESSES, ROOMS, type PartName } from "./bundle/parts.ts";
import { partReport, reportLines, type BundleReport, type PartReport } from "./bundle/report.ts";
import { writeResources } from "./bundle/resources.ts";
import { roomPage } from "./bundle/room-page.ts";
import { TYPEFACE_PACKAGES } from "./bundle/typeface-files.ts";

const repository = fileURLToPath(new URL("..", import.meta.url));

/** Where the app is bundled by default. */
export const APP_FOLDER = join(repository, "out/app");

export interface BundleOptions {
  /** Processes and preloads stay readable unless true; rooms are minified unless false. */
  readonly minify?: boolean;
  /** Machines (`linux-x64`) whose argon2 library is put in; all that there are by default, a package wants one. */
  readonly machines?: readonly string[];
  /** When the sources were last changed (bundle/built.ts says how that is known); the app holds no clock for right that is before. */
  readonly built?: string | undefined;
  /** The folder that the sources lie in; this repository by default. */
  readonly root?: string;
}

/**
 * Makes the app in `outFolder`, in place of an earlier one: processes, preloads, rooms, resources and a package.json. The same sources give
 * the same bytes. Fails with esbuild's message when a source does not build, when a preload wants
 * more than `electron`, and when the folder holds anything that is no bundle.
 */
export async function bundleApp(outFolder: string, options: BundleOptions = {}): Promise<BundleReport> {
  const { minify, machines = MACHINES, root = repository } = options;
  const built = options.built ?? builtFrom(root);
  const out = resolve(outFolder);
  emptied(out);
  const bundled = new Map<PartName, Bundled>();
  for (const part of PROCESSES) bundled.set(part.name, await bundleProcess(root, out, part, minify ?? false));
  for (const part of PRELOADS) bundled.set(part.name, await bundlePreload(root, out, part, minify ?? false));
  for (const part of ROOMS) {
    bundled.set(part.name, await bundleRoom(root, out, part, minify ?? true));
    const hasStyle = readdirSync(join(out, part.name)).includes("main.css");
    writeFileSync(join(out, part.name, "index.html"), roomPage(part.title, hasStyle));
  }
  const decoder = "zxing_reader.wasm";
  copyFileSync(join(root, "node_modules/zxing-wasm/dist/reader", decoder), join(out, "clean-room", decoder));
  copyNativeArgon2(root, out, machines);
  const carried = [...bundled.values()].flatMap(({ metafile }) => packagesAmong(Object.keys(metafile.inputs)));
  writeResources(root, out, noticesFor(root, [...carried, ...TYPEFACE_PACKAGES]));
  writeFileSync(join(out, "package.json"), manifestOf(root, built));
  return reportOn(out, bundled);
}

/** Removes what an earlier bundle left. A folder that holds anything else is somebody's: it is refused, not emptied. */
function emptied(out: string): void {
  mkdirSync(out, { recursive: true });
  const ours = new Set<string>(["native", "package.json", "resources"]);
  for (const { product } of [...PROCESSES, ...PRELOADS]) ours.add(product);
  for (const { name } of ROOMS) ours.add(name);
  const others = readdirSync(out).filter((entry) => !ours.has(entry));
  if (others.length > 0) throw new Error(`${out} holds more than a bundle (${others.join(", ")}): name another folder`);
  for (const entry of ours) rmSync(join(out, entry), { recursive: true, force: true });
}

/** What Electron and the packagers read. There is no "type": `.cjs` is CommonJS whatever it says. */
function manifestOf(root: string, built: string | undefined): string {
  const parsed: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const own = (key: string): unknown => (typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, key) : undefined);
  const manifest = {
    name: own("name"),
    productName: "Sealwright",
    version: own("version"),
    description: own("description"),
    author: "Sealwright contributors",
    license: own("license"),
    main: "main.cjs",
    built,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function reportOn(out: string, bundled: ReadonlyMap<PartName, Bundled>): BundleReport {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .toSorted();
  const part = (name: PartName): PartReport => {
    const told = bundled.get(name);
    if (told === undefined) throw new Error(`${name} was not bundled`);
    const products = files.filter((file) => file === `${name}.cjs` || file.startsWith(`${name}/`));
    return partReport(name, told.metafile, out, products);
  };
  const parts = {
    main: part("main"),
    vault: part("vault"),
    "preload-desk": part("preload-desk"),
    "preload-clean-room": part("preload-clean-room"),
    desk: part("desk"),
    "clean-room": part("clean-room"),
  };
  return { outFolder: out, parts, files };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const report = await bundleApp(process.argv[2] ?? APP_FOLDER);
    for (const line of reportLines(report)) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
