import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleApp } from "../../build/bundle.ts";
import { packagesAmong } from "../../build/bundle/notices.ts";
import type { PartName } from "../../build/bundle/parts.ts";
import type { BundleReport } from "../../build/bundle/report.ts";
import { CHANNELS } from "../../core/contract/channels.ts";
import { codeFromText } from "../support/code-from-text.ts";

const out = join(tmpdir(), `sealwright-bundles-${process.pid}`);

/** The domain that may reach a room through the contract: what things are called and how they are judged. */
const NAMES = [
  "core/ceremony/",
  "core/contract/",
  "core/credential/password-policy.ts",
  "core/custody/",
  "core/encoding/",
  "core/failure/",
  // What records may hold and what a damaged book is told by: shapes and sentences, no signature and no key.
  "core/record/events/",
  "core/record/record-events.ts",
  "core/record/record-text.ts",
  "core/record/shape.ts",
  "core/record/verify/rules.ts",
];
const DOMAIN_OF: Readonly<Record<"desk" | "clean-room", readonly string[]>> = {
  desk: [...NAMES, "core/record/sentences/event-titles.ts", "core/runbook/templates.ts"],
  "clean-room": [
    ...NAMES,
    "core/credential/clock-check.ts",
    // Words are completed while they are typed; codes are found in the camera's picture. No share is read there.
    "core/share/typed-words.ts",
    "core/share/word-entry.ts",
    "core/share/word-list.ts",
    "recovery/reading/",
  ],
};

/** What makes, splits, combines, seals, locks and opens: in the vault, and in no room. */
const FOR_THE_VAULT = new Set(
  ["lock", "open-quorum", "sealed-payload", "secrets-js", "shamir", "untrusted-quorum"].map((name) => `core/share/${name}.ts`),
);
const PACKAGES_FOR_THE_VAULT =
  /^node_modules\/(?:@noble\/|@otplib\/|@scure\/|age-encryption|argon2|bcryptjs|hash-wasm|otplib|pako|qrcode|secrets\.js-grempe)/;

const FONTS = ["node_modules/@fontsource/atkinson-hyperlegible-mono", "node_modules/@fontsource/atkinson-hyperlegible-next"];
const REACT = ["node_modules/react", "node_modules/react-dom", "node_modules/react-dom/node_modules/scheduler"];

const PACKAGES_OF: Readonly<Record<"desk" | "clean-room", readonly string[]>> = {
  desk: [
    ...FONTS,
    "node_modules/@internationalized/string",
    "node_modules/clsx",
    "node_modules/react-aria",
    "node_modules/react-aria-components",
    "node_modules/react-stately",
    "node_modules/zod",
    ...REACT,
  ],
  "clean-room": [...FONTS, ...REACT, "node_modules/zod", "node_modules/zxing-wasm"],
};

/** Bytes after gzip of a room's script and style: the first targets. */
const TARGETS = { desk: 250_000, "clean-room": 150_000 } as const;

describe("the bundles of the app", () => {
  let report: BundleReport;
  const inputs = (name: PartName): readonly string[] => report.parts[name].inputs;
  const source = (file: string): string => readFileSync(join(out, file), "utf8");

  beforeAll(async () => {
    report = await bundleApp(out, { built: "2026-11-01T00:00:00Z" });
  });

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it("are the same bytes each time", async () => {
    const sums = () =>
      report.files.map(
        (file) =>
          `${file} ${createHash("sha256")
            .update(readFileSync(join(out, file)))
            .digest("hex")}`,
      );
    const first = sums();
    report = await bundleApp(out, { built: "2026-11-01T00:00:00Z" });
    expect(sums()).toEqual(first);
  });

  it("hold nothing of the build, the tests and the recovery command, and no source map", () => {
    for (const { name, inputs: own } of Object.values(report.parts)) {
      expect([name, own.filter((path) => /^(?:build|test|recovery\/(?!reading\/))/.test(path))]).toEqual([name, []]);
    }
    for (const file of report.files.filter((each) => /\.(?:cjs|js|css)$/.test(each))) {
      expect([file, /sourceMappingURL/.exec(source(file))?.[0]]).toEqual([file, undefined]);
    }
    expect(report.files.filter((file) => file.endsWith(".map"))).toEqual([]);
  });

  it("make no code from text", () => {
    for (const file of report.files.filter((each) => /\.(?:cjs|js)$/.test(each))) {
      expect([file, codeFromText(source(file))]).toEqual([file, []]);
    }
  });

  it.each(["preload-desk", "preload-clean-room"] as const)(
    "%s is itself and the channel list, and asks for electron alone",
    (name) => {
      expect(inputs(name)).toEqual(["core/contract/channels.ts", `electron/${name}.ts`]);
      expect(report.parts[name].externals).toEqual(["electron"]);
      const script = source(`${name}.cjs`);
      expect(script.match(/\brequire\([^)]*\)/g)).toEqual([`require("electron")`]);
      const other = name === "preload-desk" ? CHANNELS.cleanRoom : CHANNELS.desk;
      const own = name === "preload-desk" ? CHANNELS.desk : CHANNELS.cleanRoom;
      for (const channel of own.calls) expect(script).toContain(`"${channel}"`);
      expect(script).not.toMatch(new RegExp(`CHANNELS\\.${other === CHANNELS.desk ? "desk" : "cleanRoom"}\\b`));
    },
  );

  it.each(["desk", "clean-room"] as const)("%s holds its own sources, the contract and the packages filed for it", (name) => {
    const foreign = inputs(name).filter(
      (path) =>
        ![`renderer/${name}/`, "renderer/style/", "renderer/text/", "node_modules/", ...DOMAIN_OF[name]].some((own) =>
          path.startsWith(own),
        ),
    );
    expect(foreign).toEqual([]);
    const unfiled = packagesAmong(inputs(name)).filter((folder) => !PACKAGES_OF[name].includes(folder));
    expect(unfiled).toEqual([]);
    expect(report.parts[name].externals).toEqual([]);
  });

  it.each(["desk", "clean-room"] as const)("%s holds nothing that opens, splits or combines, which the vault does", (name) => {
    const secret = (part: PartName) =>
      inputs(part).filter((path) => FOR_THE_VAULT.has(path) || PACKAGES_FOR_THE_VAULT.test(path));
    expect(secret(name)).toEqual([]);
    const inVault = secret("vault");
    for (const path of ["core/share/secrets-js.ts", "node_modules/secrets.js-grempe/secrets.js"])
      expect(inVault).toContain(path);
    expect(packagesAmong(inVault)).toEqual(expect.arrayContaining(["node_modules/age-encryption", "node_modules/argon2"]));
  });

  it("the clean room holds its own part of the contract, and nothing of what the desk is told", () => {
    const views = ["answers", "contract", "custody-view", "desk-view", "journal-view", "weather-view"];
    const held = (part: PartName) => views.filter((name) => inputs(part).includes(`core/contract/${name}.ts`));
    expect(held("clean-room")).toEqual([]);
    expect(held("desk")).toEqual(views);
  });

  it("main leaves secrets to the vault", () => {
    const packages = packagesAmong(inputs("main"));
    for (const name of ["secrets.js-grempe", "age-encryption", "argon2", "otplib"])
      expect(packages).not.toContain(`node_modules/${name}`);
    expect(report.parts.main.externals.filter((path) => path !== "electron" && !/^(?:node:)?[a-z_/]+$/.test(path))).toEqual([]);
    expect(report.parts.vault.externals.filter((path) => path === "electron")).toEqual([]);
  });

  it.each(["desk", "clean-room"] as const)("%s keeps below its target", (name) => {
    const { gzipBytes } = report.parts[name];
    expect(gzipBytes).toBeGreaterThan(10_000);
    expect(gzipBytes).toBeLessThanOrEqual(TARGETS[name]);
  });

  it.each(["desk", "clean-room"] as const)("%s loads only what lies beside its page", (name) => {
    expect(source(`${name}/index.html`)).not.toMatch(/<style|style=|http-equiv|https?:|\son[a-z]+=/i);
    const css = source(`${name}/main.css`);
    for (const [, address] of css.matchAll(/url\(["']?([^"')]*)/g)) expect(report.files).toContain(join(name, address ?? ""));
    expect(css).not.toMatch(/@import/);
    const fetched = source(`${name}/main.js`).match(/https?:\/\/[\w.-]+/g) ?? [];
    // Names of XML and the place where React explains its error numbers; none is ever asked.
    expect([...new Set(fetched)].filter((address) => !/^http:\/\/www\.w3\.org$|^https:\/\/react\.dev$/.test(address))).toEqual(
      [],
    );
  });
});
