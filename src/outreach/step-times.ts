import { getPerson, type Person, zonesToRing } from "../contacts/public.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Week } from "../team/open.ts";
import { workspaceCalendar } from "../team/public.ts";
import { addWorkingDays, nextInWindow } from "./send-window.ts";
import type { SequenceStep } from "./sequence.ts";
import type { SequenceVersion } from "./sequences.store.ts";

/** The zone mails are timed in: the person's own, else the workspace's, which is then said. */
export async function zoneFor(
  tx: Tx,
  person: Pick<Person, "zone"> | null,
): Promise<{ zone: string; isOurs: boolean }> {
  if (person?.zone) return { zone: person.zone, isOurs: false };
  return { zone: (await workspaceCalendar(tx)).zone, isOurs: true };
}

/** Where it must be a decent hour for a call: what is known of the person and the number, else the workspace's zone. */
export async function ringZonesOf(
  tx: Tx,
  person: Pick<Person, "zone" | "phone">,
): Promise<{ zones: string[]; isOurs: boolean }> {
  const zones = zonesToRing(person);
  if (zones.length > 0) return { zones, isOurs: false };
  return { zones: [(await workspaceCalendar(tx)).zone], isOurs: true };
}

/** When a step that follows something done at `after` falls due: its working days later, in the reader's window. */
export async function dueTimeOf(
  tx: Tx,
  command: { version: SequenceVersion; step: SequenceStep; personId: string; after: Date },
): Promise<Date> {
  const calendar = await workspaceCalendar(tx);
  const off = new Set(calendar.off);
  const works = (day: string, weekday: number) =>
    (calendar.week[weekday as keyof Week]?.length ?? 0) > 0 && !off.has(day);
  const { zone } = await zoneFor(tx, await getPerson(tx, command.personId));
  const later = addWorkingDays({ zone, works }, command.after, command.step.waitDays);
  return nextInWindow(command.version.window, zone, later);
}
