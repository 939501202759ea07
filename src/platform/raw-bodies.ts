import { sql } from "./db/sql.ts";
import type { Tx } from "./db/tx.ts";
import { newId } from "./ids.ts";
import type { Secrets } from "./secrets.ts";

/** Keeps what came in as it came (law 12); the keyed hash stays when the person is erased. */
export async function keepRawBody(
  tx: Tx,
  secrets: Secrets,
  raw: { body: Buffer; contentType: string; at: Date },
): Promise<string> {
  const id = newId();
  const sha256 = secrets.keyed("raw-body", raw.body.toString("base64"));
  await tx.run(sql`
    insert into raw_bodies (id, sha256, content_type, body, received_at)
    values (${id}, ${sha256}, ${raw.contentType}, ${raw.body}, ${raw.at})`);
  return id;
}

export function findRawBody(
  tx: Tx,
  id: string,
): Promise<{ contentType: string; body: Buffer | null; receivedAt: Date } | null> {
  return tx.find(sql<{ contentType: string; body: Buffer | null; receivedAt: Date }>`
    select content_type, body, received_at from raw_bodies where id = ${id}`);
}
