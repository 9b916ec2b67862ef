/** What a person is told about one failure. `{name}` stands for the fact of that name. */
export interface FailureText {
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
}
