/** "1 part", "2 parts". */
export const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "1, 2 and 3". */
export const listed = (items: readonly (string | number)[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
