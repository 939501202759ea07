import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readFunnelFiles } from "../../src/main/replay/funnel-files.ts";
import { replayFiles } from "../../src/main/replay/replay-files.ts";
import { countWorkspace, totalsOf } from "../../src/main/replay/totals.ts";
import { openHouse } from "../support/house.ts";

const RECORDED = join(import.meta.dirname, "../../../shared/data/olist-funnel");
const LEADS = "olist_marketing_qualified_leads_dataset.csv";
const WINS = "olist_closed_deals_dataset.csv";
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

describe("a recorded funnel, replayed", () => {
  beforeEach((test) => {
    if (!existsSync(RECORDED)) test.skip("the recorded funnel is not beside this checkout");
  });

  it("ends in a workspace that equals the files less what the laws refused, in every cell", async () => {
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
    expect(await countWorkspace(house.platform, replayed.workspaceId)).toEqual(files);
    expect(files.leads).toBeGreaterThan(800);
    expect(files.won).toBeGreaterThan(60);
  }, 300_000);
});
