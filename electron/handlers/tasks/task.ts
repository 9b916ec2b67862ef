import type { Answer } from "../../../core/ceremony/answers.ts";
import type { Act, Entry, RevealRequest, ScanRequest } from "../../../core/contract/clean-room-calls.ts";
import type { Revealed, TaskView } from "../../../core/contract/clean-room-view.ts";
import { fail } from "../../../core/failure/failure.ts";
import type { CeremonyRun } from "../ceremony-run.ts";

/** What the clean room is open for: one step, one item. It ends by completing the step, or by people leaving. */
export interface Task {
  /** What the clean room draws. */
  view(): TaskView;
  /** Codes scanned. */
  scan(request: ScanRequest): Promise<void>;
  /** Something typed that is secret. */
  enter(entry: Entry): Promise<void>;
  /** Returns the answer that completes the step, or null when there is more to do. */
  act(act: Act): Promise<Answer | null>;
  reveal(request: RevealRequest): Promise<Revealed>;
}

/** A task that refuses all that it does not define. */
export function task(defined: Pick<Task, "view"> & Partial<Task>): Task {
  const refuse = async () => fail("refused.not-this-step");
  return { scan: refuse, enter: refuse, act: refuse, reveal: refuse, ...defined };
}

/** Begins the task of a step of the clean room. */
export type BeginTask = (run: CeremonyRun, item: number) => Promise<Task>;
