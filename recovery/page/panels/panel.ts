/** One way of reading sheets. `close` ends what goes on in it and empties it. */
export interface Panel {
  readonly node: HTMLElement;
  close(): void;
}
