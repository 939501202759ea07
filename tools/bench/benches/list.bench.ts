import { fileURLToPath } from "node:url";
import { alternate } from "../alternate.ts";
import type { Bench } from "../bench.ts";
import { cpuSeconds } from "../cpu.ts";
import { fillLeads, makeUuidAt } from "../fill-leads.ts";
import { openGround } from "../ground.ts";
import { fire } from "../load.ts";

const BARE = fileURLToPath(new URL("../bare/list.ts", import.meta.url));
const CONNECTIONS = 8;

/** The SDR's working leads by score, 50 rows: HTTP, session, charter and row-level security against one bare statement. */
export const bench: Bench = {
  says: "a page of leads by owner and state, by score, over HTTP with session and row-level security",
  size: 100_000,
  goal: 0.25,
  async run({ size, seconds }) {
    const ground = await openGround();
    try {
      await makeUuidAt(ground);
      await fillLeads(ground, size);
      const { url, pid } = await ground.start();
      const bareUrl = await ground.startBare(BARE, {});
      const { id, token } = ground.people.sdr!;
      const page = `${url}/api/v1/leads?filter=owner.is.me~state.is.working&sort=-score&limit=50`;
      const headers = { authorization: `Bearer ${token}` };
      let asked = 0;
      const spent = cpuSeconds(pid);
      const measured = await alternate(
        async () => {
          const round = await fire(() => ({ method: "GET", url: page, headers }), {
            connections: CONNECTIONS,
            seconds,
          });
          asked += round.latencies!.length;
          return round;
        },
        () => fire(() => ({ method: "GET", url: `${bareUrl}/${id}` }), { connections: CONNECTIONS, seconds }),
      );
      const cpu = ((cpuSeconds(pid) - spent) * 1000) / asked;
      return { ...measured, also: { "cpu-ms": cpu.toFixed(2) } };
    } finally {
      await ground.clear();
    }
  },
};
