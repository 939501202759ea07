import type { Ground } from "./ground.ts";

const OWNERS = 8;

/**
 * Fills persons and leads past the product, as its owner: the benchmark is of reading them. Ids are v7-shaped so that
 * indexes grow as they would in use. Every eighth lead is the SDR's.
 */
export async function fillLeads({ owner, people }: Ground, size: number): Promise<void> {
  const owners = Object.values(people).map((person) => person.id);
  await owner.query("set synchronous_commit = off");
  await owner.query(
    `insert into persons (id, name, given_name, family_name, title, email, source, search, created_at, created_by)
     select uuid_at(n), 'Person ' || n, 'Person', n::text, 'Head of Operations', 'person' || n || '@company' || n % 20000 || '.test',
            'list', 'person ' || n || ' person' || n || '@company' || n % 20000 || '.test', now() - make_interval(secs => n), 'bench'
     from generate_series(1, $1) n`,
    [size],
  );
  const { rows } = await owner.query<{ id: string }>(
    "select id from process_versions where motion = 'outbound'",
  );
  await owner.query(
    `insert into leads (id, person_id, motion, state, owner_id, source, origin, next_step, next_at, opened_at, claimed_at, score, process_version_id)
     select uuid_at(n), uuid_at(n), 'outbound', (array['working', 'engaged', 'qualifying', 'nurturing'])[1 + n % 4],
            ($2::uuid[])[1 + n % ${OWNERS}], 'list', 'bench', 'Call again', now() + make_interval(mins => n % 10000),
            now() - make_interval(secs => n), now(), (hashint4(n) & 1023), $3
     from generate_series(1, $1) n`,
    [size, owners, rows[0]!.id],
  );
  await owner.query("vacuum analyze persons, leads");
}

/** A uuid that sorts by its number. */
export async function makeUuidAt({ owner }: Ground): Promise<void> {
  await owner.query(`
    create function uuid_at(n int) returns uuid language sql immutable
    return (lpad(to_hex(n), 12, '0') || '7000' || '8' || lpad(to_hex(hashint4(n) & 268435455), 15, '0'))::uuid`);
}
