import { listPersons } from "../contacts/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { frontlineRoles } from "../team/open.ts";
import { membersOnShift } from "../team/public.ts";
import { type Asked, countAll, countCells, pageOfCounted } from "./counts.store.ts";
import { readExceptions } from "./exceptions.ts";
import { definitionOf } from "./figures.ts";
import type { MetricKey } from "./metric-catalogue.ts";
import { counted } from "./metric-records.store.ts";
import { nameRows } from "./name-rows.ts";
import { listFloorMembers } from "./people.store.ts";
import { askAs } from "./read-metric.ts";

// What a manager can act on at a glance; the number above the list opens all of them.
const SHOWN = 6;

export async function readFloor(tx: Tx, { by, at }: Command) {
  const no = refusalToAct(by, "reports.read");
  if (no) return no;
  const asked = await askAs(tx, { by, at }, {});
  const today = dayIn(asked.moment.zone, at);
  const list = async (key: MetricKey) => {
    const metric = counted[key](asked.moment);
    const { of } = await countAll(tx, metric, asked);
    const { rows } = await pageOfCounted(tx, metric, { ...asked, hitsOnly: false }, { limit: SHOWN });
    return { definition: definitionOf(key), count: of, rows: await nameRows(tx, rows, by) };
  };
  return {
    clocks: await list("floor.clocks"),
    waiting: await list("floor.waiting"),
    returned: await list("floor.returned"),
    overdue: await list("floor.overdue"),
    members: await membersOf(tx, asked, by),
    exceptions: await readExceptions(tx, { from: today, until: today }, asked.visible),
  };
}

async function membersOf(tx: Tx, asked: Asked, by: Command["by"]) {
  const { moment, visible } = asked;
  const members = await listFloorMembers(tx, { visible, dayStart: moment.dayStart, at: moment.at });
  const onShift = new Set<string>();
  for (const role of frontlineRoles) {
    for (const id of await membersOnShift(tx, { role, at: moment.at })) onShift.add(id);
  }
  const countOf = async (key: MetricKey) => {
    const cells = await countCells(tx, counted[key](moment), "member", asked);
    return new Map(cells.map((cell) => [cell.key, cell.of]));
  };
  const due = await countOf("floor.due");
  const done = await countOf("floor.done");
  const waiting = await countOf("floor.waiting");
  const named = by.may("contacts.read")
    ? members.map(({ didPersonId }) => didPersonId).filter((id) => id !== null)
    : [];
  const persons = new Map(
    (named.length ? await listPersons(tx, { ids: named }) : []).map((p) => [p.id, p.name]),
  );
  return members.map(({ id, name, role, didKind, didAt, didPersonId }) => ({
    id,
    name,
    role,
    isOnShift: onShift.has(id),
    did:
      didKind && didAt
        ? { kind: didKind, at: didAt, personName: persons.get(didPersonId ?? "") ?? null }
        : null,
    due: due.get(id) ?? 0,
    done: done.get(id) ?? 0,
    waiting: waiting.get(id) ?? 0,
  }));
}
