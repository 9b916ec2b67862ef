import type { Take } from "./take.ts";

export const takeDrillResult: Take<"drill-result"> = (facts, given) => ({ ...facts, drillResult: given });
