import { randomBytes } from "node:crypto";
import type { Directory } from "../db/directory.ts";
import { sql } from "../db/sql.ts";
import type { Tx } from "../db/tx.ts";
import type { Secrets } from "../secrets.ts";

export interface LinkTarget {
  workspaceId: string;
  subjectId: string;
}

/** A link that acts for whoever holds it: invitation, unsubscribe. Shown once, stored as a keyed hash. */
export async function issueLinkToken(
  tx: Tx,
  secrets: Secrets,
  { subjectId, ...link }: LinkTerms & { subjectId: string },
): Promise<string> {
  const tokens = await issueLinkTokens(tx, secrets, { ...link, subjectIds: [subjectId] });
  return tokens.get(subjectId)!;
}

/** One for each subject, in one statement. */
export async function issueLinkTokens(
  tx: Tx,
  secrets: Secrets,
  link: LinkTerms & { subjectIds: readonly string[] },
): Promise<Map<string, string>> {
  const tokens = new Map(link.subjectIds.map((id) => [id, randomBytes(24).toString("base64url")]));
  if (tokens.size === 0) return tokens;
  const keys = [...tokens.values()].map((token) => secrets.keyed("link", token));
  await tx.run(sql`
    insert into directory.link_tokens (token_key, purpose, workspace_id, subject_id, created_at, expires_at)
    select key, ${link.purpose}::text, ${tx.workspaceId}::uuid, subject_id, ${link.at}::timestamptz, ${link.expiresAt}::timestamptz
    from unnest(${keys}::bytea[], ${[...tokens.keys()]}::uuid[]) as link (key, subject_id)`);
  return tokens;
}

interface LinkTerms {
  purpose: string;
  at: Date;
  expiresAt: Date | null;
}

export function findLinkTarget(
  directory: Directory,
  secrets: Secrets,
  link: { purpose: string; token: string; at: Date },
): Promise<LinkTarget | null> {
  return directory.find(sql<LinkTarget>`
    select workspace_id, subject_id from directory.link_tokens
    where token_key = ${secrets.keyed("link", link.token)} and purpose = ${link.purpose}
      and (expires_at is null or expires_at > ${link.at})`);
}

/** Ends every link to something: a new link replaces the ones before it. */
export async function endLinkTokens(
  directory: Directory,
  link: { purpose: string; workspaceId: string; subjectId: string },
): Promise<void> {
  await directory.run(sql`
    delete from directory.link_tokens
    where purpose = ${link.purpose} and workspace_id = ${link.workspaceId} and subject_id = ${link.subjectId}`);
}

export function deleteEndedLinks(directory: Directory, at: Date): Promise<number> {
  return directory.run(sql`delete from directory.link_tokens where expires_at < ${at}`);
}
