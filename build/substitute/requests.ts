import type { Frame, Request as PageRequest, Route } from "playwright-core";
import type { RequestDecision, SessionState } from "./session.ts";
import type { Run } from "./run.ts";
import type { WebContents } from "./web-contents.ts";
import type { FrameNode } from "./frames.ts";

/**
 * Answers every request of a partition's pages, in Electron's order: may the frame navigate, what says webRequest, what
 * answers the protocol. What the app does not answer itself never leaves: it is written down as an escape and blocked.
 */
export async function answerRequest(run: Run, session: SessionState, route: Route): Promise<void> {
  const request = route.request();
  const frame = frameOf(request);
  const contents = frame === null ? null : run.contentsOf(frame.page());
  if (contents === null) {
    if (request.isNavigationRequest()) run.popUpAsked(frame?.page() ?? null, request.url());
    return await route.abort("blockedbyclient");
  }
  const node = frame === null ? null : (nodeOf(contents, frame) ?? contents.host.frames.main);
  const url = run.addresses.toApp(request.url());
  if (request.isNavigationRequest() && node !== null && !mayNavigate(contents, node, url, request))
    return await route.abort("aborted");

  const details = detailsOf(run, contents, node, request);
  const decision = await heard(session, "onBeforeRequest", details);
  if (decision.cancel === true) return await route.abort("blockedbyclient");
  if (decision.redirectURL !== undefined) throw new Error("electron substitute: redirectURL is not there");

  const handler = session.handlers.get(new URL(url).protocol.slice(0, -1));
  if (handler === undefined) {
    run.escaped("request", url);
    return await route.abort("internetdisconnected");
  }
  if (request.isNavigationRequest() && node?.parent === null) await contents.applyPermissions(run.addresses.originOf(url));
  const response = await handler(requestFor(run, url, request));
  const headers = await headersFor(run, session, details, response);
  if (headers === null) return await route.abort("blockedbyclient");
  await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
}

function mayNavigate(contents: WebContents, node: FrameNode, url: string, request: PageRequest): boolean {
  const redirected = request.redirectedFrom() !== null;
  return contents.mayNavigate(node, url, redirected);
}

function requestFor(run: Run, url: string, request: PageRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers())) {
    if (!name.startsWith(":")) headers.set(name, name === "referer" || name === "origin" ? run.addresses.toApp(value) : value);
  }
  const body = request.postDataBuffer();
  const method = request.method();
  return new Request(url, { method, headers, ...(body === null ? {} : { body: new Uint8Array(body) }) });
}

async function headersFor(
  run: Run,
  session: SessionState,
  details: object,
  response: Response,
): Promise<Record<string, string> | null> {
  const given = Object.fromEntries(Array.from(response.headers, ([name, value]) => [name, [value]]));
  const facts = { ...details, responseHeaders: given, statusCode: response.status, statusLine: `HTTP/1.1 ${response.status}` };
  const decision = await heard(session, "onHeadersReceived", facts);
  if (decision.cancel === true) return null;
  const chosen = Object.entries(decision.responseHeaders ?? given);
  return Object.fromEntries(chosen.map(([name, value]) => [name, run.addresses.headerToPage([value].flat().join(", "))]));
}

async function heard(session: SessionState, event: string, details: object): Promise<RequestDecision> {
  const listener = session.listeners.get(event);
  if (listener === undefined) return {};
  return await new Promise((resolve) => listener(details, (decision) => resolve(decision ?? {})));
}

const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  stylesheet: "stylesheet",
  script: "script",
  image: "image",
  font: "font",
  xhr: "xhr",
  fetch: "xhr",
  media: "media",
  ping: "ping",
  cspviolationreport: "cspReport",
  websocket: "webSocket",
};
let lastRequest = 0;

function detailsOf(run: Run, contents: WebContents, node: FrameNode | null, request: PageRequest): object {
  const type = isMain(node) ? "mainFrame" : "subFrame";
  return {
    id: ++lastRequest,
    url: run.addresses.toApp(request.url()),
    method: request.method(),
    webContentsId: contents.facade.id,
    webContents: contents.facade,
    frame: node?.facade ?? null,
    resourceType: request.isNavigationRequest() ? type : (RESOURCE_TYPES[request.resourceType()] ?? "other"),
    referrer: run.addresses.toApp(request.headers()["referer"] ?? ""),
    timestamp: Date.now(),
  };
}

function isMain(node: FrameNode | null): boolean {
  return node === null || node.parent === null;
}

function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    // A worker's, or a pop-up's that has no frame yet.
    return null;
  }
}

/** The node of Playwright's frame: the same place in the tree, as both list children in the order in which they came. */
function nodeOf(contents: WebContents, frame: Frame): FrameNode | null {
  const parent = frame.parentFrame();
  if (parent === null) return contents.host.frames.main;
  const place = parent.childFrames().indexOf(frame);
  return nodeOf(contents, parent)?.children[place] ?? null;
}
