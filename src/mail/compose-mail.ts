import MailComposer from "nodemailer/lib/mail-composer";
import type { Mailbox } from "./mailboxes.store.ts";
import type { Send } from "./sends.store.ts";

/** The mail as it goes over the wire. `unsubscribeUrl` alone names person and list (RFC 8058 §3.1). */
export async function composeMail(
  send: Pick<
    Send,
    "toAddress" | "subject" | "messageId" | "inReplyTo" | "earlierIds" | "bodyText" | "bodyHtml"
  >,
  mailbox: Pick<Mailbox, "address" | "senderName">,
  options: { at: Date; unsubscribeUrl: string | null },
): Promise<Buffer> {
  const { unsubscribeUrl } = options;
  const headers = unsubscribeUrl
    ? {
        "List-Unsubscribe": `<${unsubscribeUrl}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }
    : {};
  const references = [...send.earlierIds, ...(send.inReplyTo ? [send.inReplyTo] : [])];
  const composer = new MailComposer({
    from: { name: mailbox.senderName, address: mailbox.address },
    to: send.toAddress,
    subject: send.subject,
    messageId: send.messageId,
    date: options.at,
    ...(send.inReplyTo ? { inReplyTo: send.inReplyTo, references: [...new Set(references)] } : {}),
    text: withFooter(send.bodyText ?? "", unsubscribeUrl),
    ...(send.bodyHtml ? { html: withHtmlFooter(send.bodyHtml, unsubscribeUrl) } : {}),
    headers,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function withFooter(text: string, url: string | null): string {
  return url ? `${text.trimEnd()}\n\n--\nNo more mails like this: ${url}\n` : text;
}

function withHtmlFooter(html: string, url: string | null): string {
  return url
    ? `${html}<p style="color:#666;font-size:12px"><a href="${url}">No more mails like this</a></p>`
    : html;
}
