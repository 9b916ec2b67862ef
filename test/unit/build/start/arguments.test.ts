import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseArguments } from "../../../../build/start/arguments.ts";

describe("the launcher's arguments", () => {
  it("knows two", () => {
    expect(parseArguments([])).toEqual({ headless: false, rehearsal: false });
    expect(parseArguments(["--headless"])).toEqual({ headless: true, rehearsal: false });
    expect(parseArguments(["--rehearsal", "--headless"])).toEqual({ headless: true, rehearsal: true });
  });

  it.each([["--book"], ["x"], ["--headless=1"], ["--remote-debugging-port=1"], [""], ["--no-sandbox"]])(
    "refuses %s",
    (argument) => {
      expect(parseArguments([argument])).toBeNull();
      expect(parseArguments(["--headless", argument])).toBeNull();
    },
  );

  it("refuses one that is said twice", () => {
    expect(parseArguments(["--headless", "--headless"])).toBeNull();
  });

  it("says how it is used, and ends with 2", () => {
    const main = fileURLToPath(new URL("../../../../build/start/main.ts", import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [main, "--inspect"], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("usage: npm start");
  });
});
