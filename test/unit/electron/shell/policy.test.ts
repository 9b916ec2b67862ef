import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { headersFor } from "../../../../electron/shell/headers.ts";
import { HOSTS } from "../../../../electron/shell/origins.ts";
import { POLICY } from "../../../../electron/shell/policy.ts";

function directives(host: keyof typeof POLICY): Map<string, string> {
  return new Map(
    POLICY[host].split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

describe("the policy", () => {
  it.each(HOSTS)("of %s allows nothing unless named, and no text as script", (host) => {
    const said = directives(host);
    for (const name of [
      "default-src",
      "base-uri",
      "form-action",
      "frame-ancestors",
      "frame-src",
      "worker-src",
      "trusted-types",
    ]) {
      expect(said.get(name), name).toBe("'none'");
    }
    expect(said.get("require-trusted-types-for")).toBe("'script'");
    expect(POLICY[host]).not.toMatch(/unsafe-eval(?<!wasm-unsafe-eval)|\*|https?:|blob:/);
    expect(said.get("script-src")).not.toMatch(/unsafe-inline|data:/);
  });

  it("differs between the rooms in script, fetch and style only", () => {
    const [desk, cleanRoom] = [directives("desk"), directives("clean-room")];
    const different = [...desk.keys()].filter((name) => desk.get(name) !== cleanRoom.get(name));
    expect(different).toEqual(["script-src", "connect-src", "style-src"]);
    expect(desk.get("script-src")).toBe("'self'");
    expect(desk.get("connect-src")).toBe("'none'");
    expect(cleanRoom.get("script-src")).toBe("'self' 'wasm-unsafe-eval'");
  });

  it("lets a sheet run no script and load nothing", () => {
    const said = directives("sheet");
    expect(said.get("script-src")).toBe("'none'");
    expect(said.get("connect-src")).toBe("'none'");
    expect(said.get("img-src")).toBe("'none'");
  });

  it("names the one style element of react-aria by its hash", () => {
    const components = dirname(createRequire(import.meta.url).resolve("react-aria-components/package.json"));
    const source = readFileSync(join(components, "../react-aria/dist/private/interactions/usePress.mjs"), "utf8");
    const [, template = ""] = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source) ?? [];
    const style = template.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, "data-react-aria-pressable").trim();
    const hash = createHash("sha256").update(style).digest("base64");
    expect(directives("desk").get("style-src")).toBe(`'self' 'sha256-${hash}'`);
  });
});

describe("the headers", () => {
  it.each(HOSTS)("of %s keep, guess and share nothing", (host) => {
    expect(headersFor(host, "text/css")).toMatchObject({
      "Content-Type": "text/css",
      "Content-Security-Policy": POLICY[host],
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Cross-Origin-Resource-Policy": "same-origin",
    });
  });

  it("offer the camera to the clean room and to nobody else, the microphone to nobody", () => {
    const features = (host: keyof typeof POLICY) => headersFor(host, "text/html")["Permissions-Policy"];
    expect(features("clean-room")).toContain("camera=(self)");
    for (const host of ["desk", "sheet"] as const) expect(features(host)).toContain("camera=()");
    for (const host of HOSTS) expect(features(host)).toMatch(/microphone=\(\).*/);
  });
});
