import type { ReactElement } from "react";
import { OLD_SHEETS } from "../../text/desk-rotation.ts";
import { Choice } from "../parts/choice.tsx";
import { TextBox } from "../parts/text-box.tsx";

export interface OldSheetTyped {
  readonly x: number;
  readonly gone: "yes" | "no" | null;
  readonly bag: string;
  readonly custodian: string;
  readonly how: string;
}

interface EntryProps {
  readonly sheet: OldSheetTyped;
  /** Who keeps it, as the book says. */
  readonly keeper: string;
  readonly onChange: (typed: Partial<OldSheetTyped>) => void;
  readonly problem: (field: "gone" | "bag" | "custodian" | "how") => string | undefined;
}

/** One old sheet: destroyed now, with bag, person and way, or not here. */
export function OldSheetEntry({ sheet, keeper, onChange, problem }: EntryProps): ReactElement {
  const text = OLD_SHEETS;
  const { gone, bag, custodian, how } = sheet;
  return (
    <fieldset className="entry">
      <legend>{text.sheet(sheet.x, keeper)}</legend>
      <Choice
        label={text.done}
        options={[
          { value: "yes", name: text.yes },
          { value: "no", name: text.no },
        ]}
        value={gone}
        onChange={(value) => onChange({ gone: value })}
        problem={problem("gone")}
        beside
        quiet
      />
      {gone === "yes" && (
        <div className="fields three">
          <TextBox
            label={text.bag}
            hint={text.bagHint}
            value={bag}
            onChange={(value) => onChange({ bag: value })}
            problem={problem("bag")}
            limit={40}
            mono
            optional
          />
          <TextBox
            label={text.custodian}
            value={custodian}
            onChange={(value) => onChange({ custodian: value })}
            problem={problem("custodian")}
          />
          <TextBox
            label={text.how}
            hint={text.howHint}
            value={how}
            onChange={(value) => onChange({ how: value })}
            problem={problem("how")}
            limit={120}
          />
        </div>
      )}
    </fieldset>
  );
}
