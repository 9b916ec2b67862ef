import type { ReactElement } from "react";
import { BUTTON } from "../../text/desk.ts";
import { Act } from "./act.tsx";
import { TextBox } from "./text-box.tsx";
import { without } from "../entries.ts";

interface NameListProps {
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** What each box is called, and the buttons that add one and take one away. */
  readonly text: {
    readonly one: (number: number) => string;
    readonly add: string;
    readonly remove: (number: number) => string;
  };
  /** Boxes that cannot be taken away. */
  readonly least?: number;
  readonly problems?: readonly (string | undefined)[];
}

const MOST = 10;

/** Names of people, one box each. */
export function NameList({ names, onChange, text, least = 0, problems = [] }: NameListProps): ReactElement {
  return (
    <>
      {names.map((name, index) => (
        <div key={index} className="line">
          <TextBox
            label={text.one(index + 1)}
            value={name}
            onChange={(typed) => onChange(names.map((each, at) => (at === index ? typed : each)))}
            problem={problems[index]}
          />
          {names.length > least && (
            <Act
              label={BUTTON.remove}
              about={text.remove(index + 1)}
              look="quiet"
              onAct={() => onChange(without(names, index))}
            />
          )}
        </div>
      ))}
      <div className="buttons">
        <Act label={text.add} look="plain" disabled={names.length >= MOST} onAct={() => onChange([...names, ""])} />
      </div>
    </>
  );
}
