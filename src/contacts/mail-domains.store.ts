import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { MailDomainKind } from "./email-domains.ts";

/** The workspace's own entries; few, so they are read whole. */
export function ownMailDomains(tx: Tx): Promise<ReadonlyMap<string, MailDomainKind>> {
  return tx.once("mail-domains", async () => {
    const rows = await tx.list(sql<{ domain: string; kind: MailDomainKind }>`
      select domain, kind from mail_domains order by domain limit 10000`);
    return new Map(rows.map((row) => [row.domain, row.kind]));
  });
}

export async function upsertMailDomain(
  tx: Tx,
  entry: { domain: string; kind: MailDomainKind; by: string; at: Date },
): Promise<void> {
  tx.changed("mail-domains");
  await tx.run(sql`
    insert into mail_domains (domain, kind, set_by, set_at) values (${entry.domain}, ${entry.kind}, ${entry.by}, ${entry.at})
    on conflict (workspace_id, domain) do update set kind = excluded.kind, set_by = excluded.set_by, set_at = excluded.set_at`);
}

export function listMailDomains(
  tx: Tx,
): Promise<{ domain: string; kind: MailDomainKind; setBy: string; setAt: Date }[]> {
  return tx.list(sql<{ domain: string; kind: MailDomainKind; setBy: string; setAt: Date }>`
    select domain, kind, set_by, set_at from mail_domains order by domain limit 10000`);
}
