import { expect, it } from "vitest";
import { allowedSigner, NAMESPACES } from "../../../../../core/record/sshsig.ts";
import {
  type Act,
  bytesAt,
  type People,
  recordPath,
  signedAnew,
  smallBook,
  type SmallBook,
} from "../../../../support/book-files.ts";
import { textAt, withFile, without, withOther } from "../../../../support/book-files.ts";
import { trialSigner } from "../../../../support/trial-book.ts";
import { pairOf, told, verified } from "../../../../support/verified-book.ts";

const path = recordPath;
const MANIFEST = "manifests/LII62AIB.json";
const edited = (of: string, edit: (book: SmallBook) => SmallBook | Promise<SmallBook>) => ({
  of,
  book: async () => edit(await smallBook()),
});
const planned = (of: string, number: number, change: (act: Act, people: People, all: Act[]) => void) => ({
  of,
  book: () =>
    smallBook(({ acts }, people) => {
      const act = acts[number - 1];
      if (act === undefined) throw new Error(`there is no record ${number}`);
      change(act, people, acts);
    }),
});
const whole = edited("both signatures", (book) => book);

pairOf(
  "S1",
  whole,
  { ...edited("a record without", (book) => without(book, `${path(7)}.sig`)), says: [`S1 ${path(7)}.sig`] },
  { ...edited("a manifest without", (book) => without(book, `${MANIFEST}.sig`)), says: [`S1 ${MANIFEST}.sig`] },
  { ...edited("an added key without", (book) => without(book, `${path(17)}.sig`)), says: [`S1 ${path(17)}.sig`] },
);
pairOf(
  "S6",
  edited("key.added, which its own key signs alone", (book) => {
    expect(book.files.has(`${path(1)}.witness-1.sig`)).toBe(false);
    return book;
  }),
  { ...edited("a record without", (book) => without(book, `${path(7)}.witness-1.sig`)), says: [`S6 ${path(7)}.witness-1.sig`] },
  { ...edited("a manifest", (book) => without(book, `${MANIFEST}.witness-1.sig`)), says: [`S6 ${MANIFEST}.witness-1.sig`] },
);

const armour = (of: string, edit: (text: string) => string) =>
  edited(of, (book) => withFile(book, `${path(7)}.sig`, edit(textAt(book, `${path(7)}.sig`))));
/** The same with bytes under the armour put in place of others. */
const reblobbed = (of: string, from: string, to: string) =>
  armour(of, (text) => {
    const bytes = Buffer.from(text.split("\n").slice(1, -2).join(""), "base64").toString("latin1").replace(from, to);
    const lines =
      Buffer.from(bytes, "latin1")
        .toString("base64")
        .match(/.{1,70}/g) ?? [];
    return ["-----BEGIN SSH SIGNATURE-----", ...lines, "-----END SSH SIGNATURE-----", ""].join("\n");
  });

pairOf(
  "S2",
  armour("the text as it was", (text) => text),
  ...[
    armour("no line end", (text) => text.trimEnd()),
    armour("carriage returns", (text) => text.replaceAll("\n", "\r\n")),
    armour("an empty line", (text) => `${text}\n`),
    armour("other line lengths", (text) =>
      text
        .replace("\n", "")
        .replace("-----U", "-----\nU")
        .replace(/(.{64})(.{6})\n/, "$1\n$2"),
    ),
    armour("a space", (text) => text.replace("U1NI", "U1NI ")),
    armour("a comment", (text) => `# signed\n${text}`),
    armour("filling bits", (text) => text.replace(/.(=*)\n-----END/, "B$1\n-----END")),
    armour("another kind of armour", (text) => text.replaceAll("SSH SIGNATURE", "PGP SIGNATURE")),
    armour("nothing", () => ""),
    armour("another version", (text) => text.replace("U1NIU0lHAAAAAQ", "U1NIU0lHAAAAAg")),
    reblobbed("another type of key", "ssh-ed25519", "ssh-ed25518"),
    reblobbed("another hash", "sha512", "sha256"),
  ].map((one) => ({ ...one, says: [`S2 ${path(7)}.sig`] })),
);
pairOf(
  "S3",
  edited("the namespace of its kind", (book) => signedAnew(book, path(7), ".sig", book.people.ada, "sealwright-record")),
  {
    ...edited("a record signed as a manifest", (book) =>
      signedAnew(book, path(7), ".sig", book.people.ada, "sealwright-manifest"),
    ),
    says: [`S3 ${path(7)}.sig`],
  },
  {
    ...edited("a manifest signed as a record", (book) =>
      signedAnew(book, MANIFEST, ".witness-1.sig", book.people.berta, "sealwright-record"),
    ),
    says: [`S3 ${MANIFEST}.witness-1.sig`],
  },
);

it("names a signature of somebody else's namespace S3, not S2", async () => {
  const { book } = reblobbed("", "sealwright-record", "sealwright-recore");
  expect(await told(await book())).toEqual([`S3 ${path(7)}.sig`]);
});

const elsewhere = (book: SmallBook, ids: readonly string[], namespaces: readonly string[] = NAMESPACES) => ({
  allowedSigners: [book.people.ada, book.people.berta, book.people.cem]
    .map(({ id, publicKey }) => allowedSigner(id, ids.includes(id) ? NAMESPACES : namespaces, publicKey))
    .join(""),
});
pairOf(
  "S4",
  { ...whole, of: "the same list, kept elsewhere", more: (book) => ({ allowedSigners: book.allowedSigners }) },
  {
    ...edited("a stranger", async (book) => signedAnew(book, path(7), ".witness-1.sig", await trialSigner("Mallory"))),
    says: [`S4 ${path(7)}.witness-1.sig`],
  },
  {
    ...edited("keys that are not in the list which was kept elsewhere", (book) => book),
    more: () => ({ allowedSigners: "" }),
    says: Array.from({ length: 29 }, (_, index) => path(index + 1))
      .flatMap((document) => [`S4 ${document}.sig`, `S4 ${document}.witness-1.sig`])
      .filter((line) => !/0000(01|02|17)\.json\.w/.test(line))
      .concat(`S4 ${MANIFEST}.sig`, `S4 ${MANIFEST}.witness-1.sig`),
  },
  {
    ...edited("a key that is listed for records only", (book) => book),
    more: (book) => elsewhere(book, [book.people.berta.id, book.people.cem.id], ["sealwright-record"]),
    says: [`S4 ${MANIFEST}.sig`],
  },
);
pairOf(
  "S5",
  edited("the bytes that were signed", (book) => signedAnew(book, path(7), ".sig", book.people.ada)),
  {
    ...edited("another record's signature", (book) => withFile(book, `${path(7)}.sig`, textAt(book, `${path(8)}.sig`))),
    says: [`S5 ${path(7)}.sig`],
  },
  {
    ...edited("an edited manifest", (book) => withFile(book, MANIFEST, textAt(book, MANIFEST).replace("Dana", "Dara"))),
    says: [`M4 ${MANIFEST}`, `S5 ${MANIFEST}.sig`, `S5 ${MANIFEST}.witness-1.sig`],
  },
);

const both = (number: number, from: ".sig" | ".witness-1.sig", to: ".sig" | ".witness-1.sig") => (book: SmallBook) =>
  withFile(book, path(number) + to, bytesAt(book, path(number) + from));
pairOf(
  "S7",
  whole,
  { ...edited("one key for both", both(7, ".sig", ".witness-1.sig")), says: [`S7 ${path(7)}.witness-1.sig`] },
  {
    ...edited("the same at an added key", both(17, ".sig", ".witness-1.sig")),
    says: [`S7 ${path(17)}.witness-1.sig`],
  },
  {
    ...edited("one key, whose operator's signature does not hold", (book) =>
      withFile(both(7, ".sig", ".witness-1.sig")(book), `${path(7)}.sig`, textAt(book, `${path(8)}.sig`)),
    ),
    says: [`S5 ${path(7)}.sig`, `S7 ${path(7)}.witness-1.sig`],
  },
);

it("takes a witness at an added key, whoever it is", async () => {
  const book = await smallBook();
  expect(await told(await signedAnew(book, path(17), ".witness-1.sig", book.people.ada))).toEqual([]);
});

pairOf(
  "S8",
  planned("the record that adds the key itself", 17, () => undefined),
  {
    ...planned("a key before it is added", 16, (act, { cem, ada }) => {
      act.witness = cem;
      act.value["actors"] = [ada, cem].map(({ id }, at) => ({ id, role: at === 0 ? "operator" : "witness" }));
    }),
    says: [`S8 ${path(16)}.witness-1.sig`],
  },
  {
    of: "a manifest by a key that is added after its set was sealed",
    book: () =>
      smallBook((plan, { ada, cem }) => {
        plan.manifestSigners = { operator: ada, witness: cem };
      }),
    says: [`S8 ${MANIFEST}.witness-1.sig`],
  },
  {
    ...planned("a key whose record does not count", 17, (act) => {
      act.value["body"] = {};
    }),
    says: [`R2 ${path(17)}`, ...[18, 19, 20, 21, 22, 23, 24, 25].map((number) => `S8 ${path(number)}.witness-1.sig`)],
  },
);

const validity = (validAfter: string | null, validBefore: string | null) => (book: SmallBook) => ({
  allowedSigners: book.allowedSigners
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(book.people.cem.id))
    .map((line) => `${line}\n`)
    .concat(allowedSigner(book.people.cem.id, NAMESPACES, book.people.cem.publicKey, { validAfter, validBefore }))
    .join(""),
});
// Cem's key is added at 10:16:00 of March 2nd, and witnesses from 08:00:00 to 08:07:00 of March 1st.
pairOf(
  "S9",
  { ...whole, of: "first and last second", more: validity("2026-03-01T08:00:00Z", "2026-03-02T10:16:00Z") },
  { ...whole, more: validity("2026-03-01T08:00:01Z", null), says: [`S9 ${path(18)}.witness-1.sig`] },
  { ...whole, more: validity(null, "2026-03-02T10:15:59Z"), says: [`S9 ${path(17)}.sig`] },
  {
    of: "a manifest, by the time it was made",
    book: () =>
      smallBook((plan) => {
        plan.manifest["created"] = "2026-03-01T00:00:00Z";
      }),
    more: ({ allowedSigners }) => ({
      allowedSigners: allowedSigners.replaceAll('-record" ', '-record",valid-after="20260301000001Z" '),
    }),
    says: [`S9 ${MANIFEST}.sig`, `S9 ${MANIFEST}.witness-1.sig`],
  },
);

const revoked = (of: string, at: number, who: keyof People, since: string | null = null) =>
  planned(of, at, (act, people) => {
    act.value["event"] = "key.revoked";
    act.value["reason"] = "lost";
    act.value["body"] = { id: people[who].id, why: "lost", since };
  });
pairOf(
  "S10",
  revoked("the record that revokes the key which signs it", 29, "ada"),
  {
    ...revoked("two records after it", 27, "ada"),
    says: [28, 29].map((number) => `S10 ${path(number)}.sig`),
  },
  {
    of: "a manifest whose set was sealed after it",
    book: () =>
      smallBook((plan, { ada, cem }) => {
        const [act] = plan.acts.slice(4);
        if (act === undefined) return;
        Object.assign(act.value, { event: "key.revoked", reason: "lost", body: { id: cem.id, why: "lost", since: null } });
        const [key] = plan.acts.splice(16, 1);
        if (key !== undefined) plan.acts.splice(2, 0, key);
        plan.manifestSigners = { operator: ada, witness: cem };
      }),
    says: [18, 19, 20, 21, 22, 23, 24, 25]
      .map((number) => `S10 ${path(number)}.witness-1.sig`)
      .concat(`S10 ${MANIFEST}.witness-1.sig`),
  },
);

pairOf(
  "S10",
  {
    of: "a manifest that was never sealed, and a key that is revoked after the record that it was made on",
    book: () =>
      smallBook((plan, { ada, cem }) => {
        plan.acts.splice(14, 1);
        plan.manifestSigners = { operator: ada, witness: cem };
      }),
    says: [`- M3 ${MANIFEST}`],
  },
  {
    of: "a manifest that was never sealed, made on a journal that had revoked the key",
    book: () =>
      smallBook((plan, { ada, cem }) => {
        plan.acts.splice(14, 1);
        const [last] = plan.acts.splice(-1);
        if (last !== undefined) plan.acts.push({ ...last, manifestBefore: true });
        plan.manifestSigners = { operator: ada, witness: cem };
      }),
    says: [`S10 ${MANIFEST}.witness-1.sig`, `- M3 ${MANIFEST}`],
  },
);

const named = (of: string, number: number, actors: (people: People) => Act["value"][string]) =>
  planned(of, number, (act, people) => {
    act.value["actors"] = actors(people);
  });
pairOf(
  "S11",
  named("identifiers and names, others before them", 7, ({ ada, berta }) => [
    { id: "Dana Example", role: "custodian" },
    { id: ada.id, role: "operator" },
    { id: berta.name, role: "witness" },
    { id: "Emil Example", role: "witness" },
  ]),
  {
    ...named("another operator", 7, ({ berta, cem }) => [
      { id: cem.name, role: "operator" },
      { id: berta.name, role: "witness" },
    ]),
    says: [`S11 ${path(7)}.sig`],
  },
  {
    ...named("nobody", 7, () => []),
    says: [`S11 ${path(7)}.sig`, `S11 ${path(7)}.witness-1.sig`],
  },
  {
    ...named("another witness before the one who signed", 7, ({ ada, berta, cem }) => [
      { id: ada.id, role: "operator" },
      { id: cem.id, role: "witness" },
      { id: berta.id, role: "witness" },
    ]),
    says: [`S11 ${path(7)}.witness-1.sig`],
  },
  {
    ...planned("a key that somebody else added", 17, (act, { ada }) => {
      act.operator = ada;
    }),
    says: [`S11 ${path(17)}.sig`],
  },
);

// Cem witnesses records 18 (08:00) to 25 (08:07) of March 1st, and his own key is of the 2nd.
const since = (time: string | null) => revoked(`${time}`, 28, "cem", time);
pairOf(
  "N3",
  since(null),
  { ...since("2026-03-02T10:16:00Z"), says: [`- N3 ${path(17)}.sig`] },
  {
    ...since("2026-03-01T08:07:00Z"),
    says: [`- N3 ${path(17)}.sig`, `- N3 ${path(25)}.witness-1.sig`],
  },
  {
    of: "a manifest's, by the time it was made",
    book: () =>
      smallBook((plan, { ada }) => {
        Object.assign(plan.acts[27]?.value["body"] ?? {}, { id: ada.id, since: "2026-03-02T10:05:00Z" });
      }),
    // Record 5 is a minute older; 28 revokes the key itself.
    says: [`S10 ${path(29)}.sig`].concat(
      [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 26, 27].map((number) => `- N3 ${path(number)}.sig`),
      `- N3 ${MANIFEST}.sig`,
    ),
  },
);

it("are counted when they hold", async () => {
  const book = await smallBook();
  expect((await verified(book)).signatures).toBe(57);
  const broken = withFile(without(book, `${path(7)}.sig`), `${path(8)}.sig`, "x");
  expect((await verified(broken)).signatures).toBe(55);
});

it("are not looked at when their file was named already, nor compared with", async () => {
  const book = withOther(await smallBook(), `${path(7)}.sig`, "link");
  const one = withFile(book, `${path(7)}.witness-1.sig`, textAt(await smallBook(), `${path(7)}.sig`));
  // One key for both, but the operator's cannot be seen: only the name is wrong.
  expect(await told(one)).toEqual([`B2 ${path(7)}.sig`, `S11 ${path(7)}.witness-1.sig`]);
});
