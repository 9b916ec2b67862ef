import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";

/** The machines that argon2 0.45 has a prebuilt library for and Electron runs on: `<platform>-<arch>` and the file in `prebuilds/`. */
const PREBUILT: Readonly<Record<string, string>> = {
  "darwin-arm64": "argon2.armv8.glibc.node",
  "linux-arm64": "argon2.armv8.glibc.node",
  "linux-x64": "argon2.glibc.node",
  "win32-x64": "argon2.glibc.node",
};

/** Every machine that the app can be packaged for. */
export const MACHINES: readonly string[] = Object.keys(PREBUILT);

/** Where the library lies in the app's folder, from there. */
export function nativeArgon2(machine: string): string {
  return `native/argon2-${machine}.node`;
}

/** Copies the libraries for `machines` into `native/` of the app's folder. Fails with a plain sentence for a machine without one. */
export function copyNativeArgon2(root: string, outFolder: string, machines: readonly string[]): void {
  mkdirSync(join(outFolder, "native"), { recursive: true });
  for (const machine of machines) {
    const file = PREBUILT[machine];
    if (file === undefined)
      throw new Error(`argon2 has no prebuilt library for ${machine}; there is one for ${MACHINES.join(", ")}`);
    copyFileSync(join(root, "node_modules/argon2/prebuilds", machine, file), join(outFolder, nativeArgon2(machine)));
  }
}

/**
 * argon2 finds its library with node-gyp-build, which lets an environment variable (ARGON2_PREBUILD) or a folder beside the executable
 * name another one. Here the loader knows the four files by name and nothing else.
 */
export const nativeArgon2Loader: Plugin = {
  name: "native-argon2",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node-gyp-build$/ }, () => ({ path: "argon2-library", namespace: "native-argon2" }));
    onResolve({ filter: /^\.\/native\// }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: "native-argon2" }, () => ({ contents: loaderSource(), loader: "js" }));
  },
};

function loaderSource(): string {
  const cases = MACHINES.map((machine) => `    case "${machine}": return require("./${nativeArgon2(machine)}");`);
  return [
    "module.exports = () => {",
    "  const machine = `${process.platform}-${process.arch}`;",
    "  switch (machine) {",
    ...cases,
    "    default: throw new Error(`argon2 has no library for ${machine}`);",
    "  }",
    "};",
  ].join("\n");
}
