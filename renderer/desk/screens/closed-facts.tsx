import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { EXCEPTION_TEXT } from "../../../core/contract/wording.ts";
import { CLOSED } from "../../text/desk-closed.ts";
import { LEAVER } from "../../text/desk-leaver.ts";
import { RECORDED } from "../../text/desk-recording.ts";
import { SETS } from "../../text/desk-sets.ts";
import { Names } from "../parts/visible.tsx";
import { readableTime } from "../readable-time.ts";

type Facts = CeremonyView["facts"];
type Fact = readonly [name: string, value: ReactElement | string | null];

/** What was done, in a ceremony of whatever kind. */
export function closedFacts({ facts, exceptions }: CeremonyView): readonly Fact[] {
  const { opened, policy, roster, date, shown, request, accounts } = facts;
  const quorum = policy ?? opened;
  const titles = (opened?.accounts ?? accounts).map(({ title }) => title);
  const text = CLOSED.facts;
  return [
    ...rotationFacts(facts),
    ...roundFacts(facts),
    ...leaverFacts(facts),
    [text.opens, quorum === null ? null : SETS.opens(quorum.m, quorum.n)],
    [text.accounts, titles.length === 0 ? null : <Names of={titles} />],
    [text.operator, roster?.operator ?? null],
    [text.witness, roster?.witness ?? null],
    [text.date, date === null ? null : readableTime(date.time)],
    [text.sheets, opened === null ? null : opened.used.join(", ")],
    [text.shown, shown === null ? null : String(shown.fields.length)],
    [text.reason, request?.reason ?? facts.proof?.reason ?? null],
    [
      text.exceptions,
      exceptions.length === 0 ? CLOSED.none : exceptions.map(({ kind }) => EXCEPTION_TEXT[kind].happened).join(" "),
    ],
  ];
}

function rotationFacts({ rotation, oldSheets }: Facts): readonly Fact[] {
  if (rotation === null) return [];
  const text = CLOSED.rotationFacts;
  const { from, cause, reason } = rotation;
  return [
    [text.from, from],
    [text.cause, RECORDED["rotation.completed"].fields.cause.words[cause].name],
    [text.reason, reason],
    [text.destroyed, oldSheets.length === 0 ? CLOSED.none : oldSheets.map(({ x }) => x).join(", ")],
  ];
}

function roundFacts({ round, seals, labels, rebagged }: Facts): readonly Fact[] {
  if (round === null) return [];
  const text = CLOSED.roundFacts;
  return [
    [text.sets, String(round.sets.length)],
    [text.bags, text.of(seals.length, round.bags.length)],
    [text.labels, String(labels.length)],
    [text.rebagged, rebagged.length === 0 ? CLOSED.none : String(rebagged.length)],
    [text.people, <Names of={round.people} />],
  ];
}

function leaverFacts({ leaving, safes }: Facts): readonly Fact[] {
  if (leaving === null) return [];
  const text = CLOSED.leaverFacts;
  return [
    [text.name, leaving.name],
    [text.what, LEAVER.who.kinds[leaving.what].name],
    [text.reason, leaving.reason],
    [text.safes, safes.length === 0 ? CLOSED.none : <Names of={safes.map(({ place }) => place)} />],
  ];
}
