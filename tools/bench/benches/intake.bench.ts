import { fileURLToPath } from "node:url";
import { buildForm } from "../../../src/inbound/inbound.builders.ts";
import { alternate } from "../alternate.ts";
import type { Bench } from "../bench.ts";
import { fillLeads, makeUuidAt } from "../fill-leads.ts";
import { type Ground, openGround } from "../ground.ts";
import { pace } from "../pace.ts";

const BARE = fileURLToPath(new URL("../bare/intake.ts", import.meta.url));
const PERSONS = 20_000;

/**
 * Visitors at an even pace through a form's program door: kept raw, screened, matched, scored, routed and pushed. The
 * goal is of the slowest in a hundred: at most ten times that of one insert with its notice.
 */
export const bench: Bench = {
  says: "`size` visitors a second at a form's door, taken in to a lead in somebody's hands; ratio of p99 (bare ÷ ours)",
  size: 50,
  goal: 0.1,
  async run({ size, seconds }) {
    const ground = await openGround();
    try {
      await makeUuidAt(ground);
      await fillLeads(ground, PERSONS);
      const form = await ground.platform.work.inWorkspace(ground.workspaceId, (tx) =>
        buildForm(tx, { at: new Date() }),
      );
      const { url } = await ground.start();
      const bareUrl = await ground.startBare(BARE, {});
      let visitors = 0;
      const visitor = () => {
        visitors++;
        const values = {
          name: `Vera Guest ${visitors}`,
          email: `vera${visitors}@guests${visitors % 4000}.test`,
          company: `Guests ${visitors % 4000}`,
          message: "May we see it on Tuesday?",
        };
        return JSON.stringify({ values, externalId: `visit-${visitors}` });
      };
      let arrived = 0;
      const rate = { perSecond: size, seconds };
      const measured = await alternate(
        async () => {
          const door = `${url}/api/v1/intake/${form.programKey}`;
          const round = await pace(() => ({ method: "POST", url: door, body: visitor() }), rate);
          arrived += round.latencies!.length;
          return round;
        },
        () => pace(() => ({ method: "POST", url: bareUrl, body: visitor() }), rate),
      );
      const { ours, bare } = measured.p99!;
      return { ...measured, ratio: bare / ours, also: { lost: arrived - (await leadsOpened(ground)) } };
    } finally {
      await ground.clear();
    }
  },
};

async function leadsOpened({ owner }: Ground): Promise<number> {
  const { rows } = await owner.query(
    "select count(*)::int as n from submissions s join leads l on l.id = s.lead_id where s.outcome = 'opened'",
  );
  return rows[0].n;
}
