import { connect } from "node:net";

/** Where Electron's archives come from unless a mirror is named. */
const OFFICIAL = "https://github.com/electron/electron/releases/download/";
const MIRRORS = [
  "npm_config_electron_mirror",
  "NPM_CONFIG_ELECTRON_MIRROR",
  "npm_package_config_electron_mirror",
  "ELECTRON_MIRROR",
];

export interface Server {
  readonly host: string;
  readonly port: number;
}

/** The server that a download would ask first: the proxy that @electron/get is told to use, or the mirror; null if it is none. */
export function downloadServer(environment: Readonly<Record<string, string | undefined>>): Server | null {
  const mirror = MIRRORS.map((name) => environment[name]).find((value) => value !== undefined && value !== "");
  const proxy = environment["HTTPS_PROXY"] ?? environment["https_proxy"];
  const first = environment["ELECTRON_GET_USE_PROXY"] && proxy ? proxy : (mirror ?? OFFICIAL);
  const url = URL.parse(first);
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.hostname === "") return null;
  return { host: url.hostname.replace(/^\[|\]$/gu, ""), port: Number(url.port) || (url.protocol === "http:" ? 80 : 443) };
}

/** Whether the server takes a connection within `patience` milliseconds, its name's look-up included. Nothing is sent. */
export function answers({ host, port }: Server, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (good: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(good);
    };
    const timer = setTimeout(() => settle(false), patience);
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}
