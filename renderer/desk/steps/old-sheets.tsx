import { type ReactElement, useState } from "react";
import { OLD_SHEETS } from "../../text/desk-rotation.ts";
import { OldSetNotice } from "../parts/old-set-notice.tsx";
import { Question } from "../parts/question.tsx";
import { useDesk } from "../desk.ts";
import { changed, empty, sameBag, when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";
import { OldSheetEntry, type OldSheetTyped } from "./old-sheet-entry.tsx";
import { OldSheetTable } from "./old-sheet-table.tsx";

/** The sheets of the old set that are still out: which are destroyed now, and whether that is enough. Then all of it read back. */
export function OldSheets({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { rotation, oldSheets } = ceremony.facts;
  const holders = view.book?.sets.find(({ set }) => set === rotation?.from)?.holders ?? [];
  const [part, setPart] = useState<"typed" | "read">("typed");
  const [asked, setAsked] = useState(false);
  const [sheets, setSheets] = useState<readonly OldSheetTyped[]>(() =>
    (rotation?.out ?? []).map((x) => {
      const custodian = holders.find((holder) => holder.x === x)?.custodian ?? "";
      const before = oldSheets.find((sheet) => sheet.x === x);
      return before === undefined ? { x, gone: null, bag: "", custodian, how: "" } : { ...before, gone: "yes" };
    }),
  );
  const text = OLD_SHEETS;
  const gone = sheets.filter((sheet) => sheet.gone === "yes");
  const twice = ({ x, bag }: OldSheetTyped) => gone.some((other) => other.x < x && sameBag(other.bag, bag));
  const wrong = {
    gone: (sheet: OldSheetTyped) => when(sheet.gone === null, text.missing.done),
    custodian: (sheet: OldSheetTyped) => when(sheet.gone === "yes" && empty(sheet.custodian), text.missing.custodian),
    how: (sheet: OldSheetTyped) => when(sheet.gone === "yes" && empty(sheet.how), text.missing.how),
    bag: (sheet: OldSheetTyped) => when(sheet.gone === "yes" && twice(sheet), text.missing.twice),
  };
  const missing = [...new Set(Object.values(wrong).flatMap((rule) => sheets.flatMap(rule)))];
  const destroyed = gone.map(({ x, bag, custodian, how }) => ({
    x,
    bag: bag.trim(),
    custodian: custodian.trim(),
    how: how.trim(),
  }));

  if (part === "read") {
    const { heading, lead } = text.read;
    const next = () => void desk.send("ceremony:answer", { step: "old-sheets", item, answer: { destroyed } });
    return (
      <Question key={part} heading={heading} lead={lead} onNext={next} onBack={() => setPart("typed")} part={[2, 2]}>
        <OldSheetTable sheets={sheets} />
        <OldSetNotice rotation={rotation} destroyed={destroyed.length} />
      </Question>
    );
  }
  // The way in which one was destroyed is most often that of the next.
  const change = (index: number, typed: Partial<OldSheetTyped>) => {
    const how = typed.gone === "yes" && sheets[index]?.how === "" ? { how: gone.at(-1)?.how ?? "" } : {};
    setSheets(changed(sheets, index, { ...typed, ...how }));
  };
  return (
    <Question
      key={part}
      heading={text.heading}
      lead={text.lead}
      missing={missing}
      onAsked={() => setAsked(true)}
      onNext={() => setPart("read")}
      part={[1, 2]}
    >
      {sheets.length === 0 && <p className="blank">{text.none}</p>}
      {sheets.map((sheet, index) => (
        <OldSheetEntry
          key={sheet.x}
          sheet={sheet}
          keeper={holders.find(({ x }) => x === sheet.x)?.custodian ?? ""}
          onChange={(typed) => change(index, typed)}
          problem={(field) => (asked || field === "bag" ? wrong[field](sheet)[0] : undefined)}
        />
      ))}
      <OldSetNotice rotation={rotation} destroyed={gone.length} />
    </Question>
  );
}
