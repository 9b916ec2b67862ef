import type { App, Session } from "electron";
import { ORIGIN, type Host } from "./origins.ts";

/** An address of "this network" (RFC 6890), which nothing routes: whatever asks for a proxy ends there, loopback too. */
const NOWHERE = "http://0.0.0.1:9";

/** Whether a request of a session stays in the app: an address of the one host that the session serves, or of none. */
export function staysInside(url: string, host: Host | null): boolean {
  return host !== null && url.startsWith(`${ORIGIN[host]}/`);
}

type Closed = Pick<Session, "webRequest" | "setProxy" | "enableNetworkEmulation" | "on">;

/**
 * Takes the network from a session in three ways, each enough alone: every request that does not stay inside is cancelled (defect D1), the
 * proxy is nowhere, and the network is emulated as off. Downloads are cancelled too.
 */
export function closeNetwork(session: Closed, host: Host | null): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !staysInside(details.url, host) }));
  session.enableNetworkEmulation({ offline: true });
  session.on("will-download", (event) => event.preventDefault());
  // Where the proxy cannot be set, the two others hold.
  session.setProxy({ mode: "fixed_servers", proxyRules: NOWHERE, proxyBypassRules: "<-loopback>" }).catch(() => undefined);
}

/** The same for whatever session ever comes to be. The rooms' and the press's own are opened to their host after this. */
export function closeEverySession(app: Pick<App, "on">): void {
  app.on("session-created", (session) => closeNetwork(session, null));
}
