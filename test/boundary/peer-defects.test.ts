import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Session } from "electron";
import { describe, expect, it, vi } from "vitest";
import * as classic from "zod";
import * as z from "zod/mini";
import { readTree } from "../../build/check/source-files.ts";
import { BRIDGE, CHANNELS } from "../../core/contract/channels.ts";
import { type Bridge, doorOver } from "../../core/contract/client.ts";
import { CONTRACT } from "../../core/contract/contract.ts";
import { parseAs } from "../../core/contract/parse.ts";
import { Failure } from "../../core/failure/failure.ts";
import { sealSigningKey } from "../../core/record/key-file.ts";
import { parseRecord, recordBytes } from "../../core/share/share-record.ts";
import { tell } from "../../electron/door/events.ts";
import { refusalOf } from "../../electron/door/refusal.ts";
import { closeNetwork } from "../../electron/shell/network.ts";
import { roomWindowOptions, sheetWindowOptions } from "../../electron/shell/window-options.ts";
import { ed25519FromSeed } from "../../electron/vault/ed25519.ts";
import { CleanRoomWindow } from "../../electron/windows/clean-room.ts";
import type { WindowMeans } from "../../electron/windows/room-window.ts";
import { DoorWorld, NO_TASK, PLAIN_VIEW } from "../support/door-world.ts";
import { failureOf } from "../support/failure-of.ts";
import { FakeSession, fakeWindows } from "../support/fake-electron.ts";
import { runPreload } from "../support/run-preload.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { quickArgon2id, TRIAL_PASSPHRASE } from "../support/trial-book.ts";
import { gather, nth, trialSet } from "../support/trial-set.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const refused = (code: string) => ({ ok: false, failure: { code, facts: {} } });
const sources = (...folders: readonly string[]) =>
  folders.flatMap((folder) =>
    readTree(`${repository}/${folder}`, /\.tsx?$/).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
  );
const holding = (pattern: RegExp, ...folders: readonly string[]) =>
  sources(...folders).flatMap(({ path, text }) => (pattern.test(text) ? [path] : []));

/** Defects found in peers, each by its number in the design. Each has a pair: what is allowed, and what is refused. */
describe("D1 a request filter that never cancels anything", () => {
  const session = new FakeSession();
  closeNetwork(session as unknown as Session, "desk");
  it("allows the room's own address", () => expect(session.ask("sealwright://desk/main.js")).toBe("let through"));
  it("cancels every other one", () => expect(session.ask("https://example.org/")).toBe("cancelled"));
});

describe("D2 a sender check skipped when the frame is missing", () => {
  const world = new DoorWorld();
  it("allows the frame that is there", async () => {
    expect(await world.ipcMain.call("desk:view", world.event("desk"), {})).toEqual({ ok: true, value: PLAIN_VIEW });
  });
  it("refuses the missing one", async () => {
    const event = { ...world.event("desk"), senderFrame: null };
    expect(await world.ipcMain.call("desk:view", event, {})).toEqual(refused("refused.sender"));
  });
});

describe("D3 comparing hosts, which are empty under file:", () => {
  const at = (origin: string) => {
    const world = new DoorWorld();
    world.contents.desk!.mainFrame.origin = origin;
    return world.call("desk", "desk:view", {});
  };
  it("allows the whole origin", async () => expect(await at("sealwright://desk")).toMatchObject({ ok: true }));
  it.each(["file://", "file:///desk", "https://desk", ""])("refuses '%s'", async (origin) => {
    expect(await at(origin)).toEqual(refused("refused.sender"));
  });
});

describe("D4 a refused call that returns undefined and looks like success", () => {
  it("allows: a success is told as one", async () => {
    expect(await new DoorWorld().call("desk", "desk:view", {})).toEqual({ ok: true, value: PLAIN_VIEW });
  });
  it("tells every refusal as one, on every channel", async () => {
    const world = new DoorWorld();
    for (const name of world.ipcMain.channels.keys()) {
      expect(await world.ipcMain.call(name, { senderFrame: null, sender: null }, {}), name).toEqual(refused("refused.sender"));
    }
  });
  it("takes nothing for an answer on neither side", async () => {
    const world = new DoorWorld();
    world.instead.set("desk:view", () => undefined);
    expect(await world.call("desk", "desk:view", {})).toEqual(refused("fault.unexpected"));
    const bridge: Bridge = { calls: { "desk:view": async () => undefined }, events: {} };
    expect(await doorOver<"desk:view">(bridge).call("desk:view", {})).toEqual(refused("fault.unexpected"));
  });
});

describe("D5 a preload that also runs in sub-frames", () => {
  it.each(["desk", "clean-room"] as const)("allows the main frame of the %s", async (room) => {
    expect([...(await runPreload(room, true)).exposed.keys()]).toEqual([BRIDGE]);
  });
  it.each(["desk", "clean-room"] as const)("gives a sub-frame of the %s nothing", async (room) => {
    expect((await runPreload(room, false)).exposed.size).toBe(0);
  });
  it("is not even loaded there", () => {
    for (const options of [roomWindowOptions("desk", "/p", true), roomWindowOptions("clean-room", "/p", true)]) {
      expect(options.webPreferences?.nodeIntegrationInSubFrames).toBe(false);
    }
  });
});

describe("D6 substring tests on URLs", () => {
  const session = new FakeSession();
  closeNetwork(session as unknown as Session, "desk");
  it("allows what begins with the whole origin and a slash", () => {
    expect(session.ask("sealwright://desk/index.html")).toBe("let through");
  });
  it.each(["https://evil.example/sealwright://desk/", "sealwright://desk.evil.example/", "sealwright://desk@evil.example/"])(
    "refuses %s",
    async (url) => {
      expect(session.ask(url)).toBe("cancelled");
      const world = new DoorWorld();
      world.contents.desk!.mainFrame.origin = url;
      expect(await world.call("desk", "desk:view", {})).toEqual(refused("refused.sender"));
    },
  );
});

describe("D7 a preload that passes any channel name", () => {
  it("allows the names of its list", async () => {
    const bridge = (await runPreload("desk", true)).exposed.get(BRIDGE) as Bridge;
    expect(Object.keys(bridge.calls)).toEqual(CHANNELS.desk.calls);
  });
  it("has no function for another name, and none that takes one", async () => {
    const { exposed, invoked } = await runPreload("desk", true);
    const bridge = exposed.get(BRIDGE) as Bridge;
    for (const name of ["clean-room:reveal", "toString", "__proto__"]) {
      expect(Object.hasOwn(bridge.calls, name)).toBe(false);
    }
    for (const call of Object.values(bridge.calls)) await call("clean-room:reveal");
    expect(invoked.map(([name]) => name)).toEqual(CHANNELS.desk.calls);
  });
});

describe("D8 isolation switched off under test", () => {
  const isolation = (isPackaged: boolean) => {
    const { devTools: _, preload: __, ...rest } = roomWindowOptions("clean-room", "/p", isPackaged).webPreferences ?? {};
    return rest;
  };
  it("allows no difference but the developer tools", () => {
    expect(isolation(false)).toEqual(isolation(true));
    expect(isolation(true)).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    expect(sheetWindowOptions().webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, javascript: false });
  });
  it("has nothing to switch it off with: no source asks whether it is tested", () => {
    expect(holding(/NODE_ENV|VITEST|PLAYWRIGHT|isTest|SEALWRIGHT_[A-Z]/, "electron", "renderer")).toEqual([]);
    expect(holding(/\bprocess\.env\b|\benv\b[^;]*= process\b/, "electron")).toEqual(["electron/main.ts"]);
  });
});

describe("D9 bare strings thrown", () => {
  it("allows a Failure to be told by its code", () => {
    expect(refusalOf(new Failure("refused.no-shares"))).toEqual({ code: "refused.no-shares", facts: {} });
  });
  it("tells nothing of a string", () => {
    expect(refusalOf("canary")).toEqual({ code: "fault.unexpected", facts: {} });
  });
  it("is a thing that no source does", () => {
    expect(holding(/\bthrow\s+["'`]|\breject\(\s*["'`]/, "core", "electron", "renderer", "recovery")).toEqual([]);
  });
});

describe("D10 salt derived from the title", () => {
  const seed = seededRandom("seed")(32);
  const sealed = async (name: string, random: string) => {
    const signer = { name, seed, publicKey: ed25519FromSeed(seed).publicKey };
    const file = await sealSigningKey(signer, TRIAL_PASSPHRASE, seededRandom(random), quickArgon2id);
    return /"salt":"([0-9a-f]{32})"/.exec(Buffer.from(file).toString())?.[1];
  };
  it("allows chance alone to decide it: the same for two titles", async () => {
    expect(await sealed("Anna", "one")).toBe(await sealed("Berta", "one"));
  });
  it("gives one title another salt each time", async () => {
    expect(await sealed("Anna", "one")).not.toBe(await sealed("Anna", "two"));
  });
});

describe("D11 arguments of the next screen logged", () => {
  it("allows what a window is told to reach the window", () => {
    const { rooms, contents } = new DoorWorld();
    tell(rooms, "clean-room:changed", NO_TASK);
    expect(contents["clean-room"]?.sent).toHaveLength(1);
  });
  it("writes nothing down: there is no log to write to", async () => {
    expect(holding(/\bconsole\s*\.|electron-log|\bcrashReporter\b|netLog/, "electron", "renderer", "core")).toEqual([]);
    // One sentence about the start, before there is anything to tell.
    expect(holding(/process\.std(?:out|err)/, "electron")).toEqual(["electron/main.ts"]);
    const written = vi.spyOn(process.stderr, "write");
    try {
      const world = new DoorWorld();
      world.step = "shares";
      await world.call("clean-room", "clean-room:enter", { entry: "words", sheet: 1, text: "canary" });
      await world.call("clean-room", "clean-room:enter", { entry: "canary" });
      expect(written).not.toHaveBeenCalled();
    } finally {
      written.mockRestore();
    }
  });
});

describe("D12 the secret kept in the UI store", () => {
  it("allows the desk its view", () => {
    const { rooms, contents } = new DoorWorld();
    tell(rooms, "desk:changed", PLAIN_VIEW);
    expect(contents.desk?.sent).toHaveLength(1);
  });
  it("lets no secret reach the desk: no channel of it carries one, and its view has no place for one", () => {
    const carrying = Object.values(CONTRACT).filter(({ carries }) => carries !== "nothing");
    expect(carrying.map(({ room, carries }) => `${room}: ${carries}`)).toEqual([
      "clean-room: secret inward",
      "clean-room: secret inward",
      "clean-room: secret outward",
    ]);
    const { rooms, contents } = new DoorWorld();
    expect(failureOf(() => tell(rooms, "desk:changed", { ...PLAIN_VIEW, password: "canary" })).code).toBe("fault.unexpected");
    expect(contents.desk?.sent).toEqual([]);
  });
  it("has no store that outlives a screen", () => {
    expect(holding(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\./, "renderer", "electron")).toEqual([]);
  });
});

describe("D13 shares of one attempt visible to the next", () => {
  const opened = async () => {
    const { made, BrowserWindow } = fakeWindows();
    const session = new FakeSession();
    const means = { BrowserWindow, Menu: { buildFromTemplate: () => ({}) }, isPackaged: true, folder: "/", platform: "linux" };
    const ears = { gone: () => undefined, hidden: () => undefined };
    const room = new CleanRoomWindow(means as unknown as WindowMeans, session, ears);
    await room.open();
    return { room, made, session };
  };
  it("allows one attempt its window, from sheet to sheet", async () => {
    const { room, made } = await opened();
    await room.open();
    expect(made).toHaveLength(1);
  });
  it("gives the next attempt another window, after the storage of the first is gone", async () => {
    const { room, made, session } = await opened();
    room.close();
    await room.open();
    expect(made).toHaveLength(2);
    expect(made[0]?.isDestroyed()).toBe(true);
    expect(session.cleared).toBe(1);
  });
});

describe("D14 learning the threshold by failing to combine", () => {
  it("allows M shares to open", async () => {
    const set = await trialSet({ m: 3, n: 5, seed: "threshold" });
    expect((await gather(set.sheets.slice(0, 3)).validate()).trust).toBe("authenticated");
  });
  it("says from the first share on how many are needed, and combines nothing before", async () => {
    const set = await trialSet({ m: 3, n: 5, seed: "threshold" });
    const failure = await gather([nth(set.sheets, 1)])
      .validate()
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "refused.not-enough-shares", facts: { have: 1, need: 3 } });
  });
});

describe("D15 no pinned format", () => {
  it("allows version 1, whose fixtures are frozen to the byte", async () => {
    const { records } = await trialSet({ m: 2, n: 3, seed: "format" });
    expect(recordBytes(parseRecord(recordBytes(nth(records, 1))))).toEqual(recordBytes(nth(records, 1)));
    const sums = readFileSync(new URL("../golden/v1/SHA256SUMS", import.meta.url));
    const frozen = readFileSync(new URL("../golden/v1/unlocked/sheet-1.txt", import.meta.url));
    expect(sums.toString()).toContain(createHash("sha256").update(frozen).digest("hex"));
  });
  it("refuses another version by name", async () => {
    const { records } = await trialSet({ m: 2, n: 3, seed: "format" });
    const next = recordBytes(nth(records, 1)).with(0, 0x20);
    expect(failureOf(() => parseRecord(next))).toMatchObject({ code: "unreadable.version" });
  });
});

describe("D16 a free-form key, path or channel in a message", () => {
  const opening = (request: unknown) => new DoorWorld().call("desk", "book:open", request);
  it("allows a place by its number", async () => expect(await opening({ place: 0 })).toMatchObject({ ok: true }));
  it.each([{ place: "/etc" }, { path: "/etc" }, { place: 0, path: "/etc" }, { place: -1 }, { place: 0.5 }])(
    "refuses %j",
    async (request) => expect(await opening(request)).toEqual(refused("unreadable.message")),
  );
  it.each([{ do: "print", printer: "lp0", network: false }, { do: "shell" }, { do: "save-pdf", path: "/tmp" }])(
    "refuses the deed %j",
    async (request) => {
      const world = new DoorWorld();
      world.step = "print";
      expect(await world.call("desk", "ceremony:do", request)).toEqual(refused("unreadable.message"));
    },
  );
});

describe("D17 CSP violations from zod's JIT", () => {
  /** How many functions are made from text while `work` runs, with the JIT allowed. */
  const madeFromText = (work: () => void) => {
    const made: string[] = [];
    const real = globalThis.Function;
    globalThis.Function = new Proxy(real, {
      construct: (target, values: string[]) => {
        made.push(values.join());
        return new target(...values);
      },
    });
    z.config({ jitless: false });
    try {
      work();
    } finally {
      globalThis.Function = real;
      z.config({ jitless: true });
    }
    return made.length;
  };
  it("allows the contract's schemas, which make none whatever the setting", () => {
    expect(z.config().jitless).toBe(true);
    expect(madeFromText(() => parseAs(CONTRACT["desk:view"].reply, PLAIN_VIEW, "fault.unexpected"))).toBe(0);
    expect(madeFromText(() => void z.safeParse(z.strictObject({ a: z.string() }), { a: "x" }))).toBe(0);
  });
  it("sees the other kind, which does, and which no source of the product imports", () => {
    expect(madeFromText(() => void classic.strictObject({ a: classic.string() }).safeParse({ a: "x" }))).toBeGreaterThan(0);
    expect(holding(/from "zod"/, "core", "electron", "renderer")).toEqual([]);
  });
});

describe("D18 two CSPs that drift apart", () => {
  it("allows one policy for the windows, in one place", () => {
    expect(holding(/default-src|script-src/, "electron", "renderer")).toEqual(["electron/shell/policy.ts"]);
  });
  it("has none in the rooms' pages", () => {
    expect(holding(/http-equiv|Content-Security-Policy/i, "build/bundle", "renderer")).toEqual([]);
    expect(holding(/"Content-Security-Policy"/, "electron")).toEqual(["electron/shell/headers.ts"]);
  });
});
