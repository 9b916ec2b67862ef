import { dateInWords } from "../../../core/sheet/in-words.ts";
import { jsonText } from "../../../core/encoding/strict-json.ts";
import { utf8Text } from "../../../core/encoding/utf8.ts";
import type { Quorum } from "../../../core/share/quorum.ts";
import { element } from "../dom/element.ts";
import { failureBox } from "../dom/failure-box.ts";
import { setIdText } from "../dom/set-id.ts";
import { ABOUT, RESULT, STANDING } from "../text.ts";
import { unknownField } from "./credential-view.ts";
import { secretLines } from "./secret-field.ts";

/** Where the result comes from, and what was set aside on the way. */
export function aboutView({ set, m, n, used, json, payload, remarks }: Quorum): HTMLElement {
  const rows: readonly (readonly [string, string | HTMLElement])[] = [
    [ABOUT.set, setIdText(set)],
    [ABOUT.sealed, dateInWords(payload.created)],
    [ABOUT.opens, STANDING.opensWith(m, n)],
    [ABOUT.used, used.join(", ")],
    [ABOUT.drill, payload.drill ? ABOUT.drillYes : ABOUT.drillNo],
  ];
  return element(
    "article",
    { class: "about" },
    element("h2", { tabindex: -1 }, RESULT.about),
    element("dl", { class: "facts" }, ...rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
    element("h3", {}, ABOUT.aside),
    ...(remarks.length === 0
      ? [element("p", {}, ABOUT.asideNone)]
      : remarks.map(({ source, failure }) => failureBox(failure, source))),
    ...Array.from(payload.unknownFields, ([name, value]) => unknownField(name, jsonText(value))),
    secretLines(ABOUT.json, utf8Text(json)),
  );
}
