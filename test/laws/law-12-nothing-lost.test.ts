import pg from "pg";
import { describe, expect, it } from "vitest";
import { createForm, inboundJobs } from "../../src/inbound/public.ts";
import { systemActor } from "../../src/platform/actor.ts";
import { silentLog } from "../../src/platform/log.ts";
import { orRefuse } from "../../src/platform/outcome.ts";
import { type Floor, openHouse } from "../support/house.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const house = await openHouse({ now: NOW });
const by = systemActor("test");

const openForm = (floor: Floor) =>
  floor.tx(async (tx) =>
    orRefuse(await createForm(tx, { name: "Demo", asset: "demo-request", by, at: NOW })),
  );

async function asOwner<T>(act: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: house.urls.owner });
  await owner.connect();
  try {
    return await act(owner);
  } finally {
    await owner.end();
  }
}

/** What was sent and is nowhere, or is there without an outcome. */
const lost = (workspaceId: string) =>
  asOwner(async (owner) => {
    await owner.query("select set_config('app.workspace_id', $1, false)", [workspaceId]);
    const { rows } = await owner.query(
      `
      select r.id from raw_bodies r left join submissions s on s.raw_body_id = r.id and s.workspace_id = r.workspace_id
      where r.workspace_id = $1 and (s.outcome is null or (s.lead_id is null and s.reason is null))`,
      [workspaceId],
    );
    return rows;
  });

const send = (key: string, body: string, type = "application/json") =>
  house.app.inject({
    method: "POST",
    url: `/api/v1/intake/${key}`,
    headers: { "content-type": type },
    payload: body,
  });

const knocks = [
  JSON.stringify({ values: { name: "Ada", email: "ada@looms.test" } }),
  JSON.stringify({ values: { name: "Ada", email: "ada@looms.test" } }),
  JSON.stringify({ values: { name: "\u0000Nul", email: "nul@looms.test", message: "a\u0000b" } }),
  JSON.stringify({ values: { email: "x@mailinator.com", name: "Throw Away" } }),
  JSON.stringify({ values: [] }),
  JSON.stringify([1, 2, 3]),
  "{ broken",
  "",
  "\u00ff\u00fe binary",
  JSON.stringify({
    values: { name: "ß".repeat(300), email: "long@looms.test", phone: "+1", company: "x".repeat(400) },
  }),
];

describe("law 12: what came in from outside is kept raw and never lost", () => {
  it("has an outcome and a reason for everything that knocked, well-formed or not", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    const answers = await Promise.all(knocks.map((body) => send(form.programKey, body)));
    expect(answers.map((answer) => answer.statusCode).filter((status) => status >= 500)).toEqual([]);
    const kept = await asOwner(async (owner) => {
      const { rows } = await owner.query("select body from raw_bodies where workspace_id = $1", [
        floor.workspaceId,
      ]);
      return rows.map((row) => (row.body as Buffer).toString("utf8"));
    });
    expect(kept.sort()).toEqual([...knocks].sort());
    expect(await lost(floor.workspaceId)).toEqual([]);
  });

  it("keeps what a fault of ours broke, and takes it in once the fault is gone", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    await asOwner((owner) =>
      owner.query(`
        create function break_scores() returns trigger language plpgsql as $$ begin raise 'broken on purpose'; end $$;
        create trigger broken before insert on scores execute function break_scores()`),
    );
    const answer = await send(
      form.programKey,
      JSON.stringify({ values: { name: "Ada", email: "ada@looms.test" } }),
    );
    expect(answer.json()).toMatchObject({ outcome: "waiting", reason: "fault", leadId: null });
    expect(await lost(floor.workspaceId)).toEqual([]);
    await asOwner((owner) => owner.query("drop trigger broken on scores; drop function break_scores"));

    const retry = inboundJobs.find((handled) => handled.job.name === "retry-submission")!;
    const payload = { submissionId: answer.json().submissionId } as never;
    await retry.run({ ...house.platform, log: silentLog, workspaceId: floor.workspaceId, payload });
    const outcome = await asOwner(async (owner) => {
      const { rows } = await owner.query("select outcome, lead_id from submissions where workspace_id = $1", [
        floor.workspaceId,
      ]);
      return rows;
    });
    expect(outcome).toMatchObject([{ outcome: "opened" }]);
    expect(outcome[0].lead_id).not.toBeNull();
  });
});
