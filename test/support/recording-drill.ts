import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { headCode } from "../../core/record/head-code.ts";
import { CLOSED } from "../../renderer/text/desk-closed.ts";
import { BUTTON } from "../../renderer/text/desk.ts";
import { RECORDED, RECORDING } from "../../renderer/text/desk-recording.ts";
import { recordsOf } from "./book-on-disk.ts";
import { headOfFiles } from "./checked-book.ts";
import type { Drill } from "./drill.ts";
import { headsOnPaper, textOfPaper } from "./head-on-paper.ts";
import { KeyboardHands } from "./keyboard-hands.ts";
import { PATIENCE } from "./running-app.ts";

/**
 * After a set was sealed and opened: the bag of sheet 2 was looked at, its custodian left, another bag was lost, and the opening was
 * reviewed on the form that is printed here. Every event is typed with the keyboard alone and read before it is recorded. The set, and the
 * number of the record of its opening; the desk stands at the end of the recording.
 */
export async function recordsByKeyboard(drill: Drill): Promise<{ readonly set: string; readonly opened: number }> {
  const { desk } = drill;
  const { book, papers } = drill.running;
  const { page } = desk;
  const keys = new KeyboardHands(page);
  const [set = ""] = readdirSync(join(book, "manifests")).map((name) => name.slice(0, 8));
  const { form } = RECORDING;
  const begins = async (title: string) => {
    await keys.choose(title);
    await keys.press(BUTTON.next);
    await desk.reads(title);
  };
  const isRead = async (...lines: readonly string[]) => {
    await keys.press(BUTTON.next);
    await desk.reads(RECORDING.read.heading);
    const told = await page.locator("form.question").innerText();
    for (const line of lines) expect(told).toContain(line);
    await keys.press(RECORDING.read.record);
    await desk.reads(RECORDING.choose.headingMore);
  };
  await drill.convene("recording");
  await desk.reads(RECORDING.choose.heading);

  const seal = RECORDED["seal.checked"];
  await begins(seal.title);
  await keys.pick(form.set, set);
  await keys.choose(seal.fields.level.words.L1.name);
  await keys.choose(seal.fields.result.words.intact.name);
  await keys.pick(seal.fields.x.label, "2");
  await keys.type(seal.fields.bag.label, "BAG-1002");
  await isRead(set, "BAG-1002", "Custodian 2", seal.fields.level.words.L1.name);

  const left = RECORDED["custodian.left"];
  await begins(left.title);
  await keys.type(left.fields.name.label, "Custodian 2");
  await keys.type(form.reason, "went to another house");
  await isRead("Custodian 2", RECORDING.derived.sheet(set, 2));

  const incident = RECORDED.incident;
  await begins(incident.title);
  await keys.choose(incident.fields.what.words.lost.name);
  await keys.type(form.date, new Date().toISOString().slice(0, 10));
  await keys.type(form.time, "00:00");
  await keys.type(form.offset, "+00:00");
  await keys.tick(set);
  await keys.press(incident.fields.bags.add);
  await keys.type(incident.fields.bags.label, "BAG-1003");
  await keys.type(incident.fields.measures.label, "looked for in both safes");
  await keys.type(form.reason, "not in the safe on the day of the check");
  await isRead("BAG-1003", set, "looked for in both safes");

  const review = RECORDED["use.reviewed"];
  const opened = recordsOf(book).find(({ event }) => event === "set.opened")?.seq ?? 0;
  await begins(review.title);
  await keys.pick(form.set, set);
  await keys.choose(`(record ${opened})`, review.fields.of.label);
  const before = papers().length;
  await keys.press(RECORDING.review.print);
  await page.getByRole("dialog").waitFor({ timeout: PATIENCE });
  await keys.press(RECORDING.review.act);
  await page.getByRole("dialog").waitFor({ state: "detached", timeout: PATIENCE });
  expect(papers()).toHaveLength(before + 1);
  const paper = papers().at(-1) ?? new Uint8Array();
  expect(headsOnPaper(paper)).toEqual([headCode(headOfFiles(book))]);
  expect(textOfPaper(paper)).toContain("a drill of the whole way");
  await keys.choose(review.fields.kind.words.review.name, review.fields.kind.label);
  await keys.choose(review.fields.justified.words.yes.name, review.fields.justified.label);
  await keys.choose(review.fields.rotated.words["not-yet"].name, review.fields.rotated.label);
  await isRead(set, String(opened), review.fields.rotated.words["not-yet"].name);

  await keys.press(RECORDING.choose.nothing);
  await page.getByRole("button", { name: BUTTON.done, exact: true }).waitFor({ timeout: PATIENCE });
  await keys.press(BUTTON.done);
  await desk.reads(CLOSED.completed.recording);
  return { set, opened };
}
