import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type Child, element } from "../../page/dom/element.ts";
import { visible } from "../../page/dom/visible.ts";
import type { Answer } from "../checking.ts";
import { FACTS } from "../text.ts";
import type { BookView } from "./book-view.ts";

/** What was checked, when, against whose list, and who may sign. */
export function factsView({ question, evidence, verification, by }: Answer, view: BookView): HTMLElement {
  const { records, allowed } = verification;
  const files = evidence.files.filter(({ is }) => is === "file").length;
  const [first, last] = [records.at(0), records.at(-1)];
  const what = evidence.is === "pack" ? FACTS.whatPack : FACTS.whatBook;
  const sums = evidence.is === "pack" ? evidence.files.find(({ path }) => path === "SHA256SUMS") : undefined;
  const signers = allowed.map(({ principal }) =>
    element("li", {}, element("code", {}, principal), " ", visible(view.nameOf(principal) ?? FACTS.unknown)),
  );
  return element(
    "dl",
    { class: "facts" },
    ...fact(FACTS.what, visible(what(question.chosen.name, files))),
    ...fact(FACTS.when, question.now),
    ...fact(FACTS.span, first === undefined || last === undefined ? FACTS.none : FACTS.spanOf(first.time, last.time)),
    ...(sums?.is === "file"
      ? fact(
          FACTS.sums,
          element("code", { class: "sum" }, bytesToHex(sha256(sums.bytes))),
          element("p", { class: "hint" }, FACTS.sumsHint),
        )
      : []),
    ...fact(FACTS.list, question.signers === null ? FACTS.own : visible(FACTS.given(question.signers.name))),
    ...(signers.length > 0 ? fact(FACTS.signers, element("ul", { class: "signers" }, ...signers)) : []),
    ...fact(FACTS.by, by === "browser" ? FACTS.browser : FACTS.page),
  );
}

function fact(name: string, ...value: readonly Child[]): readonly HTMLElement[] {
  return [element("dt", {}, name), element("dd", {}, ...value)];
}
