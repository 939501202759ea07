import { Agent, request } from "node:http";
import type { Round } from "./alternate.ts";

export interface Shot {
  method: "GET" | "POST";
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Requests over a few kept connections for some seconds. Any answer but 2xx ends the benchmark. */
export async function fire(
  next: () => Shot,
  options: { connections: number; seconds: number },
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const latencies: number[] = [];
  const since = performance.now();
  const until = since + options.seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      await send(next(), agent);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: options.connections }, worker));
  agent.destroy();
  return { perSecond: latencies.length / ((performance.now() - since) / 1000), latencies };
}

export function send(shot: Shot, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { ...shot.headers, ...(shot.body ? { "content-type": "application/json" } : {}) };
    const outgoing = request(shot.url, { method: shot.method, headers, agent }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        const status = incoming.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve();
        else
          reject(
            new Error(
              `${shot.method} ${shot.url} answered ${status}: ${Buffer.concat(chunks).toString().slice(0, 300)}`,
            ),
          );
      });
      incoming.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(shot.body);
  });
}
