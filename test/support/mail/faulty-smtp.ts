import { connect, createServer, type Socket } from "node:net";

export type FaultySmtpProxy = {
  host: string;
  port: number;
  /** How many times the server took a mail and the client never heard of it. */
  cuts(): number;
  stop(): Promise<void>;
};

type Faults = {
  /** Probability that a connection is cut when the server has taken the mail but its 250 has not reached the client. */
  cutAfterData?: number;
  /** Every reply of the server comes this much later. */
  delayMs?: number;
  /** For a repeatable run. */
  random?: () => number;
};

/**
 * Stands between a client and an SMTP server without TLS and makes the classic unsure send (RFC 5321 §4.5.3.2.6, "the
 * timeout after the final dot"): the mail is on its way, the sender cannot know.
 */
export async function faultySmtpProxy(
  target: { host: string; port: number },
  { cutAfterData = 0, delayMs = 0, random = Math.random }: Faults,
): Promise<FaultySmtpProxy> {
  const open = new Set<Socket>();
  let cutCount = 0;
  const server = createServer((client) => {
    const upstream = connect(target.port, target.host);
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.once("close", () => {
        open.delete(socket);
        end();
      });
      socket.on("error", end);
    }
    const talk = followTalk();
    client.on("data", (chunk) => {
      talk.clientSaid(chunk);
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      if (talk.serverSaid(chunk) === "took the mail" && random() < cutAfterData) {
        cutCount++;
        return end();
      }
      // setTimeout keeps the order of equal delays.
      if (delayMs) setTimeout(() => client.write(chunk), delayMs).unref();
      else client.write(chunk);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    host: "127.0.0.1",
    port: (server.address() as { port: number }).port,
    cuts: () => cutCount,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Knows where in the dialogue a connection is: commands, the text of a mail, or waiting for the verdict on it. */
function followTalk() {
  let phase: "commands" | "text" | "verdict" = "commands";
  let tail = "";
  return {
    clientSaid(chunk: Buffer): void {
      if (phase !== "text") return;
      // The final dot may arrive in pieces, so the end of the last piece is kept.
      const seen = tail + chunk.toString("latin1");
      if (seen.includes("\r\n.\r\n")) phase = "verdict";
      tail = seen.slice(-4);
    },
    serverSaid(chunk: Buffer): "took the mail" | "something else" {
      // Replies to pipelined commands come together (RFC 2920); the last line tells where the talk stands.
      const code = /(?:^|\n)(\d{3}) [^\n]*\r\n$/.exec(chunk.toString("latin1"))?.[1];
      if (phase === "verdict") {
        phase = "commands";
        return code === "250" ? "took the mail" : "something else";
      }
      if (code === "354") {
        phase = "text";
        tail = "\r\n";
      }
      return "something else";
    },
  };
}
