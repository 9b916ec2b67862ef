import type { Take } from "./take.ts";

export const takeRotated: Take<"rotated"> = (facts, given) => ({ ...facts, tried: given.tried });

export const takeOldSheets: Take<"old-sheets"> = (facts, given) => ({ ...facts, oldSheets: given.destroyed });

export const takeRotate: Take<"rotate"> = (facts, { accounts, ...rotation }) => ({ ...facts, rotation, accounts });
