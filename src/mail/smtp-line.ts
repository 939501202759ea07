import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { resolveMailHost } from "./mail-host.ts";
import type { Mailbox } from "./mailboxes.store.ts";

/**
 * What is known of one attempt. `nothing-went` only where the text of the mail was never asked for; whatever happens
 * after that without the server's verdict is `unsure` (RFC 5321 §4.5.3.2.6).
 */
export type Verdict =
  | { kind: "sent"; says: string }
  | { kind: "refused"; permanent: boolean; says: string; recipient: boolean }
  | { kind: "nothing-went"; says: string }
  | { kind: "unsure"; says: string };

export interface Envelope {
  from: string;
  to: string;
}

/** One authenticated connection, kept for several mails. */
export interface SmtpLine {
  deliver(envelope: Envelope, mail: Buffer): Promise<Verdict>;
  readonly open: boolean;
  close(): void;
}

export type SmtpStep = "connect" | "encrypt" | "sign-in";

export class SmtpFailed extends Error {
  readonly step: SmtpStep;
  constructor(step: SmtpStep, says: string) {
    super(says);
    this.step = step;
  }
}

const CONNECT_WITHIN = 15_000;
// Servers may think for long after the final dot, but a claim must outlive the whole dialogue (CLAIM_SECONDS).
const SILENCE = 60_000;

type SmtpError = Error & { code?: string; responseCode?: number; response?: string; command?: string };

export async function openSmtpLine(mailbox: Mailbox, password: string, trust?: string): Promise<SmtpLine> {
  const { address, servername } = await resolveMailHost(mailbox.smtpHost);
  const connection = new SMTPConnection({
    host: address,
    port: mailbox.smtpPort,
    secure: mailbox.smtpSecurity === "tls",
    requireTLS: mailbox.smtpSecurity === "starttls",
    ignoreTLS: mailbox.smtpSecurity === "none",
    name: mailbox.address.split("@")[1],
    connectionTimeout: CONNECT_WITHIN,
    greetingTimeout: CONNECT_WITHIN,
    socketTimeout: SILENCE,
    ...(servername ? { servername } : {}),
    tls: { ...(servername ? { servername } : {}), ...(trust ? { ca: trust } : {}) },
  });
  let open = true;
  let lost: ((error: SmtpError) => void) | null = null;
  connection.on("error", (error: SmtpError) => {
    open = false;
    lost?.(error);
  });
  connection.on("end", () => {
    open = false;
    lost?.(new Error("The connection ended."));
  });
  const failed = (step: SmtpStep, error: SmtpError) => new SmtpFailed(step, wordsOf(error));
  await new Promise<void>((done, fail) => {
    lost = (error) => fail(failed(error.code === "ETLS" ? "encrypt" : "connect", error));
    connection.connect(() => done());
  });
  await new Promise<void>((done, fail) => {
    lost = (error) => fail(failed("sign-in", error));
    connection.login({ user: mailbox.username, pass: password }, (error) =>
      error ? fail(failed("sign-in", error)) : done(),
    );
  }).catch((error: unknown) => {
    connection.close();
    throw error;
  });
  lost = null;
  return {
    get open() {
      return open;
    },
    deliver(envelope, mail) {
      return new Promise((done) => {
        const text = textOf(mail);
        // A lost connection may never call back; the first of the two verdicts stands.
        lost = (error) => done(text.asked() ? unsure(error) : nothingWent(error));
        connection.send(
          { from: envelope.from, to: [envelope.to], size: mail.length },
          text.stream,
          (error, answer) => {
            lost = null;
            if (!error) return done({ kind: "sent", says: String(answer?.response ?? "") });
            done(judge(error, text.asked()));
            // Half a transaction must not meet the next mail.
            if (open) connection.reset(() => {});
          },
        );
      });
    },
    close() {
      open = false;
      connection.quit();
    },
  };
}

/** The mail as a stream that knows whether the server has asked for it (354): before that nothing can have gone. */
function textOf(mail: Buffer): { stream: Readable; asked(): boolean } {
  let asked = false;
  const stream = new Readable({
    read() {
      asked = true;
      this.push(mail);
      this.push(null);
    },
  });
  return { stream, asked: () => asked };
}

function judge(error: SmtpError, asked: boolean): Verdict {
  if (error.responseCode) {
    const permanent = error.responseCode >= 500;
    return { kind: "refused", permanent, says: wordsOf(error), recipient: error.command === "RCPT TO" };
  }
  return asked ? unsure(error) : nothingWent(error);
}

const unsure = (error: SmtpError): Verdict => ({ kind: "unsure", says: wordsOf(error) });
const nothingWent = (error: SmtpError): Verdict => ({ kind: "nothing-went", says: wordsOf(error) });

/** The server's own words where it spoke. */
function wordsOf(error: SmtpError): string {
  return (error.response ?? error.message).replace(/\s+/g, " ").trim().slice(0, 500);
}
