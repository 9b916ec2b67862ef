/** What a frame is to whoever holds the sheets. */
export type FrameSays<C> =
  /** Codes that are new on the sheet in hand. */
  | { readonly kind: "codes"; readonly codes: readonly C[] }
  /** An earlier sheet was taken up again: it is in hand now. */
  | { readonly kind: "again"; readonly sheet: number; readonly codes: readonly C[] }
  /** Another share: another sheet was taken up without saying so. It needs a number (`turn`), and the frame is judged again. */
  | { readonly kind: "next" }
  /** Nothing new. */
  | { readonly kind: "nothing" }
  /** The sheet that was just finished is still there. */
  | { readonly kind: "old" }
  /** Shares of two sheets at once: nobody could tell whose the other codes are. */
  | { readonly kind: "two" };

interface Sheet {
  share: string | null;
  readonly texts: Set<string>;
}

const SHARE = "SWS1:";
// A sheet that is put away is out of the picture for so many milliseconds before it can be taken up again.
const AWAY = 3000;

/**
 * Tells the sheet in hand from the others, so that the codes of one sheet are never counted for another. It remembers the codes of this task,
 * shares among them, and goes with the screen.
 */
export class SheetsSeen {
  readonly #sheets = new Map<number, Sheet>();
  #inHand: number;
  #left: { readonly share: string; at: number } | null = null;

  /** `first` is the number of the sheet in hand. */
  constructor(first: number) {
    this.#inHand = first;
  }

  get inHand(): number {
    return this.#inHand;
  }

  /** Judges a frame seen at `now` (milliseconds) and takes note of what it gives. */
  frame<C extends { readonly text: string }>(codes: readonly C[], now: number): FrameSays<C> {
    const shares = new Set(codes.map(({ text }) => text).filter((text) => text.startsWith(SHARE)));
    const [share = null] = shares;
    if (shares.size > 1) return { kind: "two" };
    const owner = share === null ? undefined : this.#ownerOf(share);
    if (share !== null && owner !== undefined && owner !== this.#inHand) {
      if (this.#left?.share === share && now - this.#left.at < AWAY) {
        this.#left.at = now;
        return { kind: "old" };
      }
      this.turn(owner, now);
      return { kind: "again", sheet: owner, codes: this.#take(codes, share) };
    }
    if (share !== null && owner === undefined && this.#current().share !== null) return { kind: "next" };
    const fresh = this.#take(codes, share);
    return fresh.length === 0 ? { kind: "nothing" } : { kind: "codes", codes: fresh };
  }

  /** The sheet in hand is put away at `now`, and `sheet` is in hand. */
  turn(sheet: number, now: number): void {
    const { share } = this.#current();
    this.#left = share === null ? null : { share, at: now };
    this.#inHand = sheet;
  }

  /** The share of that sheet was typed: a share that is scanned after that is of another sheet. */
  typed(sheet: number): void {
    const noted = this.#sheets.get(sheet) ?? { share: null, texts: new Set() };
    noted.share ??= `typed ${sheet}`;
    this.#sheets.set(sheet, noted);
  }

  /** Forgets a sheet that was set aside: it can be read anew. */
  forget(sheet: number): void {
    this.#sheets.delete(sheet);
    this.#left = null;
  }

  #current(): Sheet {
    const sheet = this.#sheets.get(this.#inHand) ?? { share: null, texts: new Set() };
    this.#sheets.set(this.#inHand, sheet);
    return sheet;
  }

  #ownerOf(share: string): number | undefined {
    return [...this.#sheets].find(([, sheet]) => sheet.share === share)?.[0];
  }

  #take<C extends { readonly text: string }>(codes: readonly C[], share: string | null): readonly C[] {
    const current = this.#current();
    current.share ??= share;
    // Cards and parts are the same on all sheets: those of the sheet before may still be in the picture. They count for this sheet only
    // once its own share was read.
    const others = [...this.#sheets.values()].filter((sheet) => sheet !== current);
    const isElsewhere = (text: string) => others.some(({ texts }) => texts.has(text));
    return codes.filter(({ text }) => {
      if (current.texts.has(text) || (current.share === null && isElsewhere(text))) return false;
      current.texts.add(text);
      return true;
    });
  }
}
