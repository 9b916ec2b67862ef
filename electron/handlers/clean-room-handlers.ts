import type { StepId } from "../../core/ceremony/step.ts";
import type { CleanRoomCall } from "../../core/contract/channels.ts";
import type { TaskView } from "../../core/contract/clean-room-view.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Handlers } from "./host.ts";
import type { inTurn } from "./in-turn.ts";
import { lookAgain, prepareStep } from "./prepare-step.ts";
import type { Session } from "./session.ts";
import type { Task } from "./tasks/task.ts";

/** What the vault holds for these steps does not outlive them: a share that was proved alone, the content of an opened set. */
const FORGOTTEN_AFTER: readonly StepId[] = ["share-proof", "live-match", "reveal"];

const NONE: TaskView = { task: "none" };

/** What the clean room may ask. When its step is done or people leave, the room is closed. */
export function cleanRoomHandlers(session: Session, turn: ReturnType<typeof inTurn>): Pick<Handlers, CleanRoomCall> {
  const task = (): Task => session.task ?? fail("refused.not-this-step");
  // The room may be open for hours: what held when it was entered is looked at again before a secret goes in or out.
  const stillOffline = async () => {
    const { run, effects } = session;
    if (run === null || session.task === null) return;
    await lookAgain(run, effects);
    if (run.ceremony.halted !== null) fail("refused.ceremony-halted");
  };
  const view = (): TaskView => session.task?.view() ?? NONE;
  const close = async () => {
    session.leaveCleanRoom();
    if (session.run !== null) await prepareStep(session.run, session.effects);
    session.push();
  };
  return {
    "clean-room:task": async () => view(),
    "clean-room:scan": (request) =>
      turn(async () => {
        await task().scan(request);
        session.cameraTrouble = null;
        return view();
      }),
    "clean-room:enter": (entry) =>
      turn(async () => {
        await stillOffline();
        await task().enter(entry);
        return view();
      }),
    "clean-room:reveal": (request) =>
      turn(async () => {
        await stillOffline();
        return task().reveal(request);
      }),
    "clean-room:act": (act) =>
      turn(async () => {
        if (act.act === "leave") {
          const trouble = session.cameraTrouble;
          await close();
          if (trouble !== null) session.interrupt(trouble);
          return NONE;
        }
        if (act.act === "camera") {
          // Only a print that is to be read back needs the camera: everything else can be typed. People may mend it and try again.
          const needed = session.run?.at()?.step === "read-back";
          session.cameraTrouble = needed ? (act.state === "denied" ? "camera-denied" : "camera-lost") : null;
          return view();
        }
        await stillOffline();
        const answer = await task().act(act);
        if (answer === null) return view();
        await session.run?.complete(answer);
        try {
          if (FORGOTTEN_AFTER.includes(answer.step)) await session.run?.vault().call("forget", {});
        } finally {
          await close();
        }
        return NONE;
      }),
  };
}
