import type { AccountPlan } from "../../core/ceremony/facts.ts";
import type { TaskOf } from "../../core/contract/clean-room-view.ts";

/** An account as the clean room names it, from what was planned at the desk. */
export function accountView({ title, system, url, username, secrets }: AccountPlan): TaskOf<"install">["account"] {
  return { title, system, url, username, fields: secrets.map(({ field }) => field) };
}
