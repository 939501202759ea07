import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import { namesOf } from "./read-person.ts";
import { listSuppressionsPage, type Suppression } from "./suppressions.store.ts";

/** Who and what must not be contacted, newest first, with who said so. */
export async function listSuppressionsShown(
  tx: Tx,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{
  rows: (Suppression & { setByName: string; personName: string | null })[];
  next: string | null;
}> {
  const found = await listSuppressionsPage(tx, {
    after: readCursor<[string, string]>(after),
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const nameOf = await namesOf(
    tx,
    shown.map((each) => each.setBy),
  );
  const last = shown.at(-1);
  return {
    rows: shown.map((each) => ({ ...each, setByName: nameOf(each.setBy) })),
    next: found.length > limit && last ? writeCursor([last.since, last.id]) : null,
  };
}
