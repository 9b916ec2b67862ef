import { wipe } from "../../core/encoding/bytes.ts";
import type { Quorum } from "../../core/share/quorum.ts";
import { CorrectedClock } from "./corrected-clock.ts";
import { frame } from "./frame.ts";
import { askCorrection } from "./panels/correction-dialog.ts";
import { ReadingDesk } from "./reading-desk.ts";
import { collectScreen } from "./screens/collect-screen.ts";
import { coverScreen } from "./screens/cover-screen.ts";
import { doubtScreen } from "./screens/doubt-screen.ts";
import { forgottenScreen } from "./screens/forgotten-screen.ts";
import { prepareScreen } from "./screens/prepare-screen.ts";
import { resultScreen } from "./screens/result-screen.ts";
import type { Screen } from "./screens/screen.ts";
import { type Move, nextStage, type Stage } from "./stage.ts";
import { watchOver } from "./watch-over.ts";

const clock = new CorrectedClock(() => Date.now());
const desk = new ReadingDesk(askCorrection, () => drawn());
let drawn: () => void = () => undefined;
let stage: Stage = { kind: "preparing" };
let screen: Screen | undefined;
let unwatch: () => void = () => undefined;

const page = frame(() => move({ kind: "forget" }));

/** Moves on, and shows the screen of the new stage. */
function move(made: Move): void {
  const before = stage;
  stage = nextStage(stage, made);
  if (stage === before && screen !== undefined) return;
  leave(before, stage);
  put(screenOf(stage));
}

function put(next: Screen): void {
  screen?.close();
  screen = next;
  page.put(next, stage.kind);
}

/** Overwrites what the new stage does not need. The strings of the payload cannot be overwritten: they end with the browser. */
function leave(before: Stage, after: Stage): void {
  unwatch();
  unwatch = () => undefined;
  drawn = () => undefined;
  if (after.kind === "revealing" || after.kind === "forgotten") desk.gathering.wipe();
  if (after.kind === "revealing") wipe(after.quorum.key);
  else if (before.kind === "doubting" || before.kind === "revealing") wipe(before.quorum.key, before.quorum.json);
}

function screenOf(now: Stage): Screen {
  switch (now.kind) {
    case "preparing":
      return prepareScreen(() => move({ kind: "begin" }));
    case "collecting": {
      const made = collectScreen(desk, (quorum) => move({ kind: "open", quorum }));
      drawn = () => made.draw();
      return made;
    }
    case "doubting":
      return doubtScreen(
        now.quorum,
        () => move({ kind: "go-back" }),
        (typed) => move({ kind: "accept-doubt", typed }),
      );
    case "revealing":
      return revealed(now.quorum, 0);
    case "forgotten":
      return forgottenScreen(() => location.reload());
  }
}

/** The result, which is covered and taken out of the page as soon as nobody looks at it. */
function revealed(quorum: Quorum, start: number): Screen {
  const made = resultScreen(quorum, clock, cover, start);
  unwatch = watchOver(cover);

  function cover(): void {
    unwatch();
    unwatch = () => undefined;
    put(coverScreen(() => put(revealed(quorum, made.shown()))));
  }

  return made;
}

// A file that is dropped beside the place for it would otherwise be opened in place of this page.
for (const drag of ["dragover", "drop"]) addEventListener(drag, (event) => event.preventDefault());
// What was typed and scanned takes minutes: leaving by mistake is asked about.
addEventListener("beforeunload", (leaving) => {
  if (stage.kind === "collecting" && desk.gathering.sources().length > 0) leaving.preventDefault();
});
// Going away, or into the browser's memory of pages to go back to, forgets everything.
addEventListener("pagehide", () => move({ kind: "forget" }));
document.body.replaceChildren(...page.nodes);
put(screenOf(stage));
