import { publicKeyText } from "../../../core/record/ssh-wire.ts";
import { allowedSigner, NAMESPACES } from "../../../core/record/sshsig.ts";
import { bytesAt, recorded, signedAnew, smallBook, type SmallBook, textAt, withFile, without } from "../book-files.ts";
import { trialSigner } from "../trial-book.ts";
import {
  anybodysKey,
  armourOf,
  type Forgery,
  forgedBlob,
  withLargeS,
  withNeutralR,
  withSmallOrderPart,
} from "./forged-signature.ts";
import { act, type Mutation, operator, range, record, witness } from "./mutation.ts";

const SIG = operator(10);

const armour = (name: string, change: (text: string) => string): Mutation => ({
  name: `armour: ${name}`,
  async book() {
    const book = await smallBook();
    const [before, after] = [textAt(book, SIG), change(textAt(book, SIG))];
    if (before === after) throw new Error("nothing was changed");
    return withFile(book, SIG, Buffer.from(after, "latin1"));
  },
  findings: [`S2 ${SIG}`],
});
const blobOf = (text: string) => Buffer.from(text.split("\n").slice(1, -2).join(""), "base64");
const forged = (name: string, rule: string, forgery: Forgery): Mutation => ({
  name: `signature: ${name}`,
  async book() {
    const book = await smallBook();
    return withFile(book, SIG, armourOf(await forgedBlob(bytesAt(book, record(10)), book.people.ada, forgery)));
  },
  findings: [`${rule} ${SIG}`],
});
const mallory = () => trialSigner("Mallory Example");
const signedBy = async (book: SmallBook, seq: number, suffix: ".sig" | ".witness-1.sig", who: "ada" | "berta" | "cem") =>
  signedAnew(book, record(seq), suffix, book.people[who]);

/** Who signed what, and how it is written. */
export const SIGNATURES: readonly Mutation[] = [
  { name: "an operator's signature is missing", book: async () => without(await smallBook(), SIG), findings: [`S1 ${SIG}`] },
  {
    name: "a witness's signature is missing",
    book: async () => without(await smallBook(), witness(10)),
    findings: [`S6 ${witness(10)}`],
  },
  {
    name: "both signatures are missing",
    book: async () => without(await smallBook(), SIG, witness(10)),
    findings: [`S1 ${SIG}`, `S6 ${witness(10)}`],
  },
  armour("lines of another length", (text) => armourOf(blobOf(text), 76)),
  armour("carriage returns", (text) => text.replaceAll("\n", "\r\n")),
  armour("text after it", (text) => `${text}and more\n`),
  armour("text before it", (text) => `\n${text}`),
  armour("the last line end is missing", (text) => text.slice(0, -1)),
  armour("an empty line inside", (text) => text.replace("-----\n", "-----\n\n")),
  armour("a space at a line's end", (text) => text.replace("\n-----END", " \n-----END")),
  armour("its frame in lower case", (text) => text.replace("BEGIN SSH SIGNATURE", "begin ssh signature")),
  armour("its base64 in lower case", (text) => {
    const [begin, ...rest] = text.split("\n");
    return [begin, ...rest.slice(0, -2).map((line) => line.toLowerCase()), ...rest.slice(-2)].join("\n");
  }),
  armour("the frame of another program", (text) => text.replaceAll("SSH SIGNATURE", "PGP SIGNATURE")),
  armour("padding bits that are not zero", (text) => text.replace("A==\n", "B==\n")),
  armour("no padding", (text) => text.replace("==\n", "\n")),
  armour("a letter that is none", (text) => text.replace("U1NI", "\u00dc1NI")),
  armour("nothing at all", () => ""),
  armour("cut in the middle", (text) => `${text.slice(0, 150)}\n`),
  armour("two signatures", (text) => text + text),
  forged("text after the blob", "S2", { tail: "more" }),
  forged("another version", "S2", { version: 2 }),
  forged("something in the reserved field", "S2", { reserved: "x" }),
  forged("another hash", "S2", { hash: "sha256" }),
  forged("another type of key", "S2", { keyType: "ssh-ed25518" }),
  forged("another type of signature", "S2", { signatureType: "ssh-rsa" }),
  forged("the namespace of manifests", "S3", { namespace: "sealwright-manifest" }),
  forged("the namespace of files", "S3", { namespace: "file" }),
  forged("another namespace and text after the blob", "S2", { namespace: "file", tail: "x" }),
  forged("S above the order", "S5", { signature: withLargeS }),
  forged("a part of small order", "S5", { signature: withSmallOrderPart }),
  forged("R is the neutral point", "S5", { signature: withNeutralR }),
  forged("zeros", "S5", { signature: () => new Uint8Array(64) }),
  forged("R that is not below the prime", "S5", {
    signature: () => Uint8Array.from({ length: 64 }, (_, at) => (at < 32 ? 255 : 0)),
  }),
  {
    name: "a key that nobody allowed signed",
    book: async () => {
      const book = await smallBook();
      return signedAnew(book, record(10), ".sig", await mallory());
    },
    findings: [`S4 ${SIG}`],
  },
  {
    name: "a signature over another record was put there",
    book: async () => {
      const book = await smallBook();
      return withFile(book, SIG, bytesAt(book, operator(11)));
    },
    findings: [`S5 ${SIG}`],
  },
  {
    name: "the witness's signature is the operator's",
    book: async () => signedBy(await smallBook(), 10, ".witness-1.sig", "ada"),
    findings: [`S7 ${witness(10)}`],
  },
  {
    name: "operator and witness are one person, and the operator's signature does not hold",
    book: async () => {
      const book = await signedBy(await smallBook(), 10, ".witness-1.sig", "ada");
      return withFile(book, SIG, bytesAt(book, operator(11)));
    },
    findings: [`S5 ${SIG}`, `S7 ${witness(10)}`],
  },
  {
    name: "operator and witness are one stranger",
    book: async () => {
      const book = await signedAnew(await smallBook(), record(10), ".sig", await mallory());
      return signedAnew(book, record(10), ".witness-1.sig", await mallory());
    },
    findings: [`S4 ${SIG}`, `S4 ${witness(10)}`],
  },
  {
    name: "the two signatures changed places",
    book: async () => {
      const book = await smallBook();
      const changed = withFile(book, SIG, bytesAt(book, witness(10)));
      return withFile(changed, witness(10), bytesAt(book, SIG));
    },
    findings: [`S11 ${SIG}`, `S11 ${witness(10)}`],
  },
  {
    name: "the actors changed places",
    book: () =>
      smallBook((plan, { ada, berta }) => {
        act(plan, 10).value["actors"] = [
          { id: berta.id, role: "operator" },
          { id: ada.name, role: "witness" },
        ];
      }),
    findings: [`S11 ${SIG}`, `S11 ${witness(10)}`],
  },
  {
    name: "no actor is the operator, and the second one is the witness",
    book: () =>
      smallBook((plan, { ada, berta, cem }) => {
        act(plan, 10).value["actors"] = [
          { id: cem.id, role: "witness" },
          { id: berta.id, role: "witness" },
          { id: ada.id, role: "reviewer" },
        ];
      }),
    findings: [`S11 ${SIG}`, `S11 ${witness(10)}`],
  },
  {
    name: "a key signed before it was added",
    book: () =>
      smallBook((plan, { ada, cem }) => {
        Object.assign(act(plan, 10), { witness: cem });
        act(plan, 10).value["actors"] = [
          { id: ada.id, role: "operator" },
          { id: cem.id, role: "witness" },
        ];
      }),
    findings: [`S8 ${witness(10)}`],
  },
  {
    name: "a key signed that had been revoked",
    book: () =>
      smallBook((plan, { ada, cem }) => {
        Object.assign(act(plan, 29), { witness: cem });
        act(plan, 29).value["actors"] = [
          { id: ada.id, role: "operator" },
          { id: cem.id, role: "witness" },
        ];
      }),
    findings: [`S10 ${witness(29)}`],
  },
  {
    name: "a key signed its own revocation",
    book: () =>
      smallBook((plan, { ada, cem }) => {
        Object.assign(act(plan, 28), { witness: cem });
        act(plan, 28).value["actors"] = [
          { id: ada.id, role: "operator" },
          { id: cem.id, role: "witness" },
        ];
      }),
    findings: [],
  },
  {
    name: "a key that was revoked may have been misused before",
    book: () =>
      smallBook((plan) => {
        const { body } = act(plan, 28).value;
        act(plan, 28).value["body"] = { ...(body as Readonly<Record<string, string>>), since: "2026-03-01T09:04:00.9+01:00" };
      }),
    findings: [],
    notices: [`N3 ${operator(17)}`, ...range(22, 25).map((seq) => `N3 ${witness(seq)}`)],
  },
  {
    name: "a key was revoked as soon as it was added, and signed on",
    book: () =>
      smallBook((plan) => {
        const [revoked] = plan.acts.splice(27, 1);
        if (revoked === undefined) return;
        plan.acts.splice(17, 0, revoked);
        const { body } = revoked.value;
        revoked.value["time"] = "2026-03-02T10:17:00Z";
        revoked.value["body"] = { ...(body as Readonly<Record<string, string>>), since: "2026-03-01T00:00:00Z" };
      }),
    findings: range(19, 26).map((seq) => `S10 ${witness(seq)}`),
    notices: [`N3 ${operator(17)}`],
  },
  {
    name: "a key was added by a record that another key signed",
    book: () =>
      smallBook((plan, { ada }) => {
        Object.assign(act(plan, 17), { operator: ada });
      }),
    findings: [`S11 ${operator(17)}`],
  },
  {
    name: "a key was added under which anybody can sign",
    book: () =>
      smallBook((plan, { cem }) => {
        const weak = anybodysKey(cem);
        const body = { id: weak.id, name: weak.name, publicKey: publicKeyText(weak.publicKey) };
        plan.acts.push({ value: recorded("key.added", body, { time: "2026-03-10T09:10:00Z" }), operator: weak, witness: null });
        plan.allowedSigners += allowedSigner(weak.id, NAMESPACES, weak.publicKey);
      }),
    findings: [`S5 ${operator(30)}`],
  },
  {
    name: "a key was added, and a witness signed too",
    book: () =>
      smallBook((plan, { berta }) => {
        Object.assign(act(plan, 17), { witness: berta });
      }),
    findings: [],
  },
  {
    name: "a key was added with a witness's signature of itself",
    book: () =>
      smallBook((plan, { cem }) => {
        Object.assign(act(plan, 17), { witness: cem });
      }),
    findings: [`S7 ${witness(17)}`],
  },
];
