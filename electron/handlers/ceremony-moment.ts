import { call, type Ceremony, current, same } from "../../core/ceremony/ceremony.ts";
import type { Circumstances, StepTime } from "../../core/ceremony/circumstances.ts";
import type { Facts } from "../../core/ceremony/facts.ts";
import type { CeremonyKind, StepAt } from "../../core/ceremony/step.ts";
import { isOpened } from "../../core/custody/recording/of-sheets.ts";
import { isCustodian } from "../../core/custody/recording/people.ts";
import type { KnownJournal } from "../../core/custody/recording/journal.ts";
import type { PresentRecording } from "../../core/custody/recording/untrue.ts";
import { utcText } from "../../core/encoding/utc-moment.ts";
import type { Book } from "../../core/record/book.ts";
import { keeperOf } from "./bags-of-book.ts";
import type { Effects } from "./effects.ts";

/**
 * A ceremony as it stands now, on this machine and in this book: what time it is, what was done when, what a record of this
 * moment says.
 */
export class CeremonyMoment {
  protected readonly effects: Effects;
  readonly book: Book;
  protected present: Ceremony;
  /** When steps were completed, by the machine's clock in seconds: what people assert of it may come later. */
  readonly #done: { readonly at: StepAt; readonly seconds: number }[] = [];

  constructor(effects: Effects, book: Book, kind: CeremonyKind, drill: boolean, about?: Facts["about"]) {
    this.effects = effects;
    this.book = book;
    this.present = call(kind, drill, about);
  }

  get ceremony(): Ceremony {
    return this.present;
  }

  get facts(): Facts {
    return this.present.facts;
  }

  at(): StepAt | null {
    return current(this.present);
  }

  /** The machine's clock as RFC 3339 in whole seconds. */
  timestamp(): string {
    return utcText(this.machineSeconds());
  }

  /** The machine's clock in whole seconds since 1970. */
  machineSeconds(): number {
    return Math.floor(this.effects.now().getTime() / 1000);
  }

  /** The time that people assert, in seconds since 1970: the machine's clock corrected by how far it is off. */
  assertedSeconds(): number {
    return this.#asserted(this.machineSeconds());
  }

  assertedTime(): string {
    return utcText(this.assertedSeconds());
  }

  /** When each step that is done was completed last, in the order in which it happened, in the time that people assert. */
  get times(): readonly StepTime[] {
    const { done } = this.present;
    const isLast = (at: StepAt, index: number) => !this.#done.slice(index + 1).some((later) => same(at, later.at));
    return this.#done
      .filter(({ at }, index) => done.some((other) => same(at, other)) && isLast(at, index))
      .map(({ at, seconds }) => ({ ...at, time: utcText(this.#asserted(seconds)) }));
  }

  /** Keeps when a step was completed: now. */
  protected completed({ step, item }: StepAt): void {
    this.#done.push({ at: { step, item }, seconds: this.machineSeconds() });
  }

  #asserted(seconds: number, facts: Facts = this.facts): number {
    return seconds - (facts.date?.off ?? 0);
  }

  /** What the book says, to hold something against it. */
  journal(): KnownJournal {
    return { head: this.book.head(), records: this.book.records(), sets: this.book.manifests() };
  }

  /** What is known of what is recorded now. */
  presentRecording(): PresentRecording {
    const { drill, operatorKey, witnessKey, roster } = this.facts;
    const keys = [operatorKey, witnessKey].flatMap((key) => key?.id ?? []);
    const { operator = "", witness = "" } = roster ?? {};
    return { drill, time: this.assertedTime(), keys, operator, witness };
  }

  /** When and where a record of this moment is made, and what the book adds to it. `facts` are those that it is about. */
  circumstances(facts: Facts = this.facts): Circumstances {
    const { version, platform, rehearsal } = this.effects;
    return {
      time: utcText(this.#asserted(this.machineSeconds(), facts)),
      app: version,
      platform,
      rehearsal,
      times: this.times,
      book: {
        manifestOf: (set) => this.book.manifestHash(set),
        keeperOf: (bag, set) => keeperOf(this.book.records(), bag, set),
        bagOf: (set, x) => (isOpened(this.book.records(), set, x) ? "" : (this.book.bagNumbers(set).get(x) ?? "")),
        isCustodian: (name, drill) => isCustodian(this.journal(), name, drill),
      },
    };
  }
}
