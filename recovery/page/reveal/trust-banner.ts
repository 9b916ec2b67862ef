import type { Quorum } from "../../../core/share/quorum.ts";
import { element } from "../dom/element.ts";
import { RESULT } from "../text.ts";

/** Stands above everything that is revealed: whether it can be trusted, and whether it is a rehearsal. */
export function trustBanner(quorum: Quorum): HTMLElement {
  const { set, used } = quorum;
  const banner =
    quorum.trust === "authenticated"
      ? element(
          "section",
          { class: "banner authenticated" },
          element("p", { class: "happened" }, RESULT.authenticated),
          element("p", {}, `${RESULT.authenticatedLead(set, used)} ${RESULT.cardSheets(quorum.cardSheets, used.length)}`),
        )
      : element(
          "section",
          { class: "banner unauthenticated", role: "alert" },
          element("p", { class: "happened" }, RESULT.unauthenticated),
          element("p", {}, RESULT.unauthenticatedLead),
        );
  const drill = element("section", { class: "drill" }, element("b", {}, RESULT.drill), element("span", {}, RESULT.drillLead));
  return element("div", { class: "banners" }, ...(quorum.payload.drill ? [drill] : []), banner);
}
