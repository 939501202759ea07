import { createServer } from "node:http";
import { createTransport } from "nodemailer";

// The least that could send the same mails: a pooled client that composes each and keeps no record of any.
const transport = createTransport({
  pool: true,
  host: "127.0.0.1",
  port: Number(process.env.BARE_SINK),
  maxConnections: 10,
  maxMessages: Number.POSITIVE_INFINITY,
  ignoreTLS: true,
  auth: { user: "bare", pass: "bare" },
});
const text = "May I ask you something? ".repeat(20);

const server = createServer(async (request, response) => {
  const count = Number(request.url!.slice(1));
  const since = performance.now();
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      transport.sendMail({
        from: { name: "Sam Delaney", address: "sam@northharbour.test" },
        to: `person${n}@company${n}.test`,
        subject: "About your warehouse",
        text: `${text}\n\n--\nNo more mails like this: http://localhost/unsubscribe/${n}\n`,
        headers: { "List-Unsubscribe": `<http://localhost/unsubscribe/${n}>` },
      }),
    ),
  );
  const perSecond = count / ((performance.now() - since) / 1000);
  response.setHeader("content-type", "application/json").end(JSON.stringify({ perSecond }));
});
server.listen(0, "127.0.0.1", () => {
  console.log(`listening http://127.0.0.1:${(server.address() as { port: number }).port}`);
});
process.once("SIGTERM", () => process.exit(0));
