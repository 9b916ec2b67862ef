import { cardText } from "../../core/share/card.ts";
import { partTexts } from "../../core/share/payload-part.ts";
import { ageSealed, cardOf, type Sheet, sheetOf, trialSet } from "./trial-set.ts";

/** The sheets of a set, 2 of 3, that holds exactly this payload, however odd: `payload` gets the set's ID. */
export async function sheetsHolding(seed: string, payload: (set: string) => unknown): Promise<readonly Sheet[]> {
  const { set, records, key } = await trialSet({ m: 2, n: 3, seed });
  const ageFile = await ageSealed(JSON.stringify(payload(set)), key);
  const card = cardText(cardOf(records, key, ageFile));
  return records.map((record) => sheetOf(record, card, partTexts(set, ageFile)));
}
