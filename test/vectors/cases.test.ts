import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Failure } from "../../core/failure/failure.ts";
import { passphraseBytes } from "../../core/share/lock.ts";
import { readScan } from "../../core/share/scan.ts";
import { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import { argon2id } from "../../recovery/command/argon2id.ts";
import { stageOf } from "../support/vector-stages.ts";

interface Case {
  readonly comment: string;
  readonly input: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly passphrases?: readonly string[];
  readonly expect: {
    readonly result: "authenticated" | "unauthenticated" | "refused";
    readonly stage?: string;
    readonly payload_sha256?: string;
    readonly named?: readonly { readonly source: string; readonly stage: string }[];
  };
}

interface Outcome {
  readonly result: Case["expect"]["result"];
  readonly payload: string | undefined;
  /** Every failure that was reported: `source stage`, or the stage alone where it is about the whole. */
  readonly reported: readonly string[];
}

const folder = new URL("./cases/", import.meta.url);
const files = readdirSync(folder).toSorted();
const load = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case;

async function recover({ input, passphrases = [] }: Case): Promise<Outcome> {
  const quorum = new UntrustedQuorum();
  const reported: string[] = [];
  const report = (source: string, { code }: Failure) => reported.push(`${source} ${stageOf(code)}`, stageOf(code));
  for (const { name, lines } of input) {
    for (const line of lines) {
      try {
        const scan = readScan(line);
        if (scan.kind !== "label") quorum.add(scan, name);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        report(name, error);
      }
    }
  }
  for (const passphrase of passphrases) await quorum.unlock(passphraseBytes(passphrase), argon2id);
  try {
    const opened = await quorum.validate();
    for (const { source, failure } of opened.remarks) report(source, failure);
    if (opened.trust === "unauthenticated") reported.push(stageOf(opened.doubt.code));
    return { result: opened.trust, payload: createHash("sha256").update(opened.json).digest("hex"), reported };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const { source, failure } of [...(quorum.assess()[0]?.remarks ?? []), ...quorum.foreign()]) report(source, failure);
    // A version that is refused after all codes were read is the payload's.
    reported.push(error.code === "unreadable.version" ? "payload" : stageOf(error.code));
    return { result: "refused", payload: undefined, reported };
  }
}

describe("recoveries", () => {
  it.each(files)("%s", async (file) => {
    const vector = load(file);
    const { result, stage, payload_sha256: payload, named = [] } = vector.expect;
    const outcome = await recover(vector);
    expect({ result: outcome.result, payload: outcome.payload }, vector.comment).toEqual({ result, payload });
    const wanted = [...(stage === undefined ? [] : [stage]), ...named.map((name) => `${name.source} ${name.stage}`)];
    expect(outcome.reported, vector.comment).toEqual(expect.arrayContaining(wanted));
  });

  it("are for the larger part refusals or doubts, as they should be", () => {
    expect(files.length).toBeGreaterThan(100);
    const plain = files
      .map(load)
      .filter(({ expect: { result, named = [] } }) => result === "authenticated" && named.length === 0);
    expect(plain.length / files.length).toBeLessThan(0.36);
  });
});
