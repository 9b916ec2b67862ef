import { createDecipheriv } from "node:crypto";
import argon2 from "argon2";
import { describe, expect, it } from "vitest";
import { SIGNERS_LIMIT } from "../../../../core/record/allowed-signers.ts";
import { KEY_FILE_LIMIT, KEY_LOCK, openSigningKey, PASSPHRASE_LEAST } from "../../../../core/record/key-file.ts";
import { signerFileName, signerId } from "../../../../core/record/key-file.ts";
import { RECORD_EVENTS, RECORD_FIELDS, type EventShape } from "../../../../core/record/record-events.ts";
import { RECORDS_LIMIT } from "../../../../core/record/record.ts";
import { fields, integer, list, nullable, pattern, text, textOrNone, word } from "../../../../core/record/shape.ts";
import { SIGNATURE_LIMIT } from "../../../../core/record/sshsig.ts";
import { passphraseBytes } from "../../../../core/share/lock.ts";
import { SIGNERS_SIZE } from "../../../../electron/adapters/book/book-files.ts";
import { DRILL_PAPERS, FOLDERS, LOCK, SET_ASIDE } from "../../../../electron/adapters/book/names.ts";
import { argon2id } from "../../../../electron/vault/argon2id.ts";
import { blockLines, FORMAT } from "../../../support/format-document.ts";
import { fieldsText, shapeText } from "../../../support/shape-text.ts";

const prose = FORMAT.replaceAll(/\s+/g, " ");
const grouped = (number: number) => number.toLocaleString("en");

interface KeyFile {
  readonly sealed: string;
  readonly kdf: {
    readonly argon2id: Readonly<Record<"memoryKiB" | "iterations" | "parallelism", number>> & { readonly salt: string };
  };
}

/** The events as the document lists them: a line for each, and indented below it what it says and holds. */
function documentedEvents(): Readonly<Record<string, string>> {
  const events: Record<string, string> = {};
  let name = "";
  for (const line of blockLines("events")) {
    if (!line.startsWith(" ")) {
      if (Object.hasOwn(events, line)) throw new Error(`${line} stands twice`);
      events[(name = line)] = "";
    } else events[name] = `${events[name]} ${line.trim()}`.trim();
  }
  return events;
}

describe("the records in FORMAT.md", () => {
  it("have the events of the closed list, with what they say, require and hold", () => {
    const shapes: readonly (readonly [string, EventShape])[] = Object.entries(RECORD_EVENTS);
    const expected = shapes.map(([event, { says, requires, body }]) => [
      requires.length === 0 ? event : `${event} (${requires.join(", ")})`,
      `${says} ${fieldsText(body)}`,
    ]);
    expect(documentedEvents()).toEqual(Object.fromEntries(expected));
  });

  it("have the fields that every record has", () => {
    expect(blockLines("record").join(" ")).toBe(fieldsText(RECORD_FIELDS));
  });

  it("name an event that there is in their example", () => {
    const [, event = ""] = /"event":"([^"]+)"/.exec(FORMAT) ?? [];
    expect(Object.keys(RECORD_EVENTS)).toContain(event);
  });
});

describe("the notation of shapes", () => {
  it("tells every kind apart", () => {
    const shape = fields({
      a: text(3),
      b: textOrNone(3),
      c: nullable(integer(1, 2)),
      d: list(word("x", "y"), 4),
    });
    expect(shapeText(shape)).toBe('{a: text 3, b: text 0..3, c: 1..2 | null, d: ["x" | "y"] to 4}');
  });
  it("has no word for a pattern that the document does not name", () => {
    expect(() => shapeText(pattern(/^z$/))).toThrow("no name");
  });
});

describe("the signer's file in FORMAT.md", () => {
  const file = Buffer.from(blockLines("signer", "file").join(""));
  const values = Object.fromEntries(blockLines("signer", "values").map((line) => line.split(" = ")));
  const passphrase = values["passphrase"] ?? "";

  it("opens with its passphrase", async () => {
    const { name, id, seed, publicKey } = await openSigningKey(file, passphraseBytes(passphrase), argon2id);
    expect(Buffer.from(seed).toString("hex")).toBe(values["seed"]);
    expect(Buffer.from(publicKey).toString("hex")).toBe(values["public key"]);
    expect(signerFileName({ name, id })).toBe(values["name"]);
    expect(signerId(publicKey)).toBe(id);
  });

  it("opens as the text says, by OpenSSL and the text of the salt", async () => {
    const { sealed, kdf } = JSON.parse(file.toString()) as KeyFile;
    const { memoryKiB, iterations, parallelism, salt } = kdf.argon2id;
    expect({ memoryKiB, iterations, parallelism }).toEqual(KEY_LOCK);
    const settings = {
      memoryCost: memoryKiB,
      timeCost: iterations,
      parallelism,
      hashLength: 32,
      type: argon2.argon2id,
    } as const;
    const saltText = Buffer.from(base32Of(Buffer.from(salt, "hex")));
    const key = await argon2.hash(passphrase, { ...settings, raw: true, salt: saltText });
    const box = Buffer.from(sealed, "hex");
    const cipher = createDecipheriv("chacha20-poly1305", key, Buffer.alloc(12), { authTagLength: 16 });
    // The file's own text without its one field: the order of the members is canonical already.
    cipher.setAAD(Buffer.from(file.toString().replace(/"sealed":"[0-9a-f]+",/, "")), { plaintextLength: 32 });
    cipher.setAuthTag(box.subarray(32));
    expect(Buffer.concat([cipher.update(box.subarray(0, 32)), cipher.final()]).toString("hex")).toBe(values["seed"]);
  });

  it("has the numbers of the code", () => {
    expect(prose).toContain(`canonical JSON of ${grouped(KEY_FILE_LIMIT)} bytes at most`);
    expect(prose).toContain(`${grouped(KEY_LOCK.memoryKiB)} KiB, ${KEY_LOCK.iterations} iterations`);
    expect(prose).toContain(`a parallelism of ${KEY_LOCK.parallelism}`);
    expect(prose).toContain(`a passphrase of fewer than ${PASSPHRASE_LEAST} characters`);
  });
});

describe("the book in FORMAT.md", () => {
  it.each([...FOLDERS.map((name) => `${name}/`), `${SET_ASIDE}/`, `${DRILL_PAPERS}/`, LOCK, "allowed_signers"])(
    "names %s",
    (name) => expect(FORMAT).toMatch(new RegExp(`^    ${name.replace(".", "\\.")}`, "m")),
  );

  it.each([
    ["signature file", `${grouped(SIGNATURE_LIMIT)} characters`],
    ["signer's key file", `${grouped(KEY_FILE_LIMIT)} bytes`],
    ["`allowed_signers`", `${grouped(SIGNERS_LIMIT)} lines, ${grouped(SIGNERS_SIZE)} bytes`],
    ["records of a book", grouped(RECORDS_LIMIT)],
  ])("limits %s to %s", (what, limit) => expect(FORMAT).toContain(`| ${what} | ${limit} |`));
});

/** Base32 of RFC 4648 without padding, written again here. */
function base32Of(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(parseInt(five.padEnd(5, "0"), 2)))
    .join("");
}
