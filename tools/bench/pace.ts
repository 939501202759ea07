import { Agent } from "node:http";
import type { Round } from "./alternate.ts";
import { type Shot, send } from "./load.ts";

const MOST_SOCKETS = 64;

/**
 * Requests at an even pace, whether or not the ones before were answered: visitors do not wait for each other. A
 * latency counts from when its request was due, so that a server that falls behind cannot hide it.
 */
export async function pace(
  next: () => Shot,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS });
  const latencies: number[] = [];
  const under: Promise<void>[] = [];
  const count = Math.round(perSecond * seconds);
  const since = performance.now();
  for (let n = 0; n < count; n++) {
    const due = since + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await new Promise((done) => setTimeout(done, early));
    under.push(
      send(next(), agent).then(() => {
        latencies.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(under);
  agent.destroy();
  return { perSecond: latencies.length / ((performance.now() - since) / 1000), latencies };
}
