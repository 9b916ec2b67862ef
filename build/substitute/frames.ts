import type { CDPSession } from "playwright-core";
import type { Addresses } from "./address.ts";
import { NamedEvents, strict } from "./strict.ts";

/** One frame of a page as Chromium tells of it. */
export interface FrameNode {
  readonly id: string;
  readonly number: number;
  readonly parent: FrameNode | null;
  readonly children: FrameNode[];
  url: string;
  name: string;
  /** The isolated world of the document that is there now, or null. */
  world: number | null;
  gone: boolean;
  facade: WebFrame;
}

/** What the main process may ask of a frame (Electron's WebFrameMain), in the app's own addresses. */
export interface WebFrame extends NamedEvents {
  readonly url: string;
  readonly origin: string;
  readonly parent: WebFrame | null;
  readonly top: WebFrame | null;
}

/** The frames of one page, kept from Chromium's own events. */
export class FrameTree {
  readonly addresses: Addresses;
  readonly windowNumber: number;
  readonly send: (frame: FrameNode, channel: string, values: readonly unknown[]) => void;
  readonly byId: Map<string, FrameNode> = new Map();
  readonly byWorld: Map<number, FrameNode> = new Map();
  main: FrameNode;
  last = 0;

  constructor(
    addresses: Addresses,
    windowNumber: number,
    send: (frame: FrameNode, channel: string, values: readonly unknown[]) => void,
  ) {
    this.addresses = addresses;
    this.windowNumber = windowNumber;
    this.send = send;
    this.main = this.add("", null);
  }

  /** To be called before the page is told to send its events. */
  async follow(cdp: CDPSession, worldName: string): Promise<void> {
    cdp.on(
      "Page.frameAttached",
      ({ frameId, parentFrameId }) => void this.add(frameId, this.byId.get(parentFrameId) ?? this.main),
    );
    cdp.on("Page.frameDetached", ({ frameId, reason }) => {
      if (reason === "remove") this.remove(frameId);
    });
    cdp.on("Page.frameNavigated", ({ frame }) => {
      const node = this.byId.get(frame.id);
      if (node === undefined) return;
      node.url = frame.url + (frame.urlFragment ?? "");
      node.name = frame.name ?? "";
    });
    cdp.on("Page.navigatedWithinDocument", ({ frameId, url }) => {
      const node = this.byId.get(frameId);
      if (node !== undefined) node.url = url;
    });
    cdp.on("Runtime.executionContextCreated", ({ context }) => {
      const node = this.byId.get(String(context.auxData?.frameId));
      if (context.name !== worldName || node === undefined) return;
      if (node.world !== null) this.byWorld.delete(node.world);
      node.world = context.id;
      this.byWorld.set(context.id, node);
    });
    cdp.on("Runtime.executionContextDestroyed", ({ executionContextId }) => this.forget(executionContextId));
    cdp.on("Runtime.executionContextsCleared", () => {
      for (const world of Array.from(this.byWorld.keys())) this.forget(world);
    });
    const { frameTree } = await cdp.send("Page.getFrameTree");
    this.main = this.add(frameTree.frame.id, null, this.main);
    this.main.url = frameTree.frame.url;
  }

  /** The page is gone, and every frame with it. */
  end(): void {
    for (const node of this.byId.values()) node.gone = true;
    this.byWorld.clear();
  }

  private forget(world: number): void {
    const node = this.byWorld.get(world);
    if (node?.world === world) node.world = null;
    this.byWorld.delete(world);
  }

  private add(id: string, parent: FrameNode | null, known?: FrameNode): FrameNode {
    const number = known?.number ?? ++this.last;
    const node: FrameNode = {
      id,
      number,
      parent,
      children: [],
      url: "",
      name: "",
      world: null,
      gone: false,
      facade: known?.facade ?? (null as never),
    };
    if (known === undefined) node.facade = this.facadeOf(number);
    parent?.children.push(node);
    if (known !== undefined) this.byId.delete(known.id);
    this.byId.set(id, node);
    return node;
  }

  private remove(id: string): void {
    const node = this.byId.get(id);
    if (node === undefined) return;
    for (const child of node.children) this.remove(child.id);
    node.gone = true;
    if (node.world !== null) this.forget(node.world);
    this.byId.delete(id);
    const siblings = node.parent?.children ?? [];
    if (siblings.includes(node)) siblings.splice(siblings.indexOf(node), 1);
  }

  private facadeOf(number: number): WebFrame {
    const events = new NamedEvents("WebFrameMain", ["dom-ready"]);
    const node = (): FrameNode => {
      const found = Array.from(this.byId.values()).find((one) => one.number === number);
      if (found === undefined || found.gone) throw new Error("Render frame was disposed before WebFrameMain could be accessed");
      return found;
    };
    const gone = (): boolean => !Array.from(this.byId.values()).some((one) => one.number === number && !one.gone);
    const { addresses, windowNumber, send } = this;
    const getters: Readonly<Record<string, () => unknown>> = {
      url: () => addresses.toApp(node().url),
      origin: () => addresses.originOf(node().url),
      parent: () => node().parent?.facade ?? null,
      top: () => this.main.facade,
      frames: () => node().children.map((child) => child.facade),
      framesInSubtree: () => subtree(node()),
      name: () => node().name,
      detached: gone,
      frameTreeNodeId: () => windowNumber * 1000 + number,
      routingId: () => number,
      processId: () => windowNumber,
      frameToken: () => node().id,
    };
    for (const [key, get] of Object.entries(getters)) Object.defineProperty(events, key, { get, enumerable: true });
    Object.assign(events, {
      isDestroyed: gone,
      send: (channel: string, ...values: unknown[]) => send(node(), channel, values),
    });
    return strict("WebFrameMain", events as WebFrame);
  }
}

function subtree(node: FrameNode): WebFrame[] {
  return [node.facade, ...node.children.flatMap(subtree)];
}
