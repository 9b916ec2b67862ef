import { describe, expect, it } from "vitest";
import { builtFrom } from "../../../../build/bundle/built.ts";
import { noticesFor, packagesAmong } from "../../../../build/bundle/notices.ts";
import { roomPage } from "../../../../build/bundle/room-page.ts";
import { withTemporaryTree } from "../../../support/temporary-tree.ts";

describe("the page of a room", () => {
  it("names one script and one style, and holds neither; nor a policy", () => {
    const page = roomPage("Sealwright", true);
    expect(page).toContain("<title>Sealwright</title>");
    expect(page.match(/<script[^>]*>[^<]*/g)).toEqual(['<script type="module" src="main.js">']);
    expect(page.match(/<link[^>]*>/g)).toEqual(['<link rel="stylesheet" href="main.css" />']);
    expect(page).not.toMatch(/<style|style=|http-equiv|https?:|\son[a-z]+=/i);
    expect(roomPage("Sealwright", false)).not.toContain("<link");
  });
});

describe("notices", () => {
  it("are of the packages that went in, nested and scoped ones too, each once", () => {
    expect(
      packagesAmong([
        "core/a.ts",
        "node_modules/react/index.js",
        "node_modules/react/jsx-runtime.js",
        "node_modules/@scure/base/index.js",
        "node_modules/a/node_modules/@noble/hashes/sha2.js",
        "native-argon2:argon2-library",
      ]),
    ).toEqual(["node_modules/@scure/base", "node_modules/a/node_modules/@noble/hashes", "node_modules/react"]);
  });

  it("hold the words of each licence, and refuse a package without any", () => {
    const files = {
      "node_modules/a/package.json": `{"name":"a","version":"1.0.0","license":"MIT"}`,
      "node_modules/a/LICENSE": "Do what you like.\r\nAll of it.\n",
      "node_modules/b/package.json": `{"name":"b","version":"2.0.0"}`,
    };
    withTemporaryTree(files, (root) => {
      expect(noticesFor(root, ["node_modules/a"])).toContain("a 1.0.0, MIT\n");
      expect(noticesFor(root, ["node_modules/a"])).toContain("Do what you like.\nAll of it.\n");
      expect(() => noticesFor(root, ["node_modules/a", "node_modules/b"])).toThrow("b says nothing of its licence");
    });
  });
});

describe("when the app was built", () => {
  it("is when its sources were changed, in whole seconds of UTC", () => {
    expect(builtFrom("/", "1790000000")).toBe("2026-09-21T14:13:20Z");
    expect(builtFrom("/", "0")).toBe("1970-01-01T00:00:00Z");
  });

  it("is left open where nothing says it", () => {
    expect(builtFrom("/", "yesterday")).toBeUndefined();
    withTemporaryTree({ "a.txt": "" }, (root) => expect(builtFrom(root, undefined)).toBeUndefined());
  });
});
