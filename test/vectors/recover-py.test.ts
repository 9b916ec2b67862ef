import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readLines, recoverAll } from "../support/recover-py.ts";
import { describeWithTools } from "../support/tool.ts";

interface Case {
  readonly comment: string;
  readonly input: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly passphrases?: readonly string[];
  readonly expect: {
    readonly result: "authenticated" | "unauthenticated" | "refused";
    readonly payload_sha256?: string;
    readonly named?: readonly { readonly source: string; readonly stage: string }[];
  };
}

interface DecodeCase {
  readonly comment: string;
  readonly decode: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

function load<T>(folder: string): readonly { file: string; vector: T }[] {
  const place = new URL(`./${folder}/`, import.meta.url);
  const files = readdirSync(place).toSorted();
  return files.map((file) => ({ file, vector: JSON.parse(readFileSync(new URL(file, place), "utf8")) as T }));
}

// The order in which sheets and codes come must not matter, so each case is also read from its end.
function job({ input, passphrases = [] }: Case, backwards: boolean, args: readonly string[]) {
  const turned = <T>(list: readonly T[]) => (backwards ? list.toReversed() : list);
  const files = turned(input).map(({ name, lines }) => [`${name}.txt`, turned(lines).join("\n")]);
  return { files: Object.fromEntries(files) as Record<string, string>, passphrases, args };
}

function shareSecrets({ input }: Case): readonly string[] {
  const shares = input.flatMap(({ lines }) => lines).filter((line) => /^SWS1:/i.test(line));
  return shares.flatMap((line) => line.slice(21).match(/[^ -]{10}/g) ?? []);
}

const EXIT = { authenticated: [0, 0], unauthenticated: [2, 3], refused: [2, 2] } as const;

describeWithTools("recover.py and the cases of another implementation", { python3: "python3", argon2: "argon2" }, () => {
  const cases = load<Case>("cases");
  const runs = cases.flatMap(({ vector }) =>
    [false, true].flatMap((backwards) => [job(vector, backwards, []), job(vector, backwards, ["--accept-unauthenticated"])]),
  );
  const outcomes = recoverAll(runs);

  it.each(cases.map((one, index) => ({ ...one, index })))("$file", ({ vector, index }) => {
    const { result, payload_sha256: payload, named = [] } = vector.expect;
    for (const [turn, { code, stdout, stderr }] of outcomes.slice(4 * index, 4 * index + 4).entries()) {
      expect(code, `${vector.comment} ${stderr}`).toBe(EXIT[result][turn % 2]);
      const printed = code === 2 ? "" : createHash("sha256").update(stdout).digest("hex");
      expect(code === 2 ? stdout : printed).toBe(code === 2 ? "" : payload);
      expect(stderr).toMatch(/^(recover: .+\n)+$/);
      expect(stderr).not.toMatch(/Traceback|should not/);
      for (const { source } of named) expect(stderr).toContain(`(${source}.txt)`);
      for (const secret of shareSecrets(vector)) expect(stderr).not.toContain(secret);
    }
  });
});

describeWithTools("recover.py and single codes", { python3: "python3" }, () => {
  const cases = load<DecodeCase>("decode");
  const answers = readLines(cases.map(({ vector }) => vector.decode));

  it.each(cases.map((one, index) => ({ ...one, index })))("$file", ({ vector, index }) => {
    const answer = answers[index] ?? { refused: "no answer" };
    const { stage, label, corrections, ...read } = vector.expect;
    expect("refused" in answer, vector.comment).toBe(stage !== undefined);
    if (label !== undefined) expect(answer).toHaveProperty("label");
    else if (stage === undefined) expect(answer).toMatchObject(read);
    const told =
      "told" in answer ? Array.from(answer.told.matchAll(/(?:word|character pair) (\d+) /g), ([, at]) => Number(at)) : [];
    expect(told).toEqual(corrections ?? []);
  });
});
