import { type FormEvent, type ReactElement, useState } from "react";
import type { HomeFilter, HomeView } from "../../../core/contract/custody-view.ts";
import { CHOOSE_SETS } from "../../text/desk-custody.ts";
import { Act } from "../parts/act.tsx";
import { Choice } from "../parts/choice.tsx";
import { Picker } from "../parts/picker.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { ALL_SETS, SHOWS } from "./chosen-sets.ts";

interface SetFilterProps {
  readonly chosen: HomeFilter;
  readonly systems: HomeView["systems"];
  readonly places: HomeView["places"];
  readonly onChoose: (filter: HomeFilter) => void;
}

/** By what sets are chosen: what is shown at a press, a text when it is searched for, system and place behind one more line. */
export function SetFilter({ chosen, systems, places, onChoose }: SetFilterProps): ReactElement {
  const [text, setText] = useState(chosen.text);
  const change = (part: Partial<HomeFilter>) => onChoose({ ...chosen, text: text.trim(), ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({});
  };
  const clear = () => {
    setText("");
    onChoose(ALL_SETS);
  };
  const narrowed = chosen.text !== "" || chosen.system !== "" || chosen.place !== "";
  const picked = (names: readonly string[], any: string) => [
    { value: "", name: any },
    ...names.map((name) => ({ value: name, name })),
  ];
  return (
    <form className="choose-sets" role="search" onSubmit={submit} noValidate>
      <Choice
        label={CHOOSE_SETS.show}
        quiet
        beside
        value={chosen.show}
        onChange={(show) => change({ show })}
        options={SHOWS.map((value) => ({ value, name: CHOOSE_SETS.shows[value] }))}
      />
      <details {...(narrowed ? { open: true } : {})}>
        <summary>{CHOOSE_SETS.more}</summary>
        <div className="line">
          <TextBox label={CHOOSE_SETS.search} hint={CHOOSE_SETS.searchHint} value={text} onChange={setText} />
          <Act label={CHOOSE_SETS.act} submits />
          {narrowed && <Act label={CHOOSE_SETS.clear} look="plain" onAct={clear} />}
        </div>
        {(systems.length > 1 || places.length > 1) && (
          <div className="fields">
            <Picker
              label={CHOOSE_SETS.system}
              value={chosen.system}
              onChange={(system) => change({ system })}
              options={picked(systems, CHOOSE_SETS.anySystem)}
            />
            <Picker
              label={CHOOSE_SETS.place}
              value={chosen.place}
              onChange={(place) => change({ place })}
              options={picked(places, CHOOSE_SETS.anyPlace)}
            />
          </div>
        )}
      </details>
    </form>
  );
}
