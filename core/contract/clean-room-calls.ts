import * as z from "zod/mini";
import { bytesUpTo, count, line, listOf, reason, text } from "./bounds.ts";
import { secretField } from "./clean-room-view.ts";

/** One code read from a sheet or screen, with the symbol's modules as sampled where the decoder gives them: one byte a module, 1 is dark. */
const code = z.strictObject({
  text: text(4000),
  modules: z.nullable(
    z.strictObject({
      size: count(177),
      bits: bytesUpTo(177 * 177),
    }),
  ),
});

/**
 * All codes of one picture or camera frame. `sheet` says which sheet in hand they are from: its codes are believed or set aside together. In a
 * live match it is the account that the code is for: its place in the task's list, from 0.
 */
export const scanRequest = z.strictObject({ sheet: count(400), codes: listOf(code, 40) });

/** What is typed in the clean room: the inward messages that carry a secret. */
export const entry = z.discriminatedUnion("entry", [
  /** `key` null makes a new key, and `again` must be the same. */
  z.strictObject({ entry: z.literal("passphrase"), key: z.nullable(line()), text: text(400), again: text(400) }),
  z.strictObject({ entry: z.literal("import"), text: text(20_000) }),
  z.strictObject({ entry: z.literal("codes"), first: line(12), second: line(12) }),
  /** Words of a share, or any code's text, typed. */
  z.strictObject({ entry: z.literal("words"), sheet: count(400), text: text(4000) }),
  /** The corrections shown were compared with the sheet. */
  z.strictObject({ entry: z.literal("corrected"), sheet: count(400), text: text(4000) }),
  z.strictObject({ entry: z.literal("share-passphrase"), text: text(400) }),
  /** What a target keeps of an account's secret, as in a line of its user table. */
  z.strictObject({ entry: z.literal("verifier"), account: count(100), text: text(4000) }),
]);

/** What is done in the clean room and carries nothing. */
export const act = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("next-sheet") }),
  z.strictObject({ act: z.literal("set-aside"), sheet: count(400) }),
  z.strictObject({ act: z.literal("open") }),
  z.strictObject({ act: z.literal("accept-unauthenticated"), reason }),
  z.strictObject({ act: z.literal("reprint"), reason }),
  z.strictObject({ act: z.literal("extend"), minutes: count(240), reason }),
  z.strictObject({ act: z.literal("installed"), proof: z.enum(["codes", "login", "already", "drill"]) }),
  z.strictObject({ act: z.literal("camera"), state: z.enum(["absent", "denied", "lost"]) }),
  /** The step is done. */
  z.strictObject({ act: z.literal("done") }),
  /** Back to the desk; the step stays as it is. */
  z.strictObject({ act: z.literal("leave") }),
]);

/** `enrolment` shows a seed to be enrolled, and is refused in a reveal: there only codes are shown unless asked for by name. */
export const revealRequest = z.strictObject({
  account: count(100),
  field: secretField,
  as: z.enum(["value", "codes", "enrolment"]),
});

export type ScanRequest = z.infer<typeof scanRequest>;
export type Entry = z.infer<typeof entry>;
export type Act = z.infer<typeof act>;
export type RevealRequest = z.infer<typeof revealRequest>;
