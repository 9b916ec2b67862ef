import { expect, it } from "vitest";
import { canonicalJson } from "../../../../../core/record/canonical-json.ts";
import { EMPTY_JOURNAL } from "../../../../../core/record/manifest.ts";
import { publicKeyText } from "../../../../../core/record/ssh-wire.ts";
import type { Act, BookPlan, People } from "../../../../support/book-files.ts";
import { recordPath, smallBook, textAt, withFile, without, withOther } from "../../../../support/book-files.ts";
import { pairOf, told, verified } from "../../../../support/verified-book.ts";

/** A book of which record `number` was made otherwise, by people who have the keys. */
const forged = (of: string, number: number, change: (act: Act, plan: BookPlan, people: People) => void) => ({
  of,
  book: () => smallBook((plan, people) => change(actOf(plan, number), plan, people)),
});

function actOf({ acts }: BookPlan, number: number): Act {
  const act = acts[number - 1];
  if (act === undefined) throw new Error(`there is no record ${number}`);
  return act;
}

const path = recordPath;
const rewritten = (edit: (text: string) => string) => (bytes: Uint8Array) => Buffer.from(edit(Buffer.from(bytes).toString()));
/** A record that counts no longer, as the last but one: nothing follows from what it said. */
const NOTE = 28;

pairOf(
  "R1",
  forged("a name in letters of other scripts, in NFC", 12, ({ value }) => {
    value["reason"] = "Çağla Ελένη 李 \u{1f511}";
  }),
  ...(
    [
      ["white space", (text) => text.replace('"v":1', '"v": 1')],
      ["a line end", (text) => `${text}\n`],
      ["a byte order mark", (text) => `\ufeff${text}`],
      ["another order of names", (text) => text.replace(/^\{(.*),"v":1\}$/, '{"v":1,$1}')],
      ["an escape that needs none", (text) => text.replace("Ada", "\\u0041da")],
      ["a name twice", (text) => text.replace('"v":1', '"v":1,"v":1')],
      ["a number with a fraction", (text) => text.replace('"v":1', '"v":1.0')],
      ["a number with an exponent", (text) => text.replace('"v":1', '"v":1e0')],
      ["a number that is too large", (text) => text.replace('"v":1', '"v":9007199254740992')],
      ["minus zero", (text) => text.replace('"v":1', '"v":-0')],
      ["text that is not NFC", (text) => text.replace("Example", "Exampl\u0065\u0301")],
      ["a direction override", (text) => text.replace("Example", "\u202eExample")],
      ["a character of no width", (text) => text.replace("Example", "\u200bExample")],
      ["a lone surrogate", (text) => text.replace("Example", "\\ud83d")],
      ["a name of JavaScript's own", (text) => text.replace('"actors"', '"__proto__":1,"actors"')],
      ["seven levels", (text) => text.replace('"v":1', '"v":[[[[[[1]]]]]]')],
      ["nothing", () => ""],
      ["half of it", (text) => text.slice(0, text.length / 2)],
      ["something behind it", (text) => `${text}{}`],
    ] satisfies [string, (text: string) => string][]
  ).map(([of, edit]) => ({
    ...forged(of, NOTE, (act) => {
      act.bytes = rewritten(edit);
    }),
    says: [`R1 ${path(NOTE)}`],
  })),
  {
    ...forged("bytes that are not UTF-8", NOTE, (act) => {
      act.bytes = (bytes) => bytes.map((byte) => (byte === 0x43 ? 0xff : byte));
    }),
    says: [`R1 ${path(NOTE)}`],
  },
);

it("names one edited byte at the record, and at the next one that no longer follows", async () => {
  const book = await smallBook();
  const edited = withFile(book, path(7), textAt(book, path(7)).replace("Laser", "Lazer"));
  const signatures = [`S5 ${path(7)}.sig`, `S5 ${path(7)}.witness-1.sig`];
  expect(await told(edited)).toEqual([...signatures, `R5 ${path(8)}`]);
});

pairOf(
  "R2",
  forged("the longest reason", 12, ({ value }) => {
    value["reason"] = "\u{1f511}".repeat(400);
  }),
  ...(
    [
      ["a field more", (value) => (value["note"] = "")],
      ["a field of the body more", (value) => (value["body"] = { id: "AAAAAAAA", why: "left", since: null, note: "" })],
      ["a field of the body less", (value) => (value["body"] = { id: "AAAAAAAA", why: "left" })],
      ["an event that is none", (value) => (value["event"] = "toString")],
      ["the fields of another event", (value) => (value["event"] = "key.added")],
      ["another version", (value) => (value["v"] = 2)],
      ["another type", (value) => (value["type"] = "sealwright/manifest")],
      ["a reason that is too long", (value) => (value["reason"] = "x".repeat(401))],
      ["no reason, where one must be", (value) => (value["reason"] = "")],
      ["a space at its end", (value) => (value["reason"] = "because ")],
      ["an odd space", (value) => (value["reason"] = "be\u00a0cause")],
      ["a day that does not exist", (value) => (value["time"] = "2026-02-29T00:00:00Z")],
      ["a role that is none", (value) => (value["actors"] = [{ id: "Ada Example", role: "auditor" }])],
      ["a list that is none", (value) => (value["actors"] = {})],
      ["true for 1", (value) => (value["v"] = true)],
      ["number 0", (value) => (value["seq"] = 0)],
      ["a set ID in small letters", (value) => (value["set"] = "lii62aib")],
      ["a hash with a line end", (value) => (value["prev"] = `${"0".repeat(64)}\\n`)],
    ] satisfies [string, (value: Act["value"]) => unknown][]
  ).map(([of, edit]) => ({
    ...forged(of, NOTE, ({ value }) => {
      edit(value);
    }),
    says: [`R2 ${path(NOTE)}`],
  })),
  {
    ...forged("a list instead of an object", NOTE, (act) => {
      act.bytes = () => canonicalJson([1]);
    }),
    says: [`R2 ${path(NOTE)}`],
  },
);

pairOf(
  "R3",
  forged("a record under its number", 5, () => undefined),
  {
    ...forged("another number, chained and signed", NOTE, ({ value }) => {
      value["seq"] = 27;
    }),
    says: [`R3 ${path(NOTE)}`],
  },
  {
    of: "a record that is replayed at the end, with its signatures",
    book: async () => {
      const book = await smallBook();
      return ["", ".sig", ".witness-1.sig"].reduce(
        (all, suffix) => withFile(all, path(30) + suffix, textAt(book, path(21) + suffix)),
        book,
      );
    },
    says: [`R3 ${path(30)}`],
  },
  {
    of: "two records that changed places",
    book: async () => {
      const book = await smallBook();
      return withFile(withFile(book, path(7), textAt(book, path(8))), path(8), textAt(book, path(7)));
    },
    // 9 follows the true record 8, which is now the one before it but one.
    says: [`R3 ${path(7)}`, `R3 ${path(8)}`, `R9 ${path(9)}`],
  },
);

const removed = (of: string, ...numbers: readonly number[]) => ({
  of,
  book: async () => {
    const paths = numbers.flatMap((number) => ["", ".sig", ".witness-1.sig"].map((suffix) => path(number) + suffix));
    return without(await smallBook(), ...paths);
  },
});
pairOf(
  "R4",
  // Nobody can see that from the book alone: that is what the head on paper is for.
  removed("a journal whose end was cut", 28, 29),
  { ...removed("a record that was removed", 7), says: [`R4 ${path(7)}`] },
  { ...removed("several in a row, of which the first is named", 7, 8, 9), says: [`R4 ${path(7)}`] },
  { ...removed("two gaps", 7, 9), says: [`R4 ${path(7)}`, `R4 ${path(9)}`] },
  {
    of: "a gap before and behind one that was named already",
    book: async () => {
      const gaps = removed("", 7, 9);
      return withOther(await gaps.book(), path(8), "link");
    },
    says: [`B2 ${path(8)}`, `R4 ${path(7)}`, `R4 ${path(9)}`],
  },
  {
    of: "a high number alone",
    book: async () => {
      const book = await smallBook();
      return withFile(book, path(999_999), textAt(book, path(29)));
    },
    says: [`R4 ${path(30)}`, `R3 ${path(999_999)}`],
  },
);

it("names the first record, of which keys and a ceremony hang, as any other", async () => {
  const { book } = removed("", 1);
  // Ada's key was added by the record that is gone.
  const says = await told(await book());
  expect(says[0]).toBe(`R4 ${path(1)}`);
  expect(says.slice(1).every((line) => line.startsWith("S8 "))).toBe(true);
  expect(says).toContain(`S8 ${path(3)}.sig`);
});

const linked = (of: string, number: number, prev: string | ((heads: readonly string[]) => string)) => ({
  of,
  book: async () => {
    const heads = (await smallBook()).heads.map(({ head }) => head);
    return smallBook((plan) => {
      actOf(plan, number).value["prev"] = typeof prev === "string" ? prev : prev(heads);
    });
  },
});
pairOf(
  "R5",
  linked("64 zeros in record 1", 1, EMPTY_JOURNAL.head),
  { ...linked("something else in record 1", 1, "1".repeat(64)), says: [`R5 ${path(1)}`] },
  { ...linked("the hash of no record", 21, "1".repeat(64)), says: [`R5 ${path(21)}`] },
  { ...linked("the hash of a later record", 7, (heads) => heads[20] ?? ""), says: [`R5 ${path(7)}`] },
);
pairOf(
  "R8",
  linked("64 zeros in record 1", 1, EMPTY_JOURNAL.head),
  { ...linked("a second beginning", 18, EMPTY_JOURNAL.head), says: [`R8 ${path(18)}`] },
  {
    of: "a second beginning behind a gap, where the hash before is not known",
    book: async () => {
      const { book } = linked("", 18, EMPTY_JOURNAL.head);
      return without(await book(), path(17), `${path(17)}.sig`);
    },
    says: [`R4 ${path(17)}`, `R8 ${path(18)}`].concat(
      // Cem's key was added by record 17.
      [18, 19, 20, 21, 22, 23, 24, 25].map((number) => `S8 ${path(number)}.witness-1.sig`),
    ),
  },
);
pairOf(
  "R9",
  linked("the hash of the record before", 21, (heads) => heads[20] ?? ""),
  { ...linked("the hash of an earlier record: a fork", 21, (heads) => heads[12] ?? ""), says: [`R9 ${path(21)}`] },
);

it("leaves R5 and R9 out where the hash before is not known", async () => {
  const book = await smallBook();
  expect(await told(withOther(book, path(20), "link"))).toEqual([`B2 ${path(20)}`]);
  const fork = await linked("", 21, (heads) => heads[12] ?? "").book();
  expect(await told(withOther(fork, path(20), "too-large"))).toEqual([`B3 ${path(20)}`]);
});

const added = (signer: People["ada"], id = signer.id) => ({
  id,
  name: signer.name,
  publicKey: publicKeyText(signer.publicKey),
});
pairOf(
  "R10",
  forged("three keys, each added once", 17, () => undefined),
  {
    ...forged("a key that is added twice", 17, (act, plan, people) => {
      act.operator = people.ada;
      act.value["body"] = added(people.ada);
      cemStaysAway(plan, people);
    }),
    says: [`R10 ${path(17)}`],
  },
  {
    ...forged("a key under another's identifier", 17, (act, _plan, { cem, ada }) => {
      act.value["body"] = added(cem, ada.id);
    }),
    says: [`R10 ${path(17)}`],
  },
  {
    ...forged("an identifier that is no key's", 17, (act, _plan, { cem }) => {
      act.value["body"] = added(cem, "AAAAAAAA");
    }),
    says: [`R10 ${path(17)}`],
  },
);

/** In place of Cem, Ada is the witness of the second ceremony. */
function cemStaysAway({ acts }: BookPlan, { ada, berta }: People): void {
  for (const act of acts.slice(17, 25)) {
    act.witness = ada;
    act.value["actors"] = [
      { id: berta.id, role: "operator" },
      { id: ada.id, role: "witness" },
    ];
  }
}

const timed = (of: string, ...times: readonly (readonly [number, string, ("attested" | "machine")?])[]) => ({
  of,
  book: () =>
    smallBook((plan) => {
      for (const [number, time, timeSource = "attested"] of times)
        Object.assign(actOf(plan, number).value, { time, timeSource });
    }),
});
pairOf(
  "R6",
  // Record 7 is of 10:06:00.
  timed("60 seconds back, in another zone, with decimals", [8, "2026-03-02T11:05:00.999+01:00"]),
  { ...timed("61 seconds back", [8, "2026-03-02T10:04:59Z"]), says: [`R6 ${path(8)}`] },
  { ...timed("one that is far ahead: the next one goes back", [8, "2026-03-02T23:00:00Z"]), says: [`R6 ${path(9)}`] },
  {
    of: "a date that goes back without an override",
    book: () =>
      smallBook((plan) => {
        actOf(plan, 19).value = { ...actOf(plan, 20).value };
      }),
    says: [`R6 ${path(18)}`],
  },
  {
    of: "an override of another rule",
    book: () =>
      smallBook((plan) => {
        actOf(plan, 19).value["body"] = { rule: "D1", step: "convened" };
      }),
    says: [`R6 ${path(18)}`],
  },
  {
    of: "an override in the ceremony before",
    book: () =>
      smallBook((plan) => {
        const { value } = actOf(plan, 19);
        actOf(plan, 14).value = { ...actOf(plan, 14).value, event: "override", body: value["body"] ?? {}, reason: "early" };
        actOf(plan, 19).value = { ...actOf(plan, 20).value };
      }),
    says: [`R6 ${path(18)}`],
  },
);

it.each([
  ["times of a machine are compared with nothing", [8, "2026-01-01T00:00:00Z", "machine"]],
  ["and nothing with them", [8, "2026-03-31T00:00:00Z", "machine"]],
  ["a leap second is the first of the next minute", [8, "2026-03-02T10:04:60Z"]],
] satisfies [string, readonly [number, string, ("attested" | "machine")?]][])("%s", async (_, time) => {
  expect(await told(await timed("", time).book())).toEqual([]);
});

// Verified on 2026-04-01 at 12:00:00Z.
pairOf("R7", timed("a day ahead to the second", [29, "2026-04-02T12:00:00Z"]), {
  ...timed("a day and a second ahead", [29, "2026-04-02T12:00:01Z"]),
  says: [`R7 ${path(29)}`],
});

it("R7 is not broken by a machine's time, which nobody has looked at, however far ahead", async () => {
  expect(await told(await timed("", [29, "9999-12-31T23:59:60Z", "machine"]).book())).toEqual([]);
});

it("refuse to verify at a time that is none", async () => {
  await expect(verified(await smallBook(), { now: "today" })).rejects.toMatchObject({ code: "unreadable.time" });
});

it("go on behind what does not count: its bytes are hashed, its signatures are not looked at", async () => {
  const book = await smallBook((plan) => {
    actOf(plan, 20).bytes = rewritten((text) => `${text} `);
  });
  const unsigned = withFile(book, `${path(20)}.sig`, "nothing");
  expect(await told(unsigned)).toEqual([`R1 ${path(20)}`]);
  const { records, head } = await verified(unsigned);
  expect([records.length, head.seq]).toEqual([28, 29]);
});

it("tell the head of the last record that follows", async () => {
  const book = await smallBook();
  expect((await verified(book)).head).toEqual(book.heads[29]);
  const broken = await linked("", 29, "1".repeat(64)).book();
  expect((await verified(broken)).head).toEqual(broken.heads[28]);
});
