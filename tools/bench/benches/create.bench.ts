import { fileURLToPath } from "node:url";
import { alternate } from "../alternate.ts";
import type { Bench } from "../bench.ts";
import { fillLeads, makeUuidAt } from "../fill-leads.ts";
import { openGround } from "../ground.ts";
import { fire } from "../load.ts";

const BARE = fileURLToPath(new URL("../bare/create.ts", import.meta.url));
const CONNECTIONS = 8;

/** One person a call: validation, duplicate check, likely duplicates, event; against one bare statement. */
export const bench: Bench = {
  says: "one person created over HTTP: validated, held against duplicates, with its event",
  size: 100_000,
  goal: 0.3,
  async run({ size, seconds }) {
    const ground = await openGround();
    try {
      await makeUuidAt(ground);
      await fillLeads(ground, size);
      const { url } = await ground.start();
      const bareUrl = await ground.startBare(BARE, {});
      const headers = { authorization: `Bearer ${ground.people.sdr!.token}` };
      let made = 0;
      const person = (side: string) => {
        made++;
        return JSON.stringify({
          name: `Nadia Marsh ${made}`,
          title: "Buyer",
          email: `${side}${made}@fresh${made % 5000}.test`,
        });
      };
      return await alternate(
        () =>
          fire(() => ({ method: "POST", url: `${url}/api/v1/persons`, headers, body: person("ours") }), {
            connections: CONNECTIONS,
            seconds,
          }),
        () =>
          fire(() => ({ method: "POST", url: bareUrl, body: person("bare") }), {
            connections: CONNECTIONS,
            seconds,
          }),
      );
    } finally {
      await ground.clear();
    }
  },
};
