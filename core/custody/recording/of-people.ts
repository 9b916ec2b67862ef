import { isKeyAdded, isKeyRevoked, recordsOf } from "./journal.ts";
import { itsSet } from "./known-sets.ts";
import { hasJoined, isCustodian } from "./people.ts";
import { breaks } from "./rules.ts";
import { past, type Untrue } from "./untrue.ts";

/** E1, E2, E15. */
export const custodianJoined: Untrue<"custodian.joined"> = (told, journal, now) => {
  itsSet(told, journal, now);
  if (hasJoined(journal, told.body.name, now.drill)) breaks("E15");
};

/** E1, E2, E16. */
export const custodianLeft: Untrue<"custodian.left"> = (told, journal, now) => {
  itsSet(told, journal, now);
  if (!isCustodian(journal, told.body.name, now.drill)) breaks("E16");
};

/** E1, E2, E34. */
export const custodianMoved: Untrue<"custodian.moved"> = (told, journal, now) => {
  itsSet(told, journal, now);
  if (!isCustodian(journal, told.body.name, now.drill)) breaks("E34");
};

/** E1, E2, E8, E18 to E20, E27. Two keys are always left: those that sign. */
export const keyRevoked: Untrue<"key.revoked"> = (told, journal, now) => {
  itsSet(told, journal, now);
  const { records } = journal;
  if (now.drill && recordsOf(records, "ceremony.opened").some(({ body }) => !body.drill)) breaks("E27");
  const { id, since } = told.body;
  if (!isKeyAdded(records, id)) breaks("E18");
  if (isKeyRevoked(records, id)) breaks("E19");
  if (now.keys.includes(id)) breaks("E20");
  if (since !== null) past(now, since);
};
