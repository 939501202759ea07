import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { LEADS, readFunnelFiles, WINS } from "../../src/main/replay/funnel-files.ts";
import { replayFiles } from "../../src/main/replay/replay-files.ts";
import { countWorkspace, totalsOf, totalsOfReport } from "../../src/main/replay/totals.ts";
import { type AnswerOf, type CallOf, type Contract, pathOf } from "../../src/platform/http/contract.ts";
import {
  listMetricRows,
  listRefusedRows,
  readFunnel,
  readMetric,
  readRecordedFiles,
} from "../../src/reports/reports.contract.ts";
import { acceptInvitationContract } from "../../src/team/invitations.contract.ts";
import { openHouse } from "../support/house.ts";

const RECORDED = join(import.meta.dirname, "../../../shared/data/olist-funnel");
// A tenth of the leads and every win that is a trap; `npm run replay` takes all 8,000.
const EVERY = 10;
const TRAPS = [
  "b91cf8812365f50ff4bda4bcd6206b05",
  "4e6e15ac583426150b75fc9b2951c7b1",
  "d6f0ffd9dd59848ed1b74ad799489755",
];

const house = await openHouse();
const folder = await mkdtemp(join(tmpdir(), "frontline-replay-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sample(): Promise<void> {
  const chosen = new Set<string>();
  const keep = (text: string, wanted: (id: string, line: number) => boolean) => {
    const [header, ...lines] = text.trimEnd().split("\n");
    return [header, ...lines.filter((line, index) => wanted(line.slice(0, 32), index))].join("\n");
  };
  const leads = keep(await readFile(join(RECORDED, LEADS), "utf8"), (id, line) => {
    const isChosen = line % EVERY === 0 || TRAPS.includes(id);
    if (isChosen) chosen.add(id);
    return isChosen;
  });
  const wins = keep(await readFile(join(RECORDED, WINS), "utf8"), (id) => chosen.has(id));
  await writeFile(join(folder, LEADS), leads);
  await writeFile(join(folder, WINS), wins);
}

/** Joins by the invitation that a replay ends with, and asks as the browser does. */
async function joinBy(invitation: string) {
  const joined = await house.app.inject({
    method: "POST",
    url: pathOf(acceptInvitationContract, { token: invitation }),
    payload: { name: "Rita Reader", password: "reads what was recorded", zone: "Europe/Berlin" },
    headers: { "x-frontline": "1" },
  });
  if (joined.statusCode !== 200) throw new Error(joined.body);
  const cookies = Object.fromEntries(joined.cookies.map(({ name, value }) => [name, value]));
  return async <C extends Contract>(contract: C, sent: Partial<CallOf<C>>): Promise<AnswerOf<C>> => {
    const { params, query } = sent as { params?: Record<string, string>; query?: Record<string, string> };
    const url = pathOf(contract, params);
    const answer = await house.app.inject({ method: "GET", url, query: query ?? {}, cookies });
    if (answer.statusCode !== 200) throw new Error(`${contract.name}: ${answer.body}`);
    return answer.json();
  };
}
type Ask = Awaited<ReturnType<typeof joinBy>>;

const reportOf = async (ask: Ask) =>
  totalsOfReport({
    origins: await ask(readFunnel, { query: { by: "origin" } }),
    months: await ask(readFunnel, { query: { by: "month" } }),
    wins: await ask(readMetric, { params: { key: "deals.won" }, query: { by: "month" } }),
    files: await ask(readRecordedFiles, {}),
  });

async function rowsBehind(ask: Ask, key: string, cell: Record<string, string>): Promise<number> {
  let rows = 0;
  let after: string | null = null;
  do {
    const query = { ...cell, limit: "200", ...(after ? { after } : {}) };
    const page: AnswerOf<typeof listMetricRows> = await ask(listMetricRows, {
      params: { key },
      query: query as never,
    });
    rows += page.rows.length;
    after = page.next;
  } while (after);
  return rows;
}

describe("a recorded funnel, replayed", () => {
  beforeEach((test) => {
    if (!existsSync(RECORDED)) test.skip("the recorded funnel is not beside this checkout");
  });

  it("stands in the Crown Report as the files have it, less what the laws refused, in every cell", async () => {
    await sample();
    const replayed = await replayFiles(house.platform, folder, () => {});
    const laws = Object.fromEntries(
      replayed.refused.map(({ id, law, refusal }) => [id, `${law} ${refusal}`]),
    );
    expect(laws).toEqual({
      b91cf8812365f50ff4bda4bcd6206b05: "4 conversation-before-offer",
      "4e6e15ac583426150b75fc9b2951c7b1": "3 own-handoff",
      d6f0ffd9dd59848ed1b74ad799489755: "3 own-handoff",
    });
    const files = totalsOf(await readFunnelFiles(folder), new Set(Object.keys(laws)));
    expect(files.leads).toBeGreaterThan(800);
    expect(files.won).toBeGreaterThan(60);
    const ask = await joinBy(replayed.invitation);
    expect(await reportOf(ask)).toEqual(files);
    expect(await countWorkspace(house.platform, replayed.workspaceId)).toEqual(files);

    const { rows: recorded } = await ask(readRecordedFiles, {});
    expect(recorded).toMatchObject([
      { source: LEADS, records: files.leads, here: files.leads, refused: 0, byLaw: [] },
      {
        ...{ source: WINS, records: files.won + 3, here: files.won, refused: 3 },
        byLaw: [
          { law: 3, rows: 2 },
          { law: 4, rows: 1 },
        ],
      },
    ]);
    for (const { metric, here } of recorded) expect(await rowsBehind(ask, metric, {})).toBe(here);
    const social = (await ask(readFunnel, { query: { by: "origin" } })).cells.find(
      ({ key }) => key === "social",
    )!;
    expect(await rowsBehind(ask, "funnel.leads", { origin: "social" })).toBe(social.leads);
    const ofLaw = async (law: number) =>
      (await ask(listRefusedRows, { query: { source: WINS, law } })).rows.map(({ record }) => record);
    expect((await ofLaw(3)).sort()).toEqual(TRAPS.slice(1).sort());
    expect(await ofLaw(4)).toEqual([TRAPS[0]]);
    const first = await ask(listRefusedRows, { query: { limit: 2 } });
    const second = await ask(listRefusedRows, { query: { limit: 2, after: first.next! } });
    expect([...first.rows, ...second.rows].map(({ record }) => record).sort()).toEqual([...TRAPS].sort());
    expect(second.next).toBe(null);
  }, 300_000);
});
