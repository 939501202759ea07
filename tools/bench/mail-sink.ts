import { EventEmitter } from "node:events";
import { SMTPServer } from "smtp-server";

/** A mail server that lets everybody in, takes every mail and forgets it. */
export interface MailSink {
  port: number;
  /** Tells `first` and `last` of the next `count` mails. */
  expect(count: number): EventEmitter;
  close(): Promise<void>;
}

export async function openMailSink(): Promise<MailSink> {
  let taken = 0;
  let wanted = 0;
  let round = new EventEmitter();
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: (_auth, _session, done) => done(null, { user: "anybody" }),
    onData(stream, _session, done) {
      stream.resume();
      stream.once("end", () => {
        done();
        taken++;
        if (taken === 1) round.emit("first");
        if (taken === wanted) round.emit("last");
      });
    },
  });
  // A client that hangs up is no news here.
  server.on("error", () => {});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  return {
    port: (server.server.address() as { port: number }).port,
    expect(count) {
      taken = 0;
      wanted = count;
      round = new EventEmitter();
      return round;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}
