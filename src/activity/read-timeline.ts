import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listSubjectEvents, type TimelineRow } from "../platform/events/timeline.store.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { listMembers } from "../team/public.ts";
import { isAbout, type TimelineRegistry } from "./timeline.ts";

interface Page {
  rows: {
    id: string;
    name: string;
    occurredAt: Date;
    actor: { name: string; role: string | null } | null;
    facts: Record<string, unknown>;
  }[];
  next: string | null;
}

/** One page of a record's history with the details rooms registered. Refuses `not-found` for what is not yours to see. */
export async function readTimeline(
  tx: Tx,
  registry: TimelineRegistry,
  command: Command & { kind: string; id: string; after?: string | undefined; limit: number },
): Promise<Outcome<Page>> {
  const { kind, id, by, limit } = command;
  const subject = registry.subjects.find((candidate) => candidate.kind === kind);
  if (!subject || !(await subject.isVisible(tx, id, by))) return refused("not-found");
  const cursor = readCursor<[string, string]>(command.after);
  const before = cursor ? { occurredAt: new Date(cursor[0]), id: cursor[1] } : undefined;
  const events = await listSubjectEvents(tx, { kind, id }, { before, limit });
  const shown = events.filter((event) => !registry.quiet.has(event.name));
  const details = await loadDetails(tx, registry, shown, command);
  const members = await listMembers(tx, [...new Set(shown.filter(isByMember).map((event) => event.byId))]);
  const last = events.at(-1);
  return {
    rows: shown.map((event) => ({
      id: event.id,
      name: event.name,
      occurredAt: event.occurredAt,
      actor: members.find((member) => isByMember(event) && member.id === event.byId) ?? null,
      facts: { ...event.params, ...details.get(event.id) },
    })),
    next: last && events.length === limit ? writeCursor([last.occurredAt, last.id]) : null,
  };
}

const isByMember = (event: TimelineRow): boolean => event.byKind === "member";

async function loadDetails(
  tx: Tx,
  registry: TimelineRegistry,
  events: readonly TimelineRow[],
  { by }: Command,
): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const { event: pattern, load } of registry.details) {
    const rows = events.filter((event) => isAbout(pattern, event.name));
    if (rows.length === 0) continue;
    for (const [id, facts] of await load(tx, rows, by)) found.set(id, { ...found.get(id), ...facts });
  }
  return found;
}
