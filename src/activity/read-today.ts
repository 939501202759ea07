import { listCompanies, listPersons, zonesToRing } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import { addDays, dayIn, startOfDay } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Task } from "./task.ts";
import { countDone, findNextDue, listToday } from "./today.store.ts";

/** The signed-in member's own list; nobody reads another's here. `zone` says when their day ends. */
export async function readToday(tx: Tx, { by, at, zone }: Command & { zone: string }) {
  const today = dayIn(zone, at);
  const until = startOfDay(zone, addDays(today, 1));
  const tasks = await listToday(tx, { memberId: by.id, at, until });
  const done = await countDone(tx, by.id, startOfDay(zone, today));
  const nextDueAt = tasks.length === 0 ? await findNextDue(tx, by.id, until) : null;
  return { tasks: await withNames(tx, tasks), done, nextDueAt };
}

async function withNames(tx: Tx, tasks: readonly Task[]) {
  const present = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const persons = await listPersons(tx, { ids: present(tasks.map((task) => task.personId)) });
  const companyOf = (task: Task) =>
    task.companyId ?? persons.find((person) => person.id === task.personId)?.companyId ?? null;
  const companies = await listCompanies(tx, { ids: present(tasks.map(companyOf)) });
  return tasks.map((task) => {
    const person = persons.find(({ id }) => id === task.personId);
    const company = companies.find(({ id }) => id === companyOf(task));
    return {
      ...task,
      about: { kind: task.aboutKind, id: task.aboutId },
      person: person
        ? {
            id: person.id,
            name: person.name,
            title: person.title,
            email: person.email,
            phone: person.phone,
            zones: zonesToRing(person),
          }
        : null,
      company: company ? { id: company.id, name: company.name } : null,
    };
  });
}
