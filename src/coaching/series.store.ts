import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Cadence } from "./cadence.ts";
import type { Template } from "./template.ts";

/** The standing agreement of two members to meet. Agenda, commitments and notes hang here, never on one date. */
export interface Series {
  id: string;
  managerId: string;
  reportId: string;
  cadence: Cadence;
  minutes: number;
  template: Template;
  firstOn: string;
  timeOfDay: string;
  zone: string;
  startedAt: Date;
  endedAt: Date | null;
}

const columns = sql`id, manager_id, report_id, cadence, minutes, template, first_on, time_of_day, zone, started_at, ended_at`;

/** False when the two have a live series already. */
export async function insertSeries(tx: Tx, series: Series): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into one_on_one_series (id, manager_id, report_id, cadence, minutes, template, first_on, time_of_day, zone, started_at)
    values (${series.id}, ${series.managerId}, ${series.reportId}, ${series.cadence}, ${series.minutes},
            ${series.template}, ${series.firstOn}, ${series.timeOfDay}, ${series.zone}, ${series.startedAt})
    on conflict do nothing`);
  return inserted === 1;
}

export function findSeries(tx: Tx, seriesId: string): Promise<Series | null> {
  return tx.find(sql<Series>`select ${columns} from one_on_one_series where id = ${seriesId}`);
}

/** Held until the transaction ends: two closes at once meet one after the other. */
export function lockSeries(tx: Tx, seriesId: string): Promise<Series | null> {
  return tx.find(sql<Series>`select ${columns} from one_on_one_series where id = ${seriesId} for update`);
}

/** Those a member takes part in, on either side; ended ones last. */
export function listSeriesOf(tx: Tx, memberId: string): Promise<Series[]> {
  return tx.list(sql<Series>`
    select ${columns} from one_on_one_series where manager_id = ${memberId} or report_id = ${memberId}
    order by ended_at is not null, started_at, id limit 200`);
}

export function listLiveSeries(tx: Tx, memberIds: readonly string[] | "all"): Promise<Series[]> {
  const seen =
    memberIds === "all"
      ? sql``
      : sql`and (report_id = any(${[...memberIds]}::uuid[]) or manager_id = any(${[...memberIds]}::uuid[]))`;
  return tx.list(sql<Series>`
    select ${columns} from one_on_one_series where ended_at is null ${seen} order by manager_id, report_id limit 1000`);
}

export async function updateSeries(
  tx: Tx,
  series: Pick<Series, "id" | "cadence" | "minutes" | "template">,
): Promise<void> {
  await tx.run(sql`
    update one_on_one_series
    set cadence = ${series.cadence}, minutes = ${series.minutes}, template = ${series.template}
    where id = ${series.id}`);
}

export async function saveSeriesEnd(tx: Tx, seriesId: string, at: Date): Promise<void> {
  await tx.run(sql`update one_on_one_series set ended_at = ${at} where id = ${seriesId}`);
}

/** Members with somebody to report to: the pairs that should have a series. */
export function listExpectedPairs(
  tx: Tx,
  memberIds: readonly string[] | "all",
): Promise<{ managerId: string; reportId: string }[]> {
  const seen = memberIds === "all" ? sql`` : sql`and id = any(${[...memberIds]}::uuid[])`;
  return tx.list(sql<{ managerId: string; reportId: string }>`
    select manager_id, id as report_id from report_team_members
    where left_at is null and manager_id is not null and manager_id <> id ${seen} order by manager_id, id limit 1000`);
}
