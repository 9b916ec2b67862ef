import { expect } from "vitest";
import type { DeskView } from "../../core/contract/desk-view.ts";
import type { HomeRow } from "../../core/contract/custody-view.ts";
import type { CeremonyKind } from "../../core/ceremony/step.ts";
import { CeremonyPeople, type Plan } from "./ceremony-people.ts";
import type { World } from "./ceremony-world.ts";

/** The first day of the year, in milliseconds since 1970: over, so that verifiers find nothing that is still to come; with a leap day in it. */
const FIRST_DAY = Date.UTC(2023, 8, 1, 9, 0, 0);
const DAY = 86_400_000;

/** One organisation through a year: each day the machine's clock and the witness's watch are set on. */
export class Year {
  readonly world: World;
  /** Every secret that was shown in a clean room. */
  readonly secrets = new Set<string>();

  constructor(world: World) {
    this.world = world;
    this.goTo(0);
  }

  /** It is so many days and hours after the first day; the year runs on by itself from there. */
  goTo(day: number, hours = 0): void {
    this.world.faults.clock = FIRST_DAY + day * DAY + hours * 3_600_000 - Date.now();
  }

  /** RFC 3339 of a day of this year, in UTC, to the minute. */
  static at(day: number, hours = 0): string {
    return `${new Date(FIRST_DAY + day * DAY + hours * 3_600_000).toISOString().slice(0, 16)}:00Z`;
  }

  /** Holds one ceremony from its call to its end, in earnest unless the plan says otherwise; the view after it was left. */
  async hold(kind: CeremonyKind, plan: Partial<Plan> = {}): Promise<DeskView> {
    const people = this.#people(plan);
    await people.begin(kind);
    const closed = await people.toTheEnd();
    expect([kind, closed.ceremony?.closed, closed.trouble]).toEqual([kind, "completed", null]);
    for (const secret of people.revealed) this.secrets.add(secret);
    expect(this.world.vault()?.alive).toBe(false);
    return people.call("ceremony:leave", {});
  }

  /** The set that was sealed last in earnest, or in drills. */
  async newest(drill = false): Promise<string> {
    const { book } = await this.#people({}).view();
    const sets = (book?.sets ?? []).filter((set) => set.drill === drill);
    return sets.toSorted((one, other) => one.created.localeCompare(other.created)).at(-1)?.set ?? "";
  }

  /** A set as the home screen shows it now, wherever it lists it. */
  async row(set: string): Promise<HomeRow> {
    for (const show of ["in-custody", "past", "drills"] as const) {
      const filter = { text: set, system: "", place: "", show };
      const { rows } = await this.#people({}).call("custody:home", { filter, from: 0 });
      const [row] = rows;
      if (row !== undefined) return row;
    }
    throw new Error(`set ${set} is on no list`);
  }

  #people(plan: Partial<Plan>): CeremonyPeople {
    const watch = () => new Date(Date.now() + this.world.faults.clock);
    const { host, papers } = this.world;
    return new CeremonyPeople(host, papers, { m: 3, n: 5, totp: "none", drill: false, watch, ...plan });
  }
}
