import { createTransport } from "nodemailer";
import { connectTo, readOpenFolder, type StoredMessage } from "./folder.ts";
import type { MailServers } from "./mail-servers.ts";

type Wanted = { subject?: string | RegExp; from?: string; timeoutMs?: number };
type ReplyOptions = { html?: string; quote?: boolean };

/** A buyer with a mail client: reads by IMAP, answers by SMTP as the usual programs do. */
export type PersonMailbox = {
  address: string;
  /** The oldest mail that fits and was not returned before. */
  waitForMail(wanted?: Wanted): Promise<StoredMessage>;
  /** Returns the Message-ID of the reply. */
  reply(message: StoredMessage, text: string, options?: ReplyOptions): Promise<string>;
  /** An out-of-office answer as RFC 3834 wants it: marked as automatic, from nobody. */
  autoReply(message: StoredMessage, text: string): Promise<string>;
  write(mail: { to: string; subject: string; text: string; html?: string }): Promise<string>;
  close(): Promise<void>;
};

export async function openPersonMailbox(options: {
  address: string;
  password: string;
  servers: Pick<MailServers, "smtp" | "imap">;
  name?: string;
}): Promise<PersonMailbox> {
  const { address, password, servers } = options;
  const auth = { user: address, pass: password };
  const reader = connectTo(servers.imap, auth);
  await reader.connect();
  const transport = createTransport({ ...servers.smtp, auth, secure: false, ignoreTLS: true });
  const from = { name: options.name ?? address.split("@")[0]!, address };
  const waiting: StoredMessage[] = [];
  let nextUid = 1;

  const readNew = async () => {
    for (const message of await readOpenFolder(reader, "INBOX", nextUid)) {
      waiting.push(message);
      nextUid = message.uid + 1;
    }
  };
  return {
    address,
    async waitForMail({ timeoutMs = 15_000, ...wanted } = {}) {
      const giveUpAt = Date.now() + timeoutMs;
      while (true) {
        await readNew();
        const at = waiting.findIndex((message) => fits(message, wanted));
        if (at >= 0) return waiting.splice(at, 1)[0]!;
        if (Date.now() > giveUpAt) throw new Error(`${address} got no such mail: ${told(wanted, waiting)}`);
        await new Promise((done) => setTimeout(done, 100));
      }
    },
    async reply(message, text, { html, quote = true } = {}) {
      const { messageId } = await transport.sendMail({
        from,
        ...answerTo(message, "Re: "),
        text: quote ? `${text}\n\n${quotedText(message)}` : text,
        html: html && (quote ? `${html}<br>${quotedHtml(message)}` : html),
      });
      return messageId;
    },
    async autoReply(message, text) {
      const answer = answerTo(message, "Automatic reply: ");
      const { messageId } = await transport.sendMail({
        from,
        ...answer,
        envelope: { from: "", to: answer.to },
        headers: { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" },
        text,
      });
      return messageId;
    },
    async write(mail) {
      return (await transport.sendMail({ from, ...mail })).messageId;
    },
    async close() {
      transport.close();
      await reader.logout().catch(() => reader.close());
    },
  };
}

function fits({ mail }: StoredMessage, { subject, from }: Wanted): boolean {
  const isSubject =
    subject === undefined ||
    (typeof subject === "string" ? (mail.subject ?? "").includes(subject) : subject.test(mail.subject ?? ""));
  return isSubject && (from === undefined || mail.from?.address === from);
}

function told({ subject, from }: Wanted, waiting: StoredMessage[]): string {
  const others = waiting.map(({ mail }) => `"${mail.subject}" from ${mail.from?.address}`).join(", ");
  return `subject ${subject ?? "any"}, from ${from ?? "anyone"}; there is ${others || "nothing"}`;
}

/** Whom to answer and how the answer is tied to the mail (RFC 5322 §3.6.4). */
function answerTo({ mail }: StoredMessage, prefix: string) {
  const to = (mail.replyTo?.[0] ?? mail.from)?.address;
  if (!to) throw new Error("This mail names nobody to answer");
  const subject = mail.subject ?? "";
  return {
    to,
    subject: subject.startsWith(prefix) ? subject : `${prefix}${subject}`,
    inReplyTo: mail.messageId,
    references: [mail.references ?? mail.inReplyTo, mail.messageId].filter(Boolean).join(" "),
  };
}

function quotedText({ mail }: StoredMessage): string {
  const lines = (mail.text ?? "").trimEnd().split(/\r?\n/);
  return `${attribution(mail)}\n${lines.map((line) => (line ? `> ${line}` : ">")).join("\n")}`;
}

function quotedHtml({ mail }: StoredMessage): string {
  const original = mail.html ?? `<pre>${escaped(mail.text ?? "")}</pre>`;
  const cite = `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc">${original}</blockquote>`;
  return `<div class="gmail_quote"><div class="gmail_attr">${escaped(attribution(mail))}</div>${cite}</div>`;
}

function attribution(mail: StoredMessage["mail"]): string {
  const when = new Date(mail.date ?? 0).toUTCString();
  const who = mail.from?.name ? `${mail.from.name} <${mail.from.address}>` : mail.from?.address;
  return `On ${when}, ${who} wrote:`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
