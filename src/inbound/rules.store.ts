import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type InboundRules, usualRules } from "./inbound-rules.ts";

export interface PublishedRules {
  version: number;
  rules: InboundRules;
  publishedBy: string | null;
  publishedAt: Date | null;
}

/** The newest version, or version 0: what every company starts with. */
export async function currentRules(tx: Tx): Promise<PublishedRules> {
  const published = await tx.once("inbound-rules", () =>
    tx.find(sql<PublishedRules>`
      select version, rules, published_by, published_at from inbound_rules order by version desc limit 1`),
  );
  return published ?? { version: 0, rules: usualRules, publishedBy: null, publishedAt: null };
}

/** False when somebody else published this version first. */
export async function insertRules(
  tx: Tx,
  published: { version: number; rules: InboundRules; by: string; at: Date },
): Promise<boolean> {
  tx.changed("inbound-rules");
  const inserted = await tx.run(sql`
    insert into inbound_rules (version, rules, published_by, published_at)
    values (${published.version}, ${JSON.stringify(published.rules)}, ${published.by}, ${published.at})
    on conflict do nothing`);
  return inserted === 1;
}
