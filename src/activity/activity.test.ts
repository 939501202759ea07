import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { buildPerson } from "../contacts/contacts.builders.ts";
import { systemActor } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import * as contract from "./activity.contract.ts";
import { addTask } from "./add-task.ts";
import { cancelTasks } from "./end-tasks.ts";
import { handOverTasks, moveTasks } from "./move-tasks.ts";

const house = await openHouse();
const by = systemActor("test");
const minutes = (count: number) => new Date(house.now.getTime() + count * 60_000);
const about = () => ({ kind: "lead", id: newId() });

const add = (tx: Tx, memberId: string, more: Partial<Parameters<typeof addTask>[1]> = {}) =>
  addTask(tx, {
    by,
    at: house.now,
    memberId,
    kind: "todo",
    title: "Call back",
    reason: "promised",
    dueAt: minutes(-5),
    about: about(),
    ...more,
  });

describe("the Today list", () => {
  it("puts what is due first, people who wait for us on top, then the rest of the day by the hour", async () => {
    const floor = await house.openFloor();
    const sdr = floor.members.sdr!.id;
    await floor.tx(async (tx) => {
      await add(tx, sdr, { title: "later", dueAt: minutes(120), kind: "reply" });
      await add(tx, sdr, { title: "soon", dueAt: minutes(30) });
      await add(tx, sdr, { title: "old to-do", dueAt: minutes(-600) });
      await add(tx, sdr, { title: "reply", dueAt: minutes(-1), kind: "reply" });
      await add(tx, sdr, { title: "tomorrow", dueAt: minutes(24 * 60) });
    });
    const { tasks } = await floor.as("sdr").call(contract.readToday, {});
    expect(tasks.map((task) => task.title)).toEqual(["reply", "old to-do", "soon", "later"]);
  });

  it("says when the next item falls due once the list is empty, and how much was done", async () => {
    const floor = await house.openFloor();
    const { taskId } = (await floor.tx((tx) => add(tx, floor.members.sdr!.id))) as { taskId: string };
    await floor.tx((tx) => add(tx, floor.members.sdr!.id, { dueAt: minutes(48 * 60) }));
    await floor.as("sdr").call(contract.finishTask, { params: { taskId }, body: { outcome: "reached" } });
    const today = await floor.as("sdr").call(contract.readToday, {});
    expect(today).toEqual({ tasks: [], done: 1, nextDueAt: minutes(48 * 60).toISOString() });
  });

  it("lists a record once when its next step has a task of its own kind", async () => {
    const floor = await house.openFloor();
    const lead = about();
    await floor.tx(async (tx) => {
      await add(tx, floor.members.sdr!.id, { about: lead, kind: "next-step" });
      await add(tx, floor.members.sdr!.id, { about: lead, kind: "call" });
    });
    const { tasks } = await floor.as("sdr").call(contract.readToday, {});
    expect(tasks.map((task) => task.kind)).toEqual(["call"]);
  });

  it("is one's own: another member's task is neither listed nor done", async () => {
    const floor = await house.openFloor();
    const { taskId } = (await floor.tx((tx) => add(tx, floor.members.sdr!.id))) as { taskId: string };
    expect((await floor.as("sdr2").call(contract.readToday, {})).tasks).toEqual([]);
    const refusal = await floor.as("sdr2").refusal(contract.finishTask, { params: { taskId }, body: {} });
    expect(refusal.code).toBe("not-permitted");
  });
});

describe("ending a task", () => {
  it("takes a slip back within a minute and not later", async () => {
    const floor = await house.openFloor();
    const { taskId } = (await floor.tx((tx) => add(tx, floor.members.sdr!.id))) as { taskId: string };
    const params = { taskId };
    await floor.as("sdr").call(contract.finishTask, { params, body: {} });
    const twice = await floor.as("sdr").refusal(contract.finishTask, { params, body: {} });
    expect(twice.code).toBe("task-ended");
    await floor.as("sdr").call(contract.reopenTask, { params });
    expect((await floor.as("sdr").call(contract.readToday, {})).tasks).toHaveLength(1);
    await floor.as("sdr").call(contract.finishTask, { params, body: {} });
    const then = house.now;
    house.now = new Date(then.getTime() + 61_000);
    const late = await floor.as("sdr").refusal(contract.reopenTask, { params });
    house.now = then;
    expect(late.code).toBe("too-late");
  });

  it("does not tick off a record's next step, which would leave it without one", async () => {
    const floor = await house.openFloor();
    const added = await floor.tx((tx) => add(tx, floor.members.sdr!.id, { kind: "next-step" }));
    const { taskId } = added as { taskId: string };
    const refusal = await floor.as("sdr").refusal(contract.finishTask, { params: { taskId }, body: {} });
    expect(refusal.code).toBe("needs-next-step");
  });

  it("puts off to a time to come only", async () => {
    const floor = await house.openFloor();
    const { taskId } = (await floor.tx((tx) => add(tx, floor.members.sdr!.id))) as { taskId: string };
    const params = { taskId };
    const past = { until: minutes(-1).toISOString() };
    expect((await floor.as("sdr").refusal(contract.snoozeTask, { params, body: past })).code).toBe(
      "snooze-into-past",
    );
    await floor.as("sdr").call(contract.snoozeTask, { params, body: { until: minutes(90).toISOString() } });
    const { tasks } = await floor.as("sdr").call(contract.readToday, {});
    expect(tasks[0]?.dueAt).toBe(minutes(90).toISOString());
  });

  it("moves, hands over and cancels in sets, and the last change of each task is the task", async () => {
    const floor = await house.openFloor();
    const [sdr, sdr2] = [floor.members.sdr!.id, floor.members.sdr2!.id];
    const [one, two] = [about(), about()];
    await floor.tx(async (tx) => {
      for (const record of [one, one, two]) await add(tx, sdr, { about: record });
      expect(await moveTasks(tx, { about: one, toMemberId: sdr2, by, at: house.now })).toEqual({ moved: 2 });
      expect(await moveTasks(tx, { about: one, toMemberId: sdr2, by, at: house.now })).toEqual({ moved: 0 });
      await handOverTasks(tx, { memberId: sdr, toMemberId: sdr2, by, at: house.now });
      const ids = { kind: "lead", ids: [one.id, two.id] };
      expect(await cancelTasks(tx, { about: ids, by, at: house.now })).toEqual({ cancelled: 3 });
      const strays = await tx.list(sql`
        select t.id from tasks t join lateral (
          select * from task_changes c where c.task_id = t.id order by version desc limit 1) c on true
        where (t.member_id, t.due_at, t.state, t.version) is distinct from (c.member_id, c.due_at, c.state, c.version)`);
      expect(strays).toEqual([]);
    });
  });
});

describe("a record's timeline", () => {
  it("shows a note with its words to who may see the person, newest first, page by page", async () => {
    const floor = await house.openFloor();
    const { personId } = await floor.tx((tx) => buildPerson(tx, { at: house.now }));
    const person = { kind: "person", id: personId };
    const then = house.now;
    for (const body of ["first", "second"]) {
      house.now = new Date(house.now.getTime() + 1000);
      await floor.as("sdr").call(contract.writeNote, { body: { about: person, body } });
    }
    house.now = then;
    const ask = (after?: string) => ({ params: person, query: { limit: 1, after } });
    const page = await floor.as("ae").call(contract.readTimeline, ask());
    expect(page.rows[0]).toMatchObject({
      name: "note.added",
      actor: { name: "Sdr", role: "sdr" },
      facts: { body: "second" },
    });
    const older = await floor.as("ae").call(contract.readTimeline, ask(page.next!));
    expect(older.rows[0]?.facts.body).toBe("first");
  });

  it("is not found for a record of a kind or an id nobody knows, nor without the right to read it", async () => {
    const floor = await house.openFloor();
    const { personId } = await floor.tx((tx) => buildPerson(tx));
    const codes = await Promise.all([
      floor
        .as("sdr")
        .refusal(contract.readTimeline, { params: { kind: "spaceship", id: newId() }, query: {} }),
      floor.as("sdr").refusal(contract.readTimeline, { params: { kind: "person", id: newId() }, query: {} }),
      floor
        .as("finance")
        .refusal(contract.readTimeline, { params: { kind: "person", id: personId }, query: {} }),
    ]);
    expect(codes.map((problem) => problem.code)).toEqual(["not-found", "not-found", "not-found"]);
  });

  it("takes notes and own tasks only from those whose charter says so", async () => {
    const floor = await house.openFloor();
    const note = { body: { about: about(), body: "Hello" } };
    expect((await floor.as("finance").refusal(contract.writeNote, note)).code).toBe("not-permitted");
    const task = { about: about(), title: "Call", dueAt: minutes(5).toISOString() };
    await floor.as("ae").call(contract.planTask, { body: task });
    const { tasks } = await floor.as("ae").call(contract.readToday, {});
    expect(tasks).toMatchObject([{ title: "Call", kind: "todo" }]);
  });
});
