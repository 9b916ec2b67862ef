import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readServedFiles } from "../../../../electron/shell/served-files.ts";
import { serveRoom } from "../../../../electron/shell/serve-room.ts";

let outer = "";
let folder = "";
beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), "sealwright-served-"));
  folder = join(outer, "room");
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "main.js"), "1");
  mkdirSync(join(folder, "fonts"));
  writeFileSync(join(folder, "fonts/text.woff2"), "font");
  writeFileSync(join(outer, "outside.html"), "outside");
});
afterEach(() => {
  rmSync(outer, { recursive: true, force: true });
});

const ask = (url: string, method = "GET") => serveRoom("clean-room", readServedFiles("clean-room", folder))({ url, method });

describe("a room's files", () => {
  it.each([
    ["sealwright://clean-room/index.html", "text/html; charset=utf-8", "<!doctype html>"],
    ["sealwright://clean-room/main.js", "text/javascript; charset=utf-8", "1"],
    ["sealwright://clean-room/fonts/text.woff2", "font/woff2", "font"],
  ])("are served: %s", async (url, type, content) => {
    const response = ask(url);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(await response.text()).toBe(content);
  });

  it.each([
    "sealwright://clean-room/",
    "sealwright://clean-room",
    "sealwright://clean-room/index.html?x",
    "sealwright://clean-room/INDEX.HTML",
    "sealwright://clean-room//index.html",
    "sealwright://clean-room/fonts/../index.html",
    "sealwright://clean-room/../outside.html",
    "sealwright://clean-room/%2e%2e/outside.html",
    "sealwright://clean-room/index%2ehtml",
    "sealwright://clean-room/__proto__",
    "sealwright://desk/index.html",
    "https://clean-room/index.html",
  ])("are looked up to the letter: %s is not there", async (url) => {
    const response = ask(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("are only read: no other method is understood", () => {
    expect(ask("sealwright://clean-room/index.html", "POST").status).toBe(404);
    expect(ask("sealwright://clean-room/index.html", "HEAD").status).toBe(404);
  });

  it("are what was there at the start", () => {
    const serve = serveRoom("clean-room", readServedFiles("clean-room", folder));
    writeFileSync(join(folder, "late.js"), "late");
    expect(serve({ url: "sealwright://clean-room/late.js", method: "GET" }).status).toBe(404);
  });

  it("do not include what a link points to", () => {
    symlinkSync(join(outer, "outside.html"), join(folder, "linked.html"));
    expect(ask("sealwright://clean-room/linked.html").status).toBe(404);
  });

  it.each(["notes.txt", "a b.html", ".hidden.js"])("stop the start when there is one that no bundle has: %s", (name) => {
    writeFileSync(join(folder, name), "x");
    expect(() => readServedFiles("clean-room", folder)).toThrow(/the bundle has a file/);
  });
});
