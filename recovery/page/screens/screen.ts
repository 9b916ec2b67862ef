/** What fills the page in one stage. `close` ends what goes on in it; its nodes are thrown away after. */
export interface Screen {
  readonly node: HTMLElement;
  close(): void;
}
