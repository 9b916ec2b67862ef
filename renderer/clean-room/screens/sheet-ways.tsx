import { type ReactElement, useState } from "react";
import { CODE, SHARES } from "../../text/clean-room-sheets.ts";
import { CameraView } from "../camera/camera-view.tsx";
import type { SampledSymbol } from "../../../recovery/reading/symbols.ts";
import { Choices } from "../parts/choices.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { WordBoxes } from "./shares-words.tsx";

const WAYS = ["camera", "words", "code"] as const;
type Way = (typeof WAYS)[number];

interface SheetWaysProps {
  /** A frame's codes; how many of them were new. */
  readonly onFrame: (codes: readonly SampledSymbol[]) => Promise<number>;
  readonly onText: (text: string) => void;
  /** Counts what was typed and taken: the boxes are empty again. */
  readonly taken: number;
}

/** The ways in which a sheet is read in: by the camera, by its words, by the text of a code. */
export function SheetWays({ onFrame, onText, taken }: SheetWaysProps): ReactElement {
  const [way, setWay] = useState<Way>("camera");
  return (
    <>
      <Choices
        label={SHARES.way}
        options={WAYS.map((value) => ({ value, name: SHARES.ways[value] }))}
        value={way}
        onChange={setWay}
        beside
        labelled
      />
      {way === "camera" && <CameraView onCodes={onFrame} />}
      {way === "words" && <WordBoxes key={taken} onTake={onText} />}
      {way === "code" && <TextBox says={CODE} key={taken} onTake={onText} />}
    </>
  );
}
