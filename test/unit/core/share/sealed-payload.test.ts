import { Encrypter, generateX25519Identity, identityToRecipient, Stanza } from "age-encryption";
import { scrypt } from "@noble/hashes/scrypt.js";
import { describe, expect, it, vi } from "vitest";
import { Failure } from "../../../../core/failure/failure.ts";
import { AGE_FILE_LIMIT } from "../../../../core/share/payload-part.ts";
import { keyText, openPayload, sealedLength, sealPayload } from "../../../../core/share/sealed-payload.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { ageSealed, altered } from "../../../support/trial-set.ts";

vi.mock(import("@noble/hashes/scrypt.js"), { spy: true });

const random = seededRandom("sealed");
const key = random(32);
const plaintext = random(300);
const small = await ageSealed(plaintext, key);
const large = await ageSealed(random(AGE_FILE_LIMIT), key);
const sealed = await sealPayload(plaintext, key, random);
const headerOf = (file: Uint8Array) => Buffer.from(file).toString("latin1").split("\n");
const refusal = (file: Uint8Array, withKey = key) =>
  openPayload(file, withKey).then(
    () => "opened",
    (error: unknown) => (error instanceof Failure ? error.code : `no failure: ${String(error)}`),
  );

/** An age file with these stanzas instead, its MAC right. */
function withStanzas(...stanzas: readonly Stanza[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient({ wrapFileKey: () => [...stanzas] });
  return encrypter.encrypt(plaintext);
}

/** The file with its stanza line replaced; its MAC is wrong then, but that is looked at last. */
function withStanzaLine(line: string): Uint8Array {
  return new Uint8Array(
    Buffer.from(
      Buffer.from(small)
        .toString("latin1")
        .replace(/-> scrypt \S+ \S+/, line),
      "latin1",
    ),
  );
}

describe("sealPayload", () => {
  it("writes one scrypt stanza of work factor 16, with the given salt, and opens again", async () => {
    const [version, stanza] = headerOf(sealed);
    expect(version).toBe("age-encryption.org/v1");
    expect(stanza).toMatch(/^-> scrypt [A-Za-z0-9+/]{22} 16$/);
    expect(Buffer.from(await openPayload(sealed, key)).equals(plaintext)).toBe(true);
  });

  it("takes 16 bytes of salt and nothing else from the random source", async () => {
    const asked: number[] = [];
    const file = await sealPayload(plaintext, key, (length) => (asked.push(length), new Uint8Array(length).fill(255)));
    expect(asked).toEqual([16]);
    expect(headerOf(file)[1]).toBe("-> scrypt /////////////////////w 16");
  });

  it.each([
    ["as much as 16 parts carry", 0, "sealed"],
    ["one byte more", 1, "refused.payload-too-large"],
  ])("%s: %s", async (_, more, expected) => {
    const overhead = sealed.length - plaintext.length;
    const outcome = await sealPayload(random(AGE_FILE_LIMIT - overhead + more), key, random).then(
      (file) => (file.length === AGE_FILE_LIMIT ? "sealed" : "another size"),
      (error: unknown) => (error instanceof Failure ? error.code : "no failure"),
    );
    expect(outcome).toBe(expected);
  });
});

describe("sealedLength", () => {
  it.each([0, 1, 500, 65_535, 65_536])("is what age makes of %i bytes", async (length) => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase("any");
    encrypter.setScryptWorkFactor(10);
    const file = await encrypter.encrypt(new Uint8Array(length));
    expect(sealedLength(length)).toBe(file.length);
  });
});

describe("openPayload", () => {
  it("opens what age's own passphrase recipient made, at a lower work factor too", async () => {
    expect(Buffer.from(await openPayload(small, key)).equals(plaintext)).toBe(true);
  });

  it("refuses another key", async () => {
    expect(await refusal(small, random(32))).toBe("mismatched.payload-key");
  });

  it.each([
    ["the last byte", -1],
    ["the first byte after the header", -(300 + 16 + 16)],
  ])("refuses an altered file: %s", async (_, at) => {
    expect(await refusal(altered(small, small.length + at))).toBe("mismatched.payload-key");
  });

  it("refuses an altered MAC", async () => {
    const text = Buffer.from(small)
      .toString("latin1")
      .replace(/--- (.)/, (_, first: string) => `--- ${first === "A" ? "B" : "A"}`);
    expect(await refusal(new Uint8Array(Buffer.from(text, "latin1")))).toBe("mismatched.payload-key");
  });

  it.each([
    ["a byte more at the end", Uint8Array.of(...small, 0)],
    ["a byte less", small.slice(0, -1)],
    ["no payload at all", small.slice(0, small.length - 300)],
  ])("refuses %s", async (_, file) => {
    expect(await refusal(file)).toBe("mismatched.payload-key");
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["text", new Uint8Array(Buffer.from("hello\n"))],
    ["version 2", new Uint8Array(Buffer.from(Buffer.from(small).toString("latin1").replace("/v1", "/v2"), "latin1"))],
    [
      "armor",
      new Uint8Array(
        Buffer.from(
          `-----BEGIN AGE ENCRYPTED FILE-----\n${Buffer.from(small).toString("base64")}\n-----END AGE ENCRYPTED FILE-----\n`,
        ),
      ),
    ],
    ["a truncated header", small.slice(0, 60)],
    ["more than 16 parts carry, though the key would open it", large],
  ])("refuses what is no age file: %s", async (_, file) => {
    expect(await refusal(file)).toBe("unreadable.age");
  });

  it("refuses a file for other recipients", async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    expect(await refusal(await encrypter.encrypt(plaintext))).toBe("unreadable.age");
  });

  it.each([
    ["two scrypt stanzas", 2, 32],
    ["a body of 31 bytes", 1, 31],
    ["a body of 33 bytes", 1, 33],
  ])("refuses %s", async (_, count, length) => {
    const stanza = new Stanza(["scrypt", "AAAAAAAAAAAAAAAAAAAAAA", "1"], new Uint8Array(length));
    expect(await refusal(await withStanzas(...Array.from({ length: count }, () => stanza)))).toBe("unreadable.age");
  });

  it("takes a stanza with body of 32 bytes for a scrypt stanza", async () => {
    expect(await refusal(await withStanzas(new Stanza(["scrypt", "AAAAAAAAAAAAAAAAAAAAAA", "1"], new Uint8Array(32))))).toBe(
      "mismatched.payload-key",
    );
  });

  it.each([
    ["a leading zero in the work factor", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 016", "unreadable.age"],
    ["work factor 0", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 0", "unreadable.age"],
    ["a negative work factor", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA -1", "unreadable.age"],
    ["a hexadecimal work factor", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 0x1", "unreadable.age"],
    ["a work factor of four digits", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 1000", "unreadable.age"],
    ["work factor 21", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 21", "unreadable.work-factor"],
    ["work factor 30", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30", "unreadable.work-factor"],
    ["work factor 999", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 999", "unreadable.work-factor"],
    ["a salt of 15 bytes", "-> scrypt AAAAAAAAAAAAAAAAAAAA 1", "unreadable.age"],
    ["a salt of 17 bytes", "-> scrypt AAAAAAAAAAAAAAAAAAAAAAA 1", "unreadable.age"],
    ["a salt with filling bits", "-> scrypt AAAAAAAAAAAAAAAAAAAAAB 1", "unreadable.age"],
    ["a salt that is no base64", "-> scrypt AAAAAAAAAA!AAAAAAAAAAA 1", "unreadable.age"],
    ["a third argument", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 1 1", "unreadable.age"],
    ["no work factor", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA", "unreadable.age"],
    ["another type of stanza", "-> argon AAAAAAAAAAAAAAAAAAAAAA 1", "unreadable.age"],
  ])("refuses %s", async (_, line, code) => {
    expect(await refusal(withStanzaLine(line))).toBe(code);
  });

  it("tells a machine that has too little memory from a file that is wrong", async () => {
    vi.mocked(scrypt).mockImplementationOnce(() => {
      throw new RangeError("Array buffer allocation failed");
    });
    await expect(openPayload(small, key)).rejects.toMatchObject({ code: "fault.scrypt", facts: { limit: 2 } });
  });

  it("gives a fresh array each time", async () => {
    const opened = await openPayload(small, key);
    opened.fill(0);
    expect(Buffer.from(await openPayload(small, key)).equals(plaintext)).toBe(true);
  });
});

describe("keyText", () => {
  it("is 64 ASCII characters in 13 groups", () => {
    expect(Buffer.from(keyText(new Uint8Array(32))).toString()).toBe(Array(13).fill("AAAA").join("-"));
    expect(keyText(new Uint8Array(32).fill(255))).toHaveLength(64);
  });
});
