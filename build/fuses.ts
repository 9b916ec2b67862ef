import { FuseV1Options, FuseVersion, type FuseV1Config } from "@electron/fuses";

/** A fuse of Electron: a switch in the packaged binary that nobody can turn without changing the binary. */
export interface Fuse {
  readonly name: keyof typeof FuseV1Options;
  readonly on: boolean;
  readonly because: string;
}

/** Every fuse of this Electron, each as the package ships it. A new Electron with one more fuse fails to package until it is here. */
export const FUSES: readonly Fuse[] = [
  { name: "RunAsNode", on: false, because: "the binary is the app, and no interpreter for somebody else's script" },
  { name: "EnableCookieEncryption", on: true, because: "the app sets no cookie; should one appear, it is not readable" },
  { name: "EnableNodeOptionsEnvironmentVariable", on: false, because: "no environment variable loads code into the app" },
  { name: "EnableNodeCliInspectArguments", on: false, because: "no argument or signal opens a debugger on a secret" },
  {
    name: "EnableEmbeddedAsarIntegrityValidation",
    on: true,
    because: "a changed archive does not start (macOS and Windows; Linux has no check)",
  },
  { name: "OnlyLoadAppFromAsar", on: true, because: "a folder `app` laid beside the archive is not run in its place" },
  { name: "LoadBrowserProcessSpecificV8Snapshot", on: false, because: "there is no such snapshot: none is loaded" },
  { name: "GrantFileProtocolExtraPrivileges", on: false, because: "no page of the app comes from file:" },
  { name: "WasmTrapHandlers", on: true, because: "Electron's default; the decoder is WebAssembly" },
];

/** The fuses for @electron/fuses, which refuses a binary that has others. */
export function fuseConfig(): FuseV1Config {
  const isOn = (name: Fuse["name"]): boolean => {
    const fuse = FUSES.find((each) => each.name === name);
    if (fuse === undefined) throw new Error(`the fuse ${name} is not decided: build/fuses.ts`);
    return fuse.on;
  };
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    [FuseV1Options.RunAsNode]: isOn("RunAsNode"),
    [FuseV1Options.EnableCookieEncryption]: isOn("EnableCookieEncryption"),
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: isOn("EnableNodeOptionsEnvironmentVariable"),
    [FuseV1Options.EnableNodeCliInspectArguments]: isOn("EnableNodeCliInspectArguments"),
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: isOn("EnableEmbeddedAsarIntegrityValidation"),
    [FuseV1Options.OnlyLoadAppFromAsar]: isOn("OnlyLoadAppFromAsar"),
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: isOn("LoadBrowserProcessSpecificV8Snapshot"),
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: isOn("GrantFileProtocolExtraPrivileges"),
    [FuseV1Options.WasmTrapHandlers]: isOn("WasmTrapHandlers"),
  };
}
