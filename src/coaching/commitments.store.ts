import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { CommitmentState } from "./agenda.ts";

export interface Commitment {
  id: string;
  seriesId: string;
  agreedInId: string;
  ownerId: string;
  words: string;
  dueOn: string | null;
  state: CommitmentState;
  agreedAt: Date;
  settledAt: Date | null;
}

export interface CarriedCommitment extends Commitment {
  /** How many one-on-ones took place since it was agreed with it still open. */
  carried: number;
  why: string | null;
}

export async function insertCommitment(tx: Tx, it: Commitment): Promise<void> {
  await tx.run(sql`
    insert into commitments (id, series_id, agreed_in_id, owner_id, words, due_on, state, agreed_at)
    values (${it.id}, ${it.seriesId}, ${it.agreedInId}, ${it.ownerId}, ${it.words}, ${it.dueOn}, ${it.state}, ${it.agreedAt})`);
}

export async function insertCommitmentChange(
  tx: Tx,
  change: { commitmentId: string; was: CommitmentState | null; became: CommitmentState; why: string | null },
  { by, at }: Command,
): Promise<void> {
  await tx.run(sql`
    insert into commitment_changes (id, commitment_id, was, became, why, changed_by, changed_at)
    values (${newId()}, ${change.commitmentId}, ${change.was}, ${change.became}, ${change.why}, ${by.id}, ${at})`);
}

export function lockCommitment(tx: Tx, seriesId: string, id: string): Promise<Commitment | null> {
  return tx.find(sql<Commitment>`
    select id, series_id, agreed_in_id, owner_id, words, due_on, state, agreed_at, settled_at
    from commitments where series_id = ${seriesId} and id = ${id} for update`);
}

export async function saveCommitmentState(
  tx: Tx,
  it: Pick<Commitment, "id" | "state" | "settledAt">,
): Promise<void> {
  await tx.run(
    sql`update commitments set state = ${it.state}, settled_at = ${it.settledAt} where id = ${it.id}`,
  );
}

/** What was agreed ahead of one that did not take place counts as agreed in the one that will. */
export async function moveAgreements(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.run(sql`update commitments set agreed_in_id = ${toId} where agreed_in_id = ${fromId}`);
}

export async function isAnythingAgreedIn(tx: Tx, oneOnOneId: string): Promise<boolean> {
  return (await tx.find(sql`select 1 from commitments where agreed_in_id = ${oneOnOneId} limit 1`)) !== null;
}

/** Every open one of the series, however old, and those settled since an instant. */
export function listCommitments(tx: Tx, seriesId: string, since: Date): Promise<CarriedCommitment[]> {
  return tx.list(sql<CarriedCommitment>`
    select c.id, c.series_id, c.agreed_in_id, c.owner_id, c.words, c.due_on, c.state, c.agreed_at, c.settled_at,
           (select count(*)::int from one_on_ones o
            where o.series_id = c.series_id and o.state in ('held', 'partial') and o.id <> c.agreed_in_id
              and o.closed_at > c.agreed_at and (c.settled_at is null or o.closed_at < c.settled_at)) as carried,
           (select h.why from commitment_changes h where h.commitment_id = c.id
            order by h.changed_at desc, h.id desc limit 1) as why
    from commitments c
    where c.series_id = ${seriesId} and (c.state = 'open' or c.settled_at >= ${since})
    order by c.agreed_at, c.id limit 300`);
}

export function countOpenCommitments(
  tx: Tx,
  seriesIds: readonly string[],
): Promise<{ seriesId: string; ownerId: string; open: number }[]> {
  return tx.list(sql<{ seriesId: string; ownerId: string; open: number }>`
    select series_id, owner_id, count(*)::int as open from commitments
    where series_id = any(${[...seriesIds]}::uuid[]) and state = 'open' group by series_id, owner_id`);
}
