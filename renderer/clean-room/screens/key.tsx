import { type ReactElement, useRef, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { BUTTON, WORKING } from "../../text/clean-room.ts";
import { KEY } from "../../text/clean-room-entry.ts";
import { Act } from "../parts/act.tsx";
import { Choices } from "../parts/choices.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { SecretBox } from "../parts/secret-box.tsx";
import { useRoom } from "../room.ts";

type View = TaskOf<"key">;
const NEW = "new";

/** Opens the signing key of the operator or the witness, or makes one. */
export function KeyScreen({ view }: { readonly view: View }): ReactElement {
  const { keys, role, name } = view;
  const [choice, setChoice] = useState<string | null>(keys.length === 0 ? NEW : (keys[0]?.id ?? NEW));
  const [chosen, setChosen] = useState(keys.length === 0);
  const { closeFailure } = useRoom();
  const back = () => {
    closeFailure();
    setChosen(false);
  };
  if (!chosen || choice === null) {
    const known = keys.map(({ id }) => ({ value: id, name: KEY.open(id), hint: KEY.openHint }));
    return (
      <Page
        heading={KEY.chooseHeading(name)}
        kicker={[KEY.role[role]]}
        lead={KEY.chooseLead}
        onSubmit={() => setChosen(true)}
        foot={<Act label={BUTTON.next} look="primary" submits />}
      >
        <Choices
          label={KEY.chooseHeading(name)}
          options={[...known, { value: NEW, name: KEY.make, hint: KEY.makeHint }]}
          value={choice}
          onChange={setChoice}
          labelled
        />
      </Page>
    );
  }
  const onBack = keys.length === 0 ? null : back;
  return choice === NEW ? <MakeKey view={view} onBack={onBack} /> : <OpenKey view={view} id={choice} onBack={onBack} />;
}

interface PassphraseProps {
  readonly view: View;
  readonly onBack: (() => void) | null;
}

function OpenKey({ view, id, onBack }: PassphraseProps & { readonly id: string }): ReactElement {
  const { enter, act } = useRoom();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    const text = box.current?.value ?? "";
    setProblem(text === "" ? KEY.missing.passphrase : null);
    if (text === "") return box.current?.focus();
    if ((await enter({ entry: "passphrase", key: id, text, again: "" })) === null) return;
    if (box.current !== null) box.current.value = "";
    await act({ act: "done" });
  };
  return (
    <Page
      heading={KEY.openHeading(view.name)}
      kicker={[KEY.role[view.role], KEY.openThis(id)]}
      lead={KEY.openLead}
      working={WORKING.key}
      onSubmit={() => void open()}
      foot={<Buttons onBack={onBack} />}
    >
      <SecretBox label={KEY.passphrase} box={box} problem={problem} />
    </Page>
  );
}

function MakeKey({ view, onBack }: PassphraseProps): ReactElement {
  const { least } = view;
  const { enter, act } = useRoom();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const second = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [length, setLength] = useState(0);
  const [problem, setProblem] = useState<"short" | "differs" | null>(null);
  const make = async () => {
    const [text = "", again = ""] = [box.current?.value, second.current?.value];
    const found = Array.from(text).length < least ? "short" : text === again ? null : "differs";
    setProblem(found);
    if (found !== null) return (found === "short" ? box : second).current?.focus();
    if ((await enter({ entry: "passphrase", key: null, text, again })) === null) return;
    for (const typed of [box.current, second.current]) if (typed !== null) typed.value = "";
    await act({ act: "done" });
  };
  return (
    <Page
      heading={KEY.makeHeading(view.name)}
      kicker={[KEY.role[view.role]]}
      lead={KEY.makeLead}
      working={WORKING.making}
      onSubmit={() => void make()}
      foot={<Buttons onBack={onBack} />}
    >
      <Notice severity="warning" says={KEY.nobody} />
      <SecretBox
        label={KEY.passphrase}
        hint={KEY.length(length, least)}
        box={box}
        onLength={setLength}
        problem={problem === "short" ? KEY.missing.short(least) : null}
      />
      <SecretBox label={KEY.again} box={second} problem={problem === "differs" ? KEY.missing.differs : null} />
    </Page>
  );
}

function Buttons({ onBack }: { readonly onBack: (() => void) | null }): ReactElement {
  return (
    <>
      {onBack !== null && <Act label={BUTTON.back} look="plain" onAct={onBack} />}
      <Act label={BUTTON.done} look="primary" submits />
    </>
  );
}
