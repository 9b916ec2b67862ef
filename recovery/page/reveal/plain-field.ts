import { element } from "../dom/element.ts";
import { visible } from "../dom/visible.ts";
import { plainLines } from "./secret-characters.ts";

/** Something that is no secret, shown at once; nothing in it is ever a link. */
export function plainField(
  name: string,
  text: string | undefined,
  look: "text" | "code" | "lines" = "text",
): HTMLElement | null {
  if (text === undefined || text === "") return null;
  const shown =
    look === "lines" ? plainLines(text) : element(look === "code" ? "code" : "p", { class: "value" }, visible(text));
  return element("section", { class: "field" }, element("h3", {}, name), shown);
}
