import { notThere, NamedEvents, strict } from "./strict.ts";
import type { Run } from "./run.ts";

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;
/** A listener of webRequest: details in, decision out through the callback. */
export type RequestListener = (details: object, callback?: (decision: RequestDecision) => void) => void;

export interface RequestDecision {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
  readonly responseHeaders?: Readonly<Record<string, string | readonly string[]>>;
}

export type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;
export type PermissionCheck = (contents: unknown, permission: string, origin: string, details: object) => boolean;

/** What the app has set for a partition, as the rest of the substitute reads it. */
export interface SessionState {
  readonly partition: string;
  readonly handlers: Map<string, ProtocolHandler>;
  readonly listeners: Map<string, RequestListener>;
  permissionRequest: PermissionRequest | null;
  permissionCheck: PermissionCheck | null;
  /** What was set and has no effect here, for tests to look at. */
  readonly recorded: Map<string, unknown>;
  readonly facade: object;
}

const REQUEST_EVENTS = ["onBeforeRequest", "onHeadersReceived"];
const RECORDED_SETTERS = [
  "setDevicePermissionHandler",
  "setDisplayMediaRequestHandler",
  "setUSBProtectedClassesHandler",
  "setBluetoothPairingHandler",
  "setSpellCheckerEnabled",
  "setSpellCheckerLanguages",
  "setSpellCheckerDictionaryDownloadURL",
  "setCertificateVerifyProc",
  "setUserAgent",
  "setDownloadPath",
  "enableNetworkEmulation",
  "disableNetworkEmulation",
];
const DONE_AT_ONCE = [
  "setProxy",
  "forceReloadProxyConfig",
  "clearStorageData",
  "clearData",
  "clearCache",
  "clearHostResolverCache",
  "clearAuthCache",
  "clearCodeCaches",
  "closeAllConnections",
];

/** Electron's `session` of one partition. */
export function createSession(run: Run, partition: string): SessionState {
  const events = new NamedEvents("session", [
    "will-download",
    "select-hid-device",
    "select-serial-port",
    "select-usb-device",
    "preconnect",
  ]);
  const recorded = new Map<string, unknown>();
  const handlers = new Map<string, ProtocolHandler>();
  const listeners = new Map<string, RequestListener>();
  const state: SessionState = {
    partition,
    handlers,
    listeners,
    permissionRequest: null,
    permissionCheck: null,
    recorded,
    facade: strict("session", events),
  };
  const setters = RECORDED_SETTERS.map((name) => [name, (...values: unknown[]) => void recorded.set(name, values)] as const);
  const done = DONE_AT_ONCE.map(
    (name) => [name, (...values: unknown[]) => Promise.resolve(void recorded.set(name, values))] as const,
  );
  Object.assign(events, {
    ...Object.fromEntries(setters),
    ...Object.fromEntries(done),
    protocol: protocolOf(run, handlers),
    webRequest: strict("webRequest", Object.fromEntries(REQUEST_EVENTS.map((name) => [name, setListener(name, listeners)]))),
    setPermissionRequestHandler: (handler: PermissionRequest | null) => void (state.permissionRequest = handler),
    setPermissionCheckHandler: (handler: PermissionCheck | null) => void (state.permissionCheck = handler),
    resolveProxy: () => Promise.resolve("DIRECT"),
    isPersistent: () => partition === "" || partition.startsWith("persist:"),
    getStoragePath: () => null,
    storagePath: null,
    getUserAgent: () => "",
    getCacheSize: () => Promise.resolve(0),
    isSpellCheckerEnabled: () => false,
  });
  return state;
}

function protocolOf(run: Run, handlers: Map<string, ProtocolHandler>): object {
  return strict("protocol", {
    handle(scheme: string, handler: ProtocolHandler): void {
      if (!run.addresses.isOwn(scheme))
        throw notThere(`protocol.handle for "${scheme}", which is not registered as standard and secure,`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle(scheme: string): void {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
    registerSchemesAsPrivileged(schemes: readonly PrivilegedScheme[]): void {
      if (run.isReady()) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
      for (const { scheme, privileges } of schemes) {
        if (privileges?.standard === true && privileges.secure === true) run.addresses.own(scheme);
      }
    },
  });
}

interface PrivilegedScheme {
  readonly scheme: string;
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean };
}

/** Electron takes (listener), (filter, listener), or null to take it away again. Filters other than <all_urls> are not there. */
function setListener(name: string, listeners: Map<string, RequestListener>) {
  return (first: unknown, second?: unknown): void => {
    const listener = typeof first === "function" || first === null ? first : second;
    if (first !== listener && !coversAll(first)) throw notThere(`a filter of webRequest.${name} other than <all_urls>`);
    if (typeof listener === "function") listeners.set(name, listener as RequestListener);
    else listeners.delete(name);
  };
}

function coversAll(filter: unknown): boolean {
  if (typeof filter !== "object" || filter === null || !("urls" in filter) || !Array.isArray(filter.urls)) return false;
  return filter.urls.some((pattern) => pattern === "<all_urls>" || pattern === "*://*/*");
}

/** The sessions of a run, made when first asked for. The default one has the empty name. */
export interface Sessions {
  of(partition: string): SessionState;
  stateOf(facade: unknown): SessionState | null;
  readonly module: object;
}

export function createSessions(run: Run, created: (facade: object) => void): Sessions {
  const states = new Map<string, SessionState>();
  const of = (partition: string): SessionState => {
    const known = states.get(partition);
    if (known !== undefined) return known;
    const state = createSession(run, partition);
    states.set(partition, state);
    created(state.facade);
    return state;
  };
  const module = strict("session", {
    fromPartition: (partition: string) => of(partition).facade,
    get defaultSession() {
      return of("").facade;
    },
  });
  return { of, stateOf: (facade) => Array.from(states.values()).find((state) => state.facade === facade) ?? null, module };
}
