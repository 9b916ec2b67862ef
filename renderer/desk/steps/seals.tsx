import { type ReactElement, useEffect, useState } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import { SEALS } from "../../text/desk-round.ts";
import { SHEET } from "../../text/desk-sets.ts";
import { Choice } from "../parts/choice.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { Question } from "../parts/question.tsx";
import { ReadAloud } from "../parts/read-aloud.tsx";
import { SealBefore } from "../parts/seal-before.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Tick } from "../parts/tick.tsx";
import { useDesk } from "../desk.ts";
import { empty, when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";

type Look = DeskAnswers["seals"]["look"];

const LOOKS = ["intact", "broken", "missing"] as const satisfies readonly Look[];
const HASH = /^[0-9a-f]{64}$/i;
const MOST_PHOTOS = 10;

/** One bag: how its seal looks, and its number as typed from it. What the book has is never shown. */
export function Seals({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { round, seals } = ceremony.facts;
  const bags = round?.bags ?? [];
  const bag = bags[item];
  const [look, setLook] = useState<Look | null>(null);
  const [number, setNumber] = useState("");
  const [custodian, setCustodian] = useState(bag?.custodian ?? "");
  const [place, setPlace] = useState(bag?.place ?? "");
  const [note, setNote] = useState("");
  const [pictured, setPictured] = useState(false);
  const [hashes, setHashes] = useState("");
  const [asked, setAsked] = useState(false);
  // Another number than the book's is believed when it was read from the bag a second time: so it is not left standing to be sent again.
  const doubted = desk.failure?.code === "refused.seal-number";
  useEffect(() => {
    if (doubted) setNumber("");
  }, [doubted]);

  const text = SEALS;
  const gone = look === "missing";
  const lines = hashes.split(/\s+/).filter((line) => line !== "");
  const photos = pictured && !gone ? lines : [];
  const unread = photos.length > MOST_PHOTOS || !photos.every((line) => HASH.test(line));
  const wrong = {
    look: when(look === null, text.missing.look),
    number: when(!gone && empty(number), text.missing.number),
    photos: when(unread, text.missing.photos),
  };
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
  const next = () => {
    if (look === null) return;
    const found = { custodian: custodian.trim(), place: place.trim(), note: note.trim() };
    const answer = { number: gone ? "" : number.trim(), look, ...found, photos: [...new Set(photos)] };
    void desk.send("ceremony:answer", { step: "seals", item, answer });
  };
  return (
    <Question
      heading={text.heading(bag?.place ?? "")}
      missing={Object.values(wrong).flat()}
      onAsked={() => setAsked(true)}
      onNext={next}
    >
      <SealBefore seals={seals} bags={bags} />
      <p className="position">{text.bag(item + 1, bags.length)}</p>
      {bag !== undefined && (
        <FactList
          across
          facts={[
            [SHEET.place, bag.place],
            [SHEET.custodian, bag.custodian],
            [SHEET.set, <Grouped text={bag.set} />],
            [SHEET.heading, String(bag.x)],
          ]}
        />
      )}
      <Choice
        label={text.look}
        options={LOOKS.map((value) => ({ value, ...text.looks[value] }))}
        value={look}
        onChange={setLook}
        problem={shown("look")}
        beside
      />
      {!gone && (
        <>
          <TextBox
            label={text.number}
            hint={text.numberHint}
            value={number}
            onChange={setNumber}
            problem={shown("number")}
            limit={40}
            mono
          />
          <ReadAloud label={text.echo} typed={number} />
          <div className="fields">
            <TextBox label={text.keeper} hint={text.keeperHint} value={custodian} onChange={setCustodian} />
            <TextBox label={text.place} hint={text.placeHint} value={place} onChange={setPlace} />
          </div>
        </>
      )}
      <TextBox label={text.note} hint={text.noteHint} value={note} onChange={setNote} limit={400} look="wide" optional />
      {!gone && (
        <div className="choices">
          <Tick label={text.more} ticked={pictured} onChange={setPictured} />
        </div>
      )}
      {!gone && pictured && (
        <TextBox
          label={text.photos}
          hint={text.photosHint}
          value={hashes}
          onChange={setHashes}
          problem={shown("photos")}
          lines={3}
          limit={800}
          look="wide"
          mono
        />
      )}
    </Question>
  );
}
