import { allowedSigner, NAMESPACES } from "../../../core/record/sshsig.ts";
import { signerId } from "../../../core/record/signer-id.ts";
import { type BookPlan, type People, smallBook, type SmallBook, withFile, without, withOther } from "../book-files.ts";
import { MANIFEST, type Mutation, operator, range, witness } from "./mutation.ts";

const LIST = "allowed_signers";
const edit = (name: string, change: (text: string) => string, ...findings: readonly string[]): Mutation => ({
  name: `allowed_signers: ${name}`,
  async book() {
    const book = await smallBook();
    const changed = change(book.allowedSigners);
    if (changed === book.allowedSigners) throw new Error("nothing was changed");
    return withFile(book, LIST, Buffer.from(changed, "latin1"));
  },
  findings: findings.length === 0 ? [`B5 ${LIST}`] : findings,
});
const given = (name: string, list: (book: SmallBook) => string, ...findings: readonly string[]): Mutation => ({
  name: `allowed_signers kept elsewhere: ${name}`,
  book: async () => withFile(await smallBook(), LIST, ""),
  allowedSigners: list,
  findings,
});
const validity = (name: string, options: string, ...findings: readonly string[]): Mutation => ({
  name: `validity: ${name}`,
  book: () =>
    smallBook((plan: BookPlan, { berta }: People) => {
      plan.allowedSigners = plan.allowedSigners
        .split("\n")
        .map((line) => (line.startsWith(berta.id) ? line.replace('" ssh', `"${options} ssh`) : line))
        .join("\n");
    }),
  findings,
});
const lines = (text: string) => text.split("\n").slice(0, -1);
const BERTA = [operator(2), ...range(3, 16).map(witness), ...range(18, 25).map(operator), ...range(26, 29).map(witness)];
const CEM = [operator(17), ...range(18, 25).map(witness)];
const inOrder = (paths: readonly string[]) => paths.toSorted((a, b) => (a < b ? -1 : 1));

/** Who may sign: the book's own list, one from elsewhere, and from when to when. */
export const SIGNERS: readonly Mutation[] = [
  {
    name: "allowed_signers: missing",
    book: async () => without(await smallBook(), LIST),
    findings: [`B5 ${LIST}`],
  },
  {
    name: "allowed_signers: its lines in another order",
    book: async () => {
      const book = await smallBook();
      return withFile(book, LIST, `${lines(book.allowedSigners).toReversed().join("\n")}\n`);
    },
    findings: [],
  },
  edit("a line twice", (text) => text + lines(text)[0] + "\n"),
  edit("a key twice, once under another name", (text) => `${text}AAAAAAAA${lines(text)[0]?.slice(8)}\n`),
  edit("two signers' identifiers changed places", (text) => {
    const [ada = "", berta = "", cem = ""] = lines(text);
    return `${berta.slice(0, 8)}${ada.slice(8)}\n${ada.slice(0, 8)}${berta.slice(8)}\n${cem}\n`;
  }),
  edit("an identifier for anybody", (text) => text.replace(/^[A-Z2-7]{8}/, "*")),
  edit("a comment", (text) => `# who may sign\n${text}`),
  edit("an empty line", (text) => text.replace("\n", "\n\n")),
  edit("no line end at its end", (text) => text.slice(0, -1)),
  edit("carriage returns", (text) => text.replaceAll("\n", "\r\n")),
  edit("an option that allows more", (text) => text.replace(" namespaces", " cert-authority,namespaces")),
  edit("no namespaces", (text) => text.replace(/ namespaces="[^"]*"/, "")),
  edit("a name of another script", (text) => `\u00c4${text.slice(1)}`),
  edit("a key with a comment", (text) => text.replace("\n", " ada@example\n")),
  edit("a key of another type", (text) => text.replace("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5", "ssh-rsa AAAAB3NzaC1yc2E")),
  edit("more lines than there may be", (text) => text + "\n".repeat(1_000)),
  edit("nobody", () => "", ...allSignatures().map((path) => `S4 ${path}`)),
  edit("one signer's line is gone", (text) => lines(text).slice(0, 2).join("\n") + "\n", ...CEM.map((path) => `S4 ${path}`)),
  edit(
    "one signer may sign manifests only",
    (text) => text.replace(/(\n.{8} namespaces="sealwright-manifest),sealwright-record"/, '$1"'),
    ...inOrder(BERTA).map((path) => `S4 ${path}`),
  ),
  edit(
    "one signer may sign records and something else",
    (text) => text.replace('"sealwright-manifest,sealwright-record"', '"sealwright-record,sealwright-future"'),
    `S4 ${MANIFEST}.sig`,
  ),
  given("the right one, and the book's own was emptied", (book) => book.allowedSigners),
  given(
    "without one signer",
    (book) => lines(book.allowedSigners).slice(0, 2).join("\n") + "\n",
    ...CEM.map((path) => `S4 ${path}`),
  ),
  given("not one", () => "Ada\n", `B5 ${LIST}`),
  given(
    "with another key in one's place",
    ({ people }) => ["ada", "berta"].map((who) => line(people, who)).join("") + strangersLine(),
    ...CEM.map((path) => `S4 ${path}`),
  ),
  {
    name: "allowed_signers kept elsewhere: the book's own is larger than it may be",
    book: async () => withOther(await smallBook(), LIST, "too-large"),
    allowedSigners: (book) => book.allowedSigners,
    findings: [],
  },
  {
    name: "allowed_signers kept elsewhere: the book's own is missing",
    book: async () => without(await smallBook(), LIST),
    allowedSigners: (book) => book.allowedSigners,
    findings: [],
  },
  validity(
    "both ends included, and nothing before",
    ',valid-after="20260302100000Z",valid-before="20260310090300Z"',
    ...range(18, 25).map((seq) => `S9 ${operator(seq)}`),
  ),
  validity(
    "it expired a second before a record",
    ',valid-after="20200101000000Z",valid-before="20260310090259Z"',
    `S9 ${witness(29)}`,
  ),
  validity(
    "not before the second ceremony's end",
    ',valid-after="20260301080701Z"',
    ...range(18, 25).map((seq) => `S9 ${operator(seq)}`),
  ),
  validity(
    "it expired before the third ceremony",
    ',valid-before="20260309000000Z"',
    ...range(26, 29).map((seq) => `S9 ${witness(seq)}`),
  ),
  validity(
    "from the very second of a record on",
    ',valid-after="20260301080700Z"',
    ...range(18, 24).map((seq) => `S9 ${operator(seq)}`),
  ),
  validity("a day that never was", ',valid-after="20260230000000Z"', `B5 ${LIST}`),
  validity("a year that no machine is set to", ',valid-after="19991231235959Z"', `B5 ${LIST}`),
  validity("a leap second", ',valid-before="20261231235960Z"', `B5 ${LIST}`),
  validity("it ends before it begins", ',valid-after="20270101000000Z",valid-before="20260101000000Z"', `B5 ${LIST}`),
  validity("in local time", ',valid-after="20260101000000"', `B5 ${LIST}`),
  validity("in another order", ',valid-before="20270101000000Z",valid-after="20260101000000Z"', `B5 ${LIST}`),
];

function line({ ada, berta }: People, who: string): string {
  const { id, publicKey } = who === "ada" ? ada : berta;
  return allowedSigner(id, NAMESPACES, publicKey);
}

/** A line of the right form with a key of nobody in the book. */
function strangersLine(): string {
  const key = new Uint8Array(32).fill(7);
  return allowedSigner(signerId(key), NAMESPACES, key);
}

function allSignatures(): readonly string[] {
  const witnessed = [...range(3, 16), ...range(18, 29)];
  const records = range(1, 29).flatMap((seq) => (witnessed.includes(seq) ? [operator(seq), witness(seq)] : [operator(seq)]));
  return [...records, `${MANIFEST}.sig`, `${MANIFEST}.witness-1.sig`];
}
