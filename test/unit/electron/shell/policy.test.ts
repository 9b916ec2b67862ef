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

  it.each(["desk", "clean-room"] as const)("lets %s have styles from its own files only", (host) => {
    expect(directives(host).get("style-src")).toBe("'self'");
  });

  it("differs between the rooms in script and fetch only", () => {
    const [desk, cleanRoom] = [directives("desk"), directives("clean-room")];
    const different = [...desk.keys()].filter((name) => desk.get(name) !== cleanRoom.get(name));
    expect(different).toEqual(["script-src", "connect-src"]);
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
