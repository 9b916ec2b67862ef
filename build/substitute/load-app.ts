import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { compileFunction } from "node:vm";
import type { Run } from "./run.ts";

/** What package.json of the app says. */
export interface AppPackage {
  readonly name: string;
  readonly version: string;
  /** Absolute. */
  readonly main: string;
}

export function readAppPackage(appFolder: string): AppPackage {
  const parsed: unknown = JSON.parse(readFileSync(join(appFolder, "package.json"), "utf8"));
  const facts = typeof parsed === "object" && parsed !== null ? parsed : {};
  const text = (key: string, otherwise: string): string => {
    const value: unknown = Reflect.get(facts, key);
    return typeof value === "string" ? value : otherwise;
  };
  return { name: text("name", "app"), version: text("version", "0.0.0"), main: resolve(appFolder, text("main", "index.js")) };
}

/** Runs the app's main script as it is, as CommonJS, with `require("electron")` and `process` as Electron would give them. */
export function loadApp(run: Run, main: string, electron: object): void {
  const real = createRequire(main);
  const require = Object.assign(
    (name: string): unknown => (name === "electron" || name === "electron/main" ? electron : real(name)),
    { resolve: real.resolve, cache: real.cache },
  );
  const module = { exports: {}, filename: main, id: ".", loaded: false, children: [], paths: [] };
  const parameters = ["exports", "require", "module", "__filename", "__dirname", "process"];
  const body = compileFunction(readFileSync(main, "utf8"), parameters, { filename: main });
  Reflect.apply(body, module.exports, [module.exports, require, module, main, dirname(main), appProcess(run)]);
}

/** Node's `process`, except for what Electron's differs in and for leaving, which ends the run only. */
function appProcess(run: Run): object {
  const own: Readonly<Record<string | symbol, unknown>> = {
    argv: [...run.argv],
    execArgv: [],
    env: run.environment,
    type: "browser",
    defaultApp: true,
    resourcesPath: join(run.appFolder, "resources"),
    versions: { ...process.versions, electron: run.electronVersion, chrome: "0.0.0.0" },
    exit: (code = 0) => {
      run.end(Number(code));
    },
  };
  return new Proxy(process, {
    get(target, key): unknown {
      if (Object.hasOwn(own, key)) return own[key];
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
