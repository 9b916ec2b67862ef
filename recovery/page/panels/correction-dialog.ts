import { setId } from "../../../core/share/share-header.ts";
import { correctionLines } from "../correction-lines.ts";
import { button, element, freshId, list } from "../dom/element.ts";
import type { AskCorrection } from "../reading-desk.ts";
import { CORRECTION } from "../text.ts";

/** Shows what the check symbols changed and resolves to what the person says; closing the question means no. */
export const askCorrection: AskCorrection = async (scan, source, typed) => {
  const { record } = scan.share;
  const heading = freshId("correction");
  return await new Promise<boolean>((resolve) => {
    const dialog = element(
      "dialog",
      { class: "dialog", "aria-labelledby": heading },
      element("h2", { id: heading }, CORRECTION.heading),
      element("p", {}, `${source}. ${CORRECTION.lead(record.x, setId(record))}`),
      list(correctionLines(scan.share, typed), "corrections"),
      element("p", {}, CORRECTION.ask),
      element(
        "p",
        { class: "buttons" },
        button(CORRECTION.accept, () => dialog.close("accept"), "primary"),
        button(CORRECTION.refuse, () => dialog.close()),
      ),
    );
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "accept");
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
};
