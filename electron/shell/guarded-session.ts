import type { Session } from "electron";
import { closeNetwork } from "./network.ts";
import type { Host } from "./origins.ts";
import { guardPermissions, type Standing } from "./permissions.ts";

/** The session of one host: it reaches that host and nothing else, and is granted what the table grants. */
export function guardedSession<S extends Session>(session: S, host: Host | null, standing: () => Standing): S {
  closeNetwork(session, host);
  guardPermissions(session, standing);
  return session;
}
