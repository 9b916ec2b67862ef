import type { Session } from "electron";

/** Empties what a session holds in memory: storage of pages, caches, names and passwords. Its partition is never on disk. */
export async function emptySession(
  session: Pick<Session, "clearStorageData" | "clearCache" | "clearAuthCache">,
): Promise<void> {
  await session.clearStorageData();
  await session.clearCache();
  await session.clearAuthCache();
}
