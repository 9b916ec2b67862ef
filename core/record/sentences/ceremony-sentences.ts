import type { CEREMONY_EVENTS } from "../events/ceremony-events.ts";
import { counted, known, listed, quoted, type Sentences, spoken } from "./sentence-parts.ts";

const CALLED = {
  sealing: { drill: "A drill of a sealing", earnest: "A sealing" },
  "break-glass": { drill: "A drill of break-glass", earnest: "A break-glass" },
  recording: { drill: "A drill of a recording", earnest: "A recording of what happened elsewhere" },
  rotation: { drill: "A drill of a rotation", earnest: "A rotation" },
  round: { drill: "A drill of a seal round", earnest: "A seal round" },
  "quorum-proof": { drill: "A drill of a quorum proof", earnest: "A quorum proof" },
  leaver: { drill: "A drill of a custodian leaving or moving", earnest: "A ceremony of a custodian leaving or moving" },
} as const;

export const CEREMONY_SENTENCES: Sentences<keyof typeof CEREMONY_EVENTS> = {
  "ceremony.opened": ({ body }) => {
    const what = CALLED[body.ceremony][body.drill ? "drill" : "earnest"];
    const custodians = body.custodians.map(({ name }) => name);
    const present = custodians.length === 0 ? "" : `, ${counted(custodians.length, "custodian")} ${listed(custodians)}`;
    const called = `${what}${quoted(body.title)} was called${known(body.organisation, " for ")}`;
    return `${called}: operator ${body.operator}, witness ${body.witness}${present}.`;
  },
  exception: ({ body: { what, step, note } }) =>
    `Something went wrong in the step “${spoken(step)}”: ${spoken(what)}${quoted(note, ",")}.`,
  override: ({ body: { rule, step }, reason }) =>
    `Warning ${rule} was overruled in the step “${spoken(step)}”, with the reason${quoted(reason)}.`,
  "ceremony.closed": ({ body: { outcome }, reason }) =>
    outcome === "completed" ? "The ceremony came to its end." : `The ceremony was abandoned${quoted(reason, ":")}.`,
};
