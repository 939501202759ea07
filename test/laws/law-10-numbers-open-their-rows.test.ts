import { beforeAll, describe, expect, it } from "vitest";
import { addTask, finishTask } from "../../src/activity/public.ts";
import { buildPerson } from "../../src/contacts/contacts.builders.ts";
import { buildHandoff, buildHandoffBeforeVerdict } from "../../src/handoffs/handoffs.builders.ts";
import { returnHandoff } from "../../src/handoffs/public.ts";
import { buildLead } from "../../src/leads/leads.builders.ts";
import { openDemo } from "../../src/main/demo/index.ts";
import { listMeetingsAbout, recordMeeting } from "../../src/meetings/public.ts";
import { logCall } from "../../src/outreach/public.ts";
import { openSessions } from "../../src/platform/auth/sessions.ts";
import { sql } from "../../src/platform/db/sql.ts";
import type { Tx } from "../../src/platform/db/tx.ts";
import { type AnswerOf, type CallOf, type Contract, pathOf } from "../../src/platform/http/contract.ts";
import { orRefuse } from "../../src/platform/outcome.ts";
import { funnelCells } from "../../src/reports/funnel-cells.ts";
import { metricKeys } from "../../src/reports/open.ts";
import {
  listFirstAnswerRows,
  listMetricRows,
  readFirstAnswers,
  readFloor,
  readFunnel,
  readMetric,
  readScorecard,
} from "../../src/reports/reports.contract.ts";
import { findMemberActor, listMembers } from "../../src/team/public.ts";
import { openHouse } from "../support/house.ts";

// A Wednesday afternoon: clocks run, slots have passed, and yesterday was worked.
const house = await openHouse({ now: new Date("2026-03-04T14:30:00Z") });
const splits = ["month", "origin", "source", "motion", "member"] as const;
const tokens = new Map<string, string>();
let workspaceId: string;

beforeAll(async () => {
  workspaceId = await openDemo(house.platform, house.now);
  const sessions = openSessions(house.platform.directory, house.platform.secrets);
  const members = await house.platform.work.inWorkspace(workspaceId, (tx) => listMembers(tx));
  for (const { id, name } of members) {
    const { token } = await sessions.start({ loginId: null, workspaceId, memberId: id }, house.now);
    tokens.set(name.split(" ")[0]!, token);
  }
  await house.platform.work.inWorkspace(workspaceId, (tx) => liveOneMoreDay(tx, members));
}, 180_000);

/** What the story lacks: a call, a missed meeting, a hand-off returned yesterday, a task done today. */
async function liveOneMoreDay(tx: Tx, members: readonly { id: string; name: string }[]): Promise<void> {
  const actor = async (first: string) =>
    (await findMemberActor(tx, members.find(({ name }) => name.startsWith(first))!.id, house.now))!;
  const [nora, elena] = [await actor("Nora"), await actor("Elena")];
  const at = new Date("2026-03-03T09:00:00Z");
  const sides = { rep: nora, ae: elena, at };
  const back = await buildHandoffBeforeVerdict(tx, sides);
  const words = "They solved it in January.";
  orRefuse(
    await returnHandoff(tx, { handoffId: back.id, by: elena, at, reason: "no-need-confirmed", words }),
  );

  const startsAt = new Date("2026-03-03T13:00:00Z");
  const place = { kind: "web", where: "https://meet.northharbour.test/call" } as const;
  const slot = { startsAt, minutes: 30, place, doubleBook: true };
  const missed = await buildHandoff(tx, sides, { way: "meeting", slot });
  const [meeting] = await listMeetingsAbout(tx, { kind: "handoff", ids: [missed.id] });
  const evidence = [{ kind: "attestation", words: "Nobody came." }] as const;
  const noShow = { meetingId: meeting!.id, outcome: "no-show", byWhom: "person", evidence } as const;
  orRefuse(await recordMeeting(tx, { ...noShow, by: elena, at: new Date("2026-03-03T13:40:00Z") }));

  const { personId } = await buildPerson(tx, { at, phone: "+49 30 23125 900" });
  const lead = await buildLead(tx, { personId, motion: "outbound", ownerId: nora.id, at });
  orRefuse(await logCall(tx, { leadId: lead.id, outcome: "talked", by: nora, at: house.now }));
  const about = { kind: "lead", id: lead.id };
  const task = {
    memberId: nora.id,
    kind: "todo",
    title: "Send the paper",
    reason: "Promised",
    rank: 50,
    about,
  } as const;
  const { taskId } = orRefuse(await addTask(tx, { ...task, dueAt: at, by: nora, at }));
  orRefuse(await finishTask(tx, { taskId, by: nora, at: house.now }));
}

async function ask<C extends Contract>(
  who: string,
  contract: C,
  sent: Partial<CallOf<C>> = {},
): Promise<AnswerOf<C>> {
  const { params, query } = sent as { params?: Record<string, string>; query?: Record<string, string> };
  const response = await house.app.inject({
    method: contract.method,
    url: pathOf(contract, params),
    query: query ?? {},
    headers: { authorization: `Bearer ${tokens.get(who)}` },
  });
  if (response.statusCode !== 200) throw new Error(`${contract.name} as ${who}: ${response.body}`);
  return response.json();
}

type Query = Record<string, string>;

/** Every row behind a number, walked page by page; none may come twice. */
async function rowsOf(
  who: string,
  contract: typeof listMetricRows,
  key: string,
  query: Query,
  limit = "200",
) {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const sent = { params: { key }, query: { ...query, limit, ...(after ? { after } : {}) } };
    const page: AnswerOf<typeof listMetricRows> = await ask(who, contract, sent as never);
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(new Set(ids).size, `${key} lists a row twice`).toBe(ids.length);
  return ids.length;
}

async function opensItsRows(
  who: string,
  key: string,
  query: Query,
  { of, hits }: { of: number; hits: number },
) {
  const cell = `${key} as ${who} ${JSON.stringify(query)}`;
  expect(await rowsOf(who, listMetricRows, key, query), cell).toBe(of);
  expect(await rowsOf(who, listMetricRows, key, { ...query, part: "hits" }), `hits of ${cell}`).toBe(hits);
}

describe("law 10: every number opens the rows it counts, and the count agrees", () => {
  it.each(metricKeys)(
    "%s: in every cell of every split, for the vice president",
    { timeout: 60_000 },
    async (key) => {
      for (const by of splits) {
        const { total, cells } = await ask("Victor", readMetric, { params: { key }, query: { by } });
        expect(
          cells.reduce((sum, { of }) => sum + of, 0),
          `${key} by ${by} adds up`,
        ).toBe(total.of);
        expect(
          cells.reduce((sum, { hits }) => sum + hits, 0),
          `hits of ${key} by ${by} add up`,
        ).toBe(total.hits);
        for (const cell of cells) await opensItsRows("Victor", key, { [by]: cell.key }, cell);
        if (by === "month") await opensItsRows("Victor", key, {}, total);
      }
    },
  );
});

describe("law 10, as each viewer sees it", () => {
  it.each(["Jonas", "Nora", "Elena", "Felix"])(
    "%s opens as many rows as every number says",
    { timeout: 120_000 },
    async (who) => {
      for (const key of metricKeys) {
        const { total, cells } = await ask(who, readMetric, { params: { key }, query: { by: "member" } });
        await opensItsRows(who, key, {}, total);
        for (const cell of cells) await opensItsRows(who, key, { member: cell.key }, cell);
      }
    },
  );

  it("counts less for a rep than for the vice president, never more", async () => {
    let less = 0;
    for (const key of metricKeys) {
      const [all, own] = [
        await ask("Victor", readMetric, { params: { key } }),
        await ask("Nora", readMetric, { params: { key } }),
      ];
      expect(own.total.of, key).toBeLessThanOrEqual(all.total.of);
      if (own.total.of < all.total.of) less += 1;
    }
    expect(less).toBeGreaterThan(15);
  });

  it("holds for cells within cells, for a period, and when the rows are turned three at a time", async () => {
    const period = { from: "2026-01-20", until: "2026-03-05" };
    for (const key of ["funnel.leads", "handoffs.offered", "meetings.held-rate", "outreach.calls"]) {
      const { total, cells } = await ask("Victor", readMetric, {
        params: { key },
        query: { ...period, motion: "outbound", by: "member" },
      });
      expect(total.of, key).toBeGreaterThan(0);
      for (const { key: member, of } of cells) {
        const query = { ...period, motion: "outbound", member };
        expect(await rowsOf("Victor", listMetricRows, key, query, "3"), `${key} of ${member}`).toBe(of);
      }
    }
  });

  it("is tried on numbers that are not all nothing", async () => {
    const empty: string[] = [];
    for (const key of metricKeys) {
      if ((await ask("Victor", readMetric, { params: { key } })).total.of === 0) empty.push(key);
    }
    expect(empty).toEqual([]);
  });
});

/** Every lead with the day it came in and the day it was won, by no predicate of the report's. */
function listLeadsByHand(tx: Tx) {
  return tx.list(sql<{ origin: string | null; enteredOn: string; wonOn: string | null }>`
    select l.origin, (l.opened_at at time zone w.zone)::date as entered_on,
           (d.closed_at at time zone w.zone)::date as won_on
    from report_leads_leads l cross join workspaces w
    left join report_deals_deals d on d.lead_id = l.id and d.state = 'won' limit 10000`);
}

describe("law 10 on the pages", () => {
  it("opens every step of every cell of the funnel, and agrees with the workspace lead by lead", {
    timeout: 60_000,
  }, async () => {
    for (const by of splits) {
      const funnel = await ask("Victor", readFunnel, { query: { by } });
      for (const cell of funnel.cells) {
        for (const step of ["leads", "accepted", "requalified", "won"] as const) {
          const rows = await rowsOf("Victor", listMetricRows, `funnel.${step}`, { [by]: cell.key });
          expect(rows, `${step} of ${by} ${cell.key}`).toBe(cell[step]);
        }
      }
    }
    const leads = await house.platform.work.inWorkspace(workspaceId, listLeadsByHand);
    const byHand = {
      origin: (l: (typeof leads)[0]) => l.origin ?? "",
      month: (l: (typeof leads)[0]) => l.enteredOn.slice(0, 7),
    };
    for (const by of ["origin", "month"] as const) {
      const { cells } = await ask("Victor", readFunnel, { query: { by } });
      expect(
        cells.map(({ key, leads, won, daysToWinMedian }) => ({ key, leads, won, daysToWinMedian })),
      ).toEqual(
        funnelCells(leads, byHand[by]).map(({ key, leads, won, daysToWinMedian }) => ({
          key,
          leads,
          won,
          daysToWinMedian,
        })),
      );
    }
  });

  it("opens every cell of every scorecard", { timeout: 60_000 }, async () => {
    for (const role of ["sdr", "market-response", "ae"] as const) {
      const card = await ask("Victor", readScorecard, { params: { role } });
      expect(card.rows.length).toBeGreaterThan(0);
      for (const { member, cells } of card.rows) {
        for (const { metric, of, hits } of cells) {
          const query = { member: member.id, ...(card.motion ? { motion: card.motion } : {}) };
          await opensItsRows("Victor", metric, query, { of, hits });
        }
      }
    }
  });

  it("opens every bar of the answer times, in both clocks", async () => {
    const speed = await ask("Victor", readFirstAnswers);
    expect(speed.answered).toBeGreaterThan(3);
    expect(speed.answered + speed.waiting + speed.untouched).toBe(speed.leads);
    for (const clock of ["business", "wall"] as const) {
      expect(speed[clock].buckets.reduce((sum, { count }) => sum + count, 0)).toBe(speed.leads);
      for (const { key, count } of speed[clock].buckets) {
        const { rows, next } = await ask("Victor", listFirstAnswerRows, {
          query: { clock, bucket: key, limit: "200" } as never,
        });
        expect([rows.length, next], `${clock} ${key}`).toEqual([count, null]);
      }
    }
    const seen = new Set<string>();
    for (let after: string | null = ""; after !== null; ) {
      const query = { limit: "4", ...(after ? { after } : {}) };
      const page: AnswerOf<typeof listFirstAnswerRows> = await ask("Victor", listFirstAnswerRows, {
        query,
      } as never);
      for (const { id } of page.rows) seen.add(id);
      after = page.next;
    }
    expect(seen.size).toBe(speed.leads);
  });

  it("opens every number of the floor", async () => {
    const floor = await ask("Victor", readFloor);
    for (const [part, key] of Object.entries({
      clocks: "floor.clocks",
      waiting: "floor.waiting",
      returned: "floor.returned",
      overdue: "floor.overdue",
    })) {
      const { count, rows } = floor[part as "clocks"];
      expect(await rowsOf("Victor", listMetricRows, key, {}), part).toBe(count);
      expect(rows.length).toBe(Math.min(count, 6));
    }
    for (const { id, due, done, waiting } of floor.members) {
      expect(await rowsOf("Victor", listMetricRows, "floor.due", { member: id })).toBe(due);
      expect(await rowsOf("Victor", listMetricRows, "floor.done", { member: id })).toBe(done);
      expect(await rowsOf("Victor", listMetricRows, "floor.waiting", { member: id })).toBe(waiting);
    }
  });
});
