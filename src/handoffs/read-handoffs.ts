import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readListState } from "../platform/http/list-query.ts";
import type { Outcome } from "../platform/outcome.ts";
import { dueAfter } from "../team/open.ts";
import { listMembers, membersOnShift, visibleMembers, workingCalendarsOf } from "../team/public.ts";
import { countWaiting, listWaitingFor, pageOfHandoffs } from "./handoff-list.store.ts";
import { nameHandoffs } from "./name-handoffs.ts";
import { readingSeconds } from "./note.ts";

type Page = { after?: string | undefined; limit: number } & Record<string, unknown>;

export async function readHandoffs(tx: Tx, { by, at, after, limit, ...search }: Command & Page) {
  const no = refusalToAct(by, "handoffs.read");
  if (no) return no;
  const { find, filters, match } = readListState(search);
  const visible = await visibleMembers(tx, by);
  const page = await pageOfHandoffs(tx, { find, filters, match, after, limit, visible, by: by.id });
  return { rows: await nameHandoffs(tx, page.rows, { id: by.id, at }), next: page.next };
}

export async function readWaiting(tx: Tx, { by, at }: Command) {
  const no = refusalToAct(by, "handoffs.answer");
  if (no) return no;
  const rows = await nameHandoffs(tx, await listWaitingFor(tx, by.id), { id: by.id, at });
  return { rows: rows.map((row) => ({ ...row, readingSeconds: readingSeconds(row.note) })) };
}

// An executive is told of a slot at least this long before it (DOMAIN §3.3).
const NOTICE = 24 * 3_600_000;

/** Fewest open hand-offs first, so that the fair choice is the easy one. */
export async function readExecutives(
  tx: Tx,
  { by, at }: Command,
): Promise<
  Outcome<{ rows: { id: string; name: string; zone: string; waiting: number; nextFreeAt: Date }[] }>
> {
  const no = refusalToAct(by, "handoffs.qualify");
  if (no) return no;
  const onShift = new Set(await membersOnShift(tx, { role: "ae", at }));
  const executives = (await listMembers(tx)).filter(
    ({ id, role, leftAt }) => leftAt === null && id !== by.id && (role === "ae" || onShift.has(id)),
  );
  const ids = executives.map(({ id }) => id);
  const calendars = await workingCalendarsOf(tx, ids);
  const waiting = new Map((await countWaiting(tx, ids)).map((row) => [row.memberId, row.waiting]));
  const noticed = new Date(at.getTime() + NOTICE);
  const rows = executives.map(({ id, name, zone }) => ({
    id,
    name,
    zone,
    waiting: waiting.get(id) ?? 0,
    nextFreeAt: dueAfter(calendars.get(id)!, noticed, 0),
  }));
  return { rows: rows.sort((a, b) => a.waiting - b.waiting || a.name.localeCompare(b.name)) };
}
