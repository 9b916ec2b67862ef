import { describeFailure } from "../../../core/failure/failure.ts";
import { announce } from "../dom/announce.ts";
import { button, element, freshId } from "../dom/element.ts";
import type { Taken } from "../gathering.ts";
import { cameras, hasCamera, type RunningCamera, startCamera } from "../reading/camera.ts";
import type { ReadingDesk } from "../reading-desk.ts";
import { itemOf } from "../scan-items.ts";
import { CAMERA, COLLECT } from "../text.ts";
import type { Panel } from "./panel.ts";

/** Reads codes that are held to a camera, and says what it got. */
export function cameraPanel(desk: ReadingDesk): Panel {
  let camera: RunningCamera | undefined;
  const video = element("video", {
    class: "camera",
    muted: true,
    playsinline: true,
    "aria-label": CAMERA.picture,
    hidden: true,
  });
  const said = element("p", { class: "said" }, CAMERA.hint);
  const choiceId = freshId("camera");
  const choice = element("select", { id: choiceId, class: "choice" });
  const choiceRow = element("p", { class: "field", hidden: true }, element("label", { for: choiceId }, CAMERA.choose), choice);
  const toggle = button(CAMERA.start, () => void (camera === undefined ? start(undefined) : stop()), "primary");
  choice.addEventListener("change", () => void start(choice.value));

  async function start(deviceId: string | undefined): Promise<void> {
    stop();
    if (!hasCamera()) return say(CAMERA.none);
    try {
      camera = await startCamera(video, deviceId, (texts) => void take(texts));
    } catch {
      return say(CAMERA.refused);
    }
    video.hidden = false;
    toggle.textContent = CAMERA.stop;
    say(CAMERA.running);
    await offerChoice(camera.deviceId);
  }

  function stop(): void {
    camera?.stop();
    camera = undefined;
    video.hidden = true;
    toggle.textContent = CAMERA.start;
  }

  async function offerChoice(current: string | undefined): Promise<void> {
    const known = await cameras();
    choice.replaceChildren(
      ...known.map(({ deviceId, label }, index) => element("option", { value: deviceId }, label || CAMERA.unnamed(index + 1))),
    );
    choice.value = current ?? "";
    choiceRow.hidden = known.length < 2;
  }

  // Shares first: they tell which sheet this is.
  async function take(texts: readonly string[]): Promise<void> {
    const order = ["SWS1", "SWC1", "SWP1"];
    const rank = (text: string) => (order.indexOf(text.slice(0, 4)) + order.length + 1) % (order.length + 1);
    for (const text of texts.toSorted((a, b) => rank(a) - rank(b))) {
      const sheet = desk.sheet;
      const taken = await desk.takeFromHand(text, true);
      if (taken.kind === "known") continue;
      say(desk.sheet === sheet ? sentence(taken) : `${COLLECT.turned(desk.sheet)} ${sentence(taken)}`);
    }
  }

  function say(sentence: string): void {
    if (said.textContent === sentence) return;
    said.textContent = sentence;
    announce(sentence);
  }

  return {
    node: element("div", { class: "panel" }, element("p", { class: "buttons" }, toggle), choiceRow, video, said),
    close: stop,
  };
}

function sentence(taken: Taken): string {
  if (taken.kind === "failed") return describeFailure(taken.failure).happened;
  const item = itemOf(taken.scan);
  return taken.kind === "added" ? CAMERA.got(item) : CAMERA.again(item);
}
