/** What a frame is to whoever holds the sheets. */
export type FrameSays<C> =
  /** Codes that are new on the sheet in hand. */
  | { readonly kind: "codes"; readonly codes: readonly C[] }
  /** Another share: another sheet was taken up without saying so. */
  | { readonly kind: "next"; readonly codes: readonly C[] }
  /** Nothing new. */
  | { readonly kind: "nothing" }
  /** A sheet that is finished is still there. */
  | { readonly kind: "old" }
  /** Shares of two sheets at once: nobody could tell whose the other codes are. */
  | { readonly kind: "two" };

const SHARE = "SWS1:";
const TYPED = "typed";

/**
 * Tells the sheet in hand from those before it, so that the codes of one sheet are never counted for another. It remembers the codes of this
 * task, shares among them, and goes with the screen.
 */
export class SheetsSeen {
  readonly #finished = new Set<string>();
  readonly #before = new Set<string>();
  readonly #inHand = new Set<string>();
  #share: string | null = null;

  /** Judges a frame and takes note of what it gives. After `next`, the codes are those of the sheet that is in hand from now on. */
  frame<C extends { readonly text: string }>(codes: readonly C[]): FrameSays<C> {
    const shares = [...new Set(codes.map(({ text }) => text).filter((text) => text.startsWith(SHARE)))];
    const [share = null] = shares;
    if (shares.length > 1) return { kind: "two" };
    if (share !== null && this.#finished.has(share)) return { kind: "old" };
    if (share !== null && this.#share !== null && share !== this.#share) {
      this.finish();
      return { kind: "next", codes: this.#take(codes, share) };
    }
    const fresh = this.#take(codes, share);
    return fresh.length === 0 ? { kind: "nothing" } : { kind: "codes", codes: fresh };
  }

  /** The share of the sheet in hand was typed: a share that is scanned after that is of another sheet. */
  typed(): void {
    this.#share ??= TYPED;
  }

  /** The sheet in hand is put away. */
  finish(): void {
    if (this.#share !== null) this.#finished.add(this.#share);
    for (const text of this.#inHand) this.#before.add(text);
    this.#inHand.clear();
    this.#share = null;
  }

  /** Forgets what the sheet in hand gave: it was set aside, and is read anew. */
  forget(): void {
    this.#inHand.clear();
    this.#share = null;
  }

  #take<C extends { readonly text: string }>(codes: readonly C[], share: string | null): readonly C[] {
    this.#share = share ?? this.#share;
    // Cards and parts are the same on all sheets: those of the sheet before may still be in the picture. They count for this sheet only
    // once its own share was read.
    const counts = ({ text }: C) => !this.#inHand.has(text) && (this.#share !== null || !this.#before.has(text));
    const fresh = codes
      .filter(counts)
      .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index);
    for (const { text } of fresh) this.#inHand.add(text);
    return fresh;
  }
}
