import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkMachine, type MachineMeans } from "../../../../electron/adapters/machine-checks.ts";
import { interfacesUp, memoryMebibytes, radiosOn, swapMebibytes } from "../../../../electron/adapters/machine-facts.ts";
import { withTemporaryTree } from "../../../support/temporary-tree.ts";

const SWAPS = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";

describe("what the system's files say", () => {
  it("of networks: whatever is up or has an address, but not the loopback", () => {
    const states = new Map([
      ["lo", "unknown\n"],
      ["eth0", "down\n"],
      ["wlan0", "up\n"],
      ["tun0", "unknown\n"],
    ]);
    expect(interfacesUp(states, ["lo"])).toEqual(["wlan0"]);
    expect(interfacesUp(states, ["tun0", "wlan0"])).toEqual(["tun0", "wlan0"]);
    expect(interfacesUp(new Map([["lo", "up"]]), [])).toEqual([]);
  });

  it("of radios: those that no switch holds", () => {
    expect(radiosOn([])).toBe(0);
    expect(
      radiosOn([
        { soft: "1\n", hard: "0\n" },
        { soft: "0\n", hard: "1\n" },
      ]),
    ).toBe(0);
    expect(
      radiosOn([
        { soft: "0\n", hard: "0\n" },
        { soft: "", hard: "" },
      ]),
    ).toBe(2);
  });

  it("of swap: what leaves the memory", () => {
    expect(swapMebibytes(SWAPS)).toBe(0);
    expect(swapMebibytes(`${SWAPS}/dev/sda2 partition\t2097148\t0\t-2\n/swap file\t1024\t0\t-3\n`)).toBe(2049);
    expect(swapMebibytes(`${SWAPS}/dev/zram0 partition\t2097148\t0\t100\n`)).toBe(0);
    expect(swapMebibytes("something else")).toBeNull();
    expect(swapMebibytes(`${SWAPS}garbage`)).toBeNull();
  });

  it("of memory: what programs can still have", () => {
    expect(memoryMebibytes("MemTotal:       4030000 kB\nMemAvailable:   2097152 kB\n")).toBe(2048);
    expect(memoryMebibytes("MemTotal: 1 kB\n")).toBeNull();
  });
});

const GOOD = {
  "sys/class/net/lo/operstate": "unknown\n",
  "proc/swaps": SWAPS,
  "proc/meminfo": "MemAvailable:   4194304 kB\n",
};

// The files are read before anything is waited for, and so before the folder is removed.
async function found(files: Readonly<Record<string, string>>, means: Partial<MachineMeans> = {}) {
  return withTemporaryTree({}, async (root) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const checks = await checkMachine({
      platform: "linux",
      files: { sys: join(root, "sys"), proc: join(root, "proc") },
      rehearsal: false,
      addresses: () => [],
      displays: () => 1,
      printers: async () => [{ name: "p", network: false, usable: true }],
      ...means,
    });
    return Object.fromEntries(checks.map(({ id, result, count }) => [id, [result, count]]));
  });
}

describe("the look at the machine", () => {
  it("finds nothing to say of a machine as it should be", async () => {
    expect(await found(GOOD)).toEqual({
      network: ["pass", 0],
      radio: ["pass", 0],
      swap: ["pass", 0],
      memory: ["pass", 4096],
      displays: ["pass", 1],
      printers: ["pass", 1],
      platform: ["pass", 0],
    });
  });

  it("tells of every doubt", async () => {
    const files = {
      "sys/class/net/eth0/operstate": "up\n",
      "sys/class/rfkill/rfkill0/soft": "0\n",
      "sys/class/rfkill/rfkill0/hard": "0\n",
      "proc/swaps": `${SWAPS}/dev/sda2 partition\t1048576\t0\t-2\n`,
      "proc/meminfo": "MemAvailable:   524288 kB\n",
    };
    const printers = async () => [{ name: "p", network: true, usable: true }];
    expect(await found(files, { displays: () => 2, printers, rehearsal: true, addresses: () => ["eth0", "wlan0"] })).toEqual({
      network: ["warn", 2],
      radio: ["warn", 1],
      swap: ["warn", 1024],
      memory: ["stop", 512],
      displays: ["warn", 2],
      printers: ["warn", 0],
      platform: ["warn", 0],
    });
  });

  it("warns of what it cannot tell, and never fails", async () => {
    const printers = () => Promise.reject(new Error("no"));
    expect(await found({}, { printers })).toMatchObject({
      network: ["warn", 0],
      swap: ["warn", 0],
      memory: ["warn", 0],
      printers: ["warn", 0],
    });
    expect(await found(GOOD, { platform: "darwin" })).toMatchObject({
      network: ["warn", 0],
      radio: ["warn", 0],
      swap: ["warn", 0],
      memory: ["warn", 0],
      platform: ["warn", 0],
    });
  });
});
