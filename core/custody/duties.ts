import { after } from "./standing/moment.ts";

/** What a used set obliges to. */
export interface Duty {
  readonly what: "review" | "post-mortem" | "rotate" | "reseal";
  /** RFC 3339 in UTC. */
  readonly by: string;
}

const HOUR = 3600;

/** Hours after use: review 24 and post-mortem 48; credentials are rotated and sealed again at once, and a day is the most that "at once" may mean. */
const HOURS = { rotate: 24, review: 24, "post-mortem": 48, reseal: 48 } as const;

/**
 * What is due after a set was opened at `time` (RFC 3339, any that a record may hold), the earliest first. A clock that was far off keeps
 * nobody from seeing the book.
 */
export function dutiesAfter(time: string): Duty[] {
  const duties = ["rotate", "review", "post-mortem", "reseal"] as const;
  return duties.map((what) => ({ what, by: after(time, HOURS[what] * HOUR) }));
}
