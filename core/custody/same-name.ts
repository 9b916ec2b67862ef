/**
 * A name as it is compared, never as it is printed: two spellings of one name (capital letters, width, doubled spaces) give the same
 * text. Look-alike letters of different scripts stay different.
 */
export function foldedName(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase().trim().replaceAll(/\s+/g, " ").normalize("NFC");
}

/** The members by what they have in common; each group in the order given, groups in the order of their first member. */
export function groupedBy<T>(members: readonly T[], common: (member: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const key = common(member);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return groups;
}
