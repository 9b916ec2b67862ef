import type { JournalRecord } from "../record.ts";

/**
 * Everybody whom a record names, as it stands there and each once: actors (names, or signers' identifiers once their keys were
 * open), approvers, and the people of the body. Mostly five or so, but up to 71: who shows them cuts.
 */
export function peopleOf(record: JournalRecord): readonly string[] {
  const named = [...record.actors.map(({ id }) => id), ...record.approvers, ...inBody(record)];
  return [...new Set(named)].filter((name) => name !== "");
}

function inBody(record: JournalRecord): readonly string[] {
  switch (record.event) {
    case "ceremony.opened":
      return [record.body.operator, record.body.witness, ...record.body.custodians.map(({ name }) => name)];
    case "set.planned":
      return record.body.holders.map(({ custodian }) => custodian);
    case "key.added":
      return [record.body.name, record.body.id];
    case "key.revoked":
      return [record.body.id];
    case "bag.sealed":
    case "custody.accepted":
    case "bag.brought":
    case "seal.checked":
    case "sheet.destroyed":
      return [record.body.custodian];
    case "custodian.acknowledged":
    case "custodian.joined":
    case "custodian.moved":
    case "custodian.left":
      return [record.body.name];
    case "combination.changed":
    case "emergency.closed":
      return [record.body.by];
    case "round.held":
      return record.body.people;
    case "use.reviewed":
      return record.body.actions.map(({ who }) => who);
    case "book.exported":
      return [record.body.to];
    case "exception":
    case "override":
    case "ceremony.closed":
    case "set.installed":
    case "sheet.printed":
    case "sheet.read-back":
    case "set.sealed":
    case "emergency.requested":
    case "set.opened":
    case "credential.shown":
    case "drill.held":
    case "incident":
    case "rotation.completed":
    case "bag.opened":
    case "seal.photographed":
    case "rotation.waived":
    case "set.retired":
    case "set.superseded":
    case "set.reviewed":
      return [];
  }
}
