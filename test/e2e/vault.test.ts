import { type ChildProcess, fork as forkNode } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bundled, bundleProcess } from "../../build/bundle/bundling.ts";
import { copyNativeArgon2 } from "../../build/bundle/native-argon2.ts";
import { PROCESSES } from "../../build/bundle/parts.ts";
import { TYPEFACE_FILES } from "../../build/bundle/typeface-files.ts";
import type { VaultName, VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { utf8Bytes } from "../../core/encoding/utf8.ts";
import { verifySshSignature } from "../../core/record/sshsig.ts";
import { startVaultProcess, type Fork } from "../../electron/adapters/vault-process.ts";
import { ed25519Verify } from "../../electron/vault/ed25519.ts";
import { allCodes, asDrafted, codes, plannedAccount, printedSheet, sealRequest } from "../support/vault-calls.ts";

// What runs first in place of Electron's utility process: `process.parentPort`, and then the bundle.
const BOOTSTRAP = fileURLToPath(new URL("../../build/substitute/utility-bootstrap.ts", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const NOW = 1_774_965_900;
const CANARY = "canary-9f27-of-the-password-that-is-sealed";

let folder = "";
let bundled: Bundled;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sealwright-vault-"));
  const part = PROCESSES.find(({ name }) => name === "vault");
  if (part === undefined) throw new Error("no vault among the processes");
  bundled = await bundleProcess(root, folder, part, false);
  copyNativeArgon2(root, folder, [`${process.platform}-${process.arch}`]);
  mkdirSync(join(folder, "resources", "typeface"), { recursive: true });
  for (const [face, file] of Object.entries(TYPEFACE_FILES)) {
    copyFileSync(join(root, "node_modules", file), join(folder, "resources", "typeface", `${face}.woff2`));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** The real bundle in a process of its own, with every message and every word that came out of it. */
function realVault() {
  const said: { text: string } = { text: "" };
  const messages: unknown[] = [];
  const deaths: string[] = [];
  let child: ChildProcess | undefined;
  const exited = Promise.withResolvers<number | string | null>();
  const fork: Fork = (file, args, { env = {} }) => {
    const started = forkNode(BOOTSTRAP, [file, ...args], {
      env: Object.fromEntries(Object.entries(env)),
      execArgv: [],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      serialization: "advanced",
    });
    child = started;
    children.push(started);
    for (const stream of [started.stdout, started.stderr]) stream?.on("data", (chunk) => (said.text += String(chunk)));
    started.on("exit", (code, signal) => exited.resolve(signal ?? code));
    return {
      postMessage: (data) => void started.send({ data }),
      kill: () => started.kill("SIGKILL"),
      on(event: string, listener: (message: unknown) => void) {
        if (event !== "message") return started.on(event, listener);
        return started.on("message", (message) => {
          const data: unknown = typeof message === "object" && "data" in message ? message.data : message;
          messages.push(data);
          listener(data);
        });
      },
    };
  };
  const vault = startVaultProcess(fork, join(folder, "vault.cjs"), () => deaths.push("died"));
  return {
    vault,
    said,
    messages,
    deaths,
    exited: exited.promise,
    crash: () => void child?.kill("SIGKILL"),
    post: (data: unknown) => void child?.send({ data }),
    call: <N extends VaultName>(name: N, request: VaultRequest<N>): Promise<VaultReply<N>> => vault.call(name, request),
    /** The answer to a raw message. */
    async raw(data: { readonly id: number } & Readonly<Record<string, unknown>>): Promise<unknown> {
      const answered = Promise.withResolvers<unknown>();
      child?.on("message", (message) => {
        const answer = typeof message === "object" && "data" in message ? message.data : null;
        if (typeof answer === "object" && answer !== null && Reflect.get(answer, "id") === data.id) {
          answered.resolve(Reflect.get(answer, "outcome"));
        }
      });
      child?.send({ data });
      return answered.promise;
    },
  };
}

const everything = (messages: readonly unknown[]) =>
  JSON.stringify(messages, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
  );

const passphrase = "correct horse battery staple";

describe("the bundled vault in a process of its own", () => {
  it("seals 3 of 5, reads the sheets back, and another one opens them, through messages alone", async () => {
    const sealing = realVault();
    const made = await sealing.call("key:make", { role: "operator", name: "Ada Example", passphrase });
    const plan = plannedAccount({
      secrets: [
        { field: "password", source: "import" },
        { field: "totp", source: "generate" },
      ],
    });
    await sealing.call("draft", asDrafted(plan));
    await sealing.call("import", { account: 0, field: "password", text: CANARY });
    const { manifest, summary } = await sealing.call("seal", sealRequest());
    const { signature } = await sealing.call("sign", { role: "operator", namespace: "sealwright-manifest", message: manifest });
    await verifySshSignature(signature, manifest, "sealwright-manifest", made.publicKey, ed25519Verify);

    const beforePrinting = everything(sealing.messages);
    const sheets = [];
    for (const x of [1, 2, 3, 4, 5]) {
      const sheet = await printedSheet(sealing, x);
      await sealing.call("read-back:begin", { x });
      const progress = await sealing.call("read-back:scan", { sheet: x, codes: [...sheet.symbols] });
      expect(progress.complete).toBe(true);
      expect(progress.grades.every(({ letter }) => letter === "A")).toBe(true);
      sheets.push(sheet);
    }
    // The password came out nowhere, a share in its own sheet's document only.
    expect(everything(sealing.messages)).not.toContain(CANARY);
    expect(beforePrinting).not.toContain(passphrase);
    for (const { share, words } of sheets) {
      expect(beforePrinting).not.toContain(share.slice(18));
      expect(beforePrinting).not.toContain(words);
    }
    const readBacks = everything(sealing.messages.filter((message) => !everything([message]).includes("<!doctype")));
    for (const { share } of sheets) expect(readBacks).not.toContain(share.slice(18));
    sealing.vault.kill();
    expect(await sealing.exited).toBe("SIGKILL");

    const opening = realVault();
    const key = await opening.call("key:open", { role: "witness", file: made.file, passphrase });
    expect(key).toEqual({ id: made.id, name: "Ada Example" });
    const [, second, third, , fifth] = sheets;
    if (second === undefined || third === undefined || fifth === undefined) throw new Error("five sheets");
    await opening.call("shares:scan", { sheet: 1, codes: allCodes(second) });
    await opening.call("shares:words", { sheet: 2, text: third.words });
    await opening.call("shares:words", { sheet: 2, text: third.card });
    const view = await opening.call("shares:scan", { sheet: 3, codes: codes(fifth.share, fifth.card) });
    expect(view).toMatchObject({ set: summary.set, sharesIn: 3, cardsIn: 3, missing: null });
    const opened = await opening.call("shares:open", { set: summary.set, drill: true, unauthenticated: null });
    expect(opened).toMatchObject({ trust: "authenticated", used: [2, 3, 5] });
    await opening.call("accounts", {});
    expect(everything(opening.messages)).not.toContain(CANARY);
    const shown = await opening.call("reveal", { account: 0, field: "password", as: "value", now: NOW });
    const groups = shown.kind === "characters" ? shown.groups : [];
    expect(groups.flatMap(({ characters }) => characters.map(({ character }) => character)).join("")).toBe(CANARY);
    expect([sealing.said.text, opening.said.text]).toEqual(["", ""]);
  });

  it("seals a later generation, reads its labels, proves a sheet alone and then the quorum, and compares what is sealed: nothing is shown", async () => {
    const sealing = realVault();
    const secrets = [{ field: "password", source: "import" }] as const;
    await sealing.call("draft", asDrafted(plannedAccount({ secrets }), plannedAccount({ id: "c2", title: "Other", secrets })));
    for (const account of [0, 1]) await sealing.call("import", { account, field: "password", text: `${CANARY}${account}` });
    const later = { family: "01020304", generation: 3, supersedes: "AEBAGBAC" };
    const { manifest, summary, labels } = await sealing.call("seal", sealRequest({ m: 2, n: 3, ...later }));
    expect(summary).toMatchObject({ set: "AEBAGBAD", generation: 3 });
    expect((await sealing.raw({ id: 801, name: "forget", request: {} })) as object).toMatchObject({ ok: false });
    const sheets = [await printedSheet(sealing, 1), await printedSheet(sealing, 2)];
    sealing.vault.kill();

    const checking = realVault();
    const read: { shares: readonly { commitment: string }[] } = JSON.parse(Buffer.from(manifest).toString());
    const texts = labels.map(({ labelText }) => labelText);
    const seen = await checking.call("labels:read", { sheet: 1, codes: codes(...texts, sheets[0]?.share ?? "") });
    expect(seen.labels.map(({ commitment }) => commitment)).toEqual(
      read.shares.map(({ commitment }) => commitment.slice(0, 32)),
    );
    expect(seen.others).toBe(1);
    const expected = { set: summary.set, x: 2, m: 2, n: 3, commitment: read.shares[1]?.commitment ?? "" };
    await checking.call("proof:begin", expected);
    const codesOf = (at: number) => [...(sheets[at]?.symbols ?? [])];
    expect(await checking.call("proof:scan", { sheet: 1, codes: codesOf(0) })).toMatchObject({
      state: "reading",
      problem: { code: "mismatched.sheet" },
    });
    const proof = await checking.call("proof:scan", { sheet: 1, codes: codesOf(1) });
    expect([proof.state, proof.grades.every(({ letter }) => letter === "A")]).toEqual(["proved", true]);
    await checking.call("forget", {});

    for (const sheet of sheets) await checking.call("shares:scan", { sheet: sheet.x, codes: allCodes(sheet) });
    expect(await checking.call("shares:prove", { set: summary.set, drill: true })).toMatchObject({
      trust: "authenticated",
      accounts: [{ id: "c1" }, { id: "c2" }],
    });
    // By the C library's crypt and by the argon2 command, of the canary with 0 behind it.
    const verifiers = [
      ["bcrypt", "$2b$05$abcdefghijklmnopqrstuu1uSYTfMTno9L7sE.u530kpX0FWqSq6e"],
      ["argon2id", "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$M3l61lqHTsAbqH7Mcyb+XyvYbDd79x6n2TQscZ4SJ6o"],
    ] as const;
    for (const [kind, verifier] of verifiers) {
      expect(await checking.call("match", { account: 0, verifier })).toEqual({ verifier: kind, result: "fits" });
      expect(await checking.call("match", { account: 1, verifier })).toEqual({ verifier: kind, result: "differs" });
    }
    const reveal = { account: 0, field: "password", as: "value", now: NOW } as const;
    await expect(checking.call("reveal", reveal)).rejects.toMatchObject({ code: "refused.vault-stage" });
    await expect(checking.call("accounts", {})).rejects.toMatchObject({ code: "refused.vault-stage" });
    expect(everything(checking.messages)).not.toContain(CANARY);
    for (const { share } of sheets) expect(everything(checking.messages)).not.toContain(share.slice(18));
    expect(checking.said.text).toBe("");
  });

  it("does one thing after the other, in the order of asking", async () => {
    const { call, vault } = realVault();
    const message = utf8Bytes("a record");
    const [made, signed, none] = await Promise.allSettled([
      call("key:make", { role: "operator", name: "Ada", passphrase }),
      call("sign", { role: "operator", namespace: "sealwright-record", message }),
      call("sign", { role: "witness", namespace: "sealwright-record", message }),
    ]);
    expect([made.status, signed.status, none.status]).toEqual(["fulfilled", "fulfilled", "rejected"]);
    vault.kill();
  });

  it("killed in the middle of an operation: what waits fails at once, and the process is gone", async () => {
    const { call, vault, exited, deaths } = realVault();
    await call("shares:state", {});
    const waiting = expect(call("key:make", { role: "operator", name: "Ada", passphrase })).rejects.toMatchObject({
      code: "fault.vault-died",
    });
    vault.kill();
    await waiting;
    expect(await exited).toBe("SIGKILL");
    expect(deaths).toEqual([]);
  });

  it("a crash in the middle of an operation is told", async () => {
    const { call, crash, exited, deaths } = realVault();
    await call("shares:state", {});
    const waiting = expect(call("key:make", { role: "operator", name: "Ada", passphrase })).rejects.toMatchObject({
      code: "fault.vault-died",
    });
    crash();
    await Promise.all([waiting, exited]);
    expect(deaths).toEqual(["died"]);
    await expect(call("shares:state", {})).rejects.toMatchObject({ code: "fault.vault-died" });
  });

  it("garbage, unknown operations and what is too large change nothing and say nothing", async () => {
    const { call, post, raw, said, messages } = realVault();
    await call("shares:state", {});
    const before = messages.length;
    for (const data of [null, CANARY, 7, [], { id: CANARY }, { id: 1 }, new Uint8Array(10), new Map([[CANARY, 1]])]) post(data);
    const refused = { ok: false, failure: { code: "unreadable.message", facts: {} } };
    expect(await raw({ id: 901, name: "eval", request: { code: CANARY } })).toEqual(refused);
    expect(await raw({ id: 902, name: "__proto__", request: {} })).toEqual(refused);
    const sign = { role: "operator", namespace: "sealwright-record" };
    expect(await raw({ id: 903, name: "sign", request: { ...sign, message: new Uint8Array(65_537) } })).toEqual(refused);
    expect(await raw({ id: 904, name: "sign", request: { ...sign, message: new Uint8Array(65_536) } })).toMatchObject({
      failure: { code: "refused.no-signing-key" },
    });
    expect(await raw({ id: 905, name: "shares:words", request: { sheet: 1, text: CANARY.repeat(10_000) } })).toEqual(refused);
    expect(await raw({ id: 906, name: "shares:words", request: { sheet: 1, text: CANARY } })).toMatchObject({ ok: false });
    expect(messages.length - before).toBe(6);
    expect(everything(messages) + said.text).not.toContain("canary");
    expect(await call("shares:state", {})).toMatchObject({ sheets: [] });
    expect(said.text).toBe("");
  });

  it("without a parent it ends at once, with an exit code and without a word", async () => {
    const child = forkNode(join(folder, "vault.cjs"), [], { env: {}, execArgv: [], stdio: ["ignore", "pipe", "pipe", "ipc"] });
    children.push(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += String(chunk)));
    const code = await new Promise((resolve) => child.on("exit", resolve));
    expect([code, said]).toEqual([1, ""]);
  });

  it("imports nothing for the network, another process or Electron, and files in one place only", () => {
    const imports = Object.entries(bundled.metafile.inputs).flatMap(([from, { imports: all }]) =>
      all.filter(({ external }) => external === true).map(({ path }) => ({ from, path: path.replace(/^node:/, "") })),
    );
    const reached = new Set(
      imports.map(({ path }) => path).filter((path) => builtinModules.includes(path) || path === "electron"),
    );
    expect([...reached].toSorted()).toEqual(["crypto", "fs", "path", "util"]);
    expect(imports.filter(({ path }) => path === "fs").map(({ from }) => from)).toEqual(["electron/vault/typeface.ts"]);
  });
});
