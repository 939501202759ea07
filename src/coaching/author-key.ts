import { randomBytes } from "node:crypto";
import type { Tx } from "../platform/db/tx.ts";
import { openSecrets, type Secrets } from "../platform/secrets.ts";
import { findSealedKey, insertSealedKey } from "./private-notes.store.ts";

const context = (authorId: string) => `private-note-key:${authorId}`;

/** What seals and opens one author's notes, or null before their first. Lives only as long as the request. */
export async function findAuthorKey(tx: Tx, secrets: Secrets, authorId: string): Promise<Secrets | null> {
  const row = await findSealedKey(tx, authorId);
  return row && openSecrets(secrets.open(row.sealedKey, context(authorId)));
}

export async function authorKey(
  tx: Tx,
  secrets: Secrets,
  author: { authorId: string; at: Date },
): Promise<Secrets> {
  const { authorId, at } = author;
  const known = await findAuthorKey(tx, secrets, authorId);
  if (known) return known;
  const sealedKey = secrets.seal(randomBytes(32), context(authorId));
  await insertSealedKey(tx, { authorId, sealedKey, at });
  return (await findAuthorKey(tx, secrets, authorId))!;
}
