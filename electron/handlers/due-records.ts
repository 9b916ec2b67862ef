import type { Facts } from "../../core/ceremony/facts.ts";
import { Failure } from "../../core/failure/failure.ts";
import type { Book } from "../../core/record/book.ts";
import type { RecordDraft } from "../../core/record/record.ts";
import type { Vault } from "./effects.ts";
import { type DueRecord, namingSigners, RecordWriter, type SigningRole } from "./record-writer.ts";

/** Records of a ceremony that are due and not yet in the book: none is dropped, and nothing is closed over them. */
export class DueRecords {
  readonly #writer: RecordWriter;
  #due: DueRecord[] = [];

  constructor(book: Pick<Book, "head" | "append">) {
    this.#writer = new RecordWriter(book);
  }

  get length(): number {
    return this.#due.length;
  }

  add(drafts: readonly RecordDraft[]): void {
    this.#due.push(...drafts.map((draft) => ({ draft, by: "both" }) as const));
  }

  /**
   * Writes the record that adds a key, signed by that key alone. When the book fails it is due, before everything else: that may need its
   * signature.
   */
  async addKey(draft: RecordDraft, role: SigningRole, vault: Vault): Promise<void> {
    const added = { draft, by: role };
    try {
      await this.#writer.write(added, vault);
    } catch (error) {
      if (!(error instanceof Failure && error.code.startsWith("fault.book-"))) throw error;
      const others = this.#due.findIndex(({ by }) => by === "both");
      this.#due.splice(others < 0 ? this.#due.length : others, 0, added);
    }
  }

  /** Forgets what only keys of these roles can sign. It is due again when the key is opened the next time. */
  forgetKeys(...roles: readonly SigningRole[]): void {
    this.#due = this.#due.filter(({ by }) => by === "both" || !roles.includes(by));
  }

  /** Writes all that is due, the oldest first, signed by the keys of `facts`. Fails as the vault and the book do; the rest stays due. */
  async write(vault: Vault, facts: Facts): Promise<void> {
    for (let next = this.#due[0]; next !== undefined; next = this.#due[0]) {
      await this.#writer.write(namingSigners(next, facts), vault);
      const written = next;
      this.#due = this.#due.filter((one) => one !== written);
    }
  }

  /** Writes all that is due, and then these, which are not due when that fails: their step is not done then. */
  async writeLast(drafts: readonly RecordDraft[], vault: Vault, facts: Facts): Promise<void> {
    await this.write(vault, facts);
    for (const draft of drafts) await this.#writer.write(namingSigners({ draft, by: "both" }, facts), vault);
  }
}
