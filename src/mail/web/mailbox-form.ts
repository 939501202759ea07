import { z } from "zod";
import { email, line } from "../../platform/http/fields.ts";
import type { MailboxCard } from "../mail.contract.ts";
import { DAILY_BUDGET, PACE_SECONDS, securities } from "../mailbox.ts";

const server = z.object({ host: line(253), port: z.int().min(1).max(65535), security: z.enum(securities) });

export const mailboxForm = z.object({
  address: email,
  senderName: line(120),
  username: line(254),
  password: z.string().max(1_000),
  smtp: server,
  imap: server,
  dailyBudget: z.int().min(0).max(2000),
  paceSeconds: z.int().min(0).max(3600),
});
export type MailboxForm = z.infer<typeof mailboxForm>;

const nowhere = { host: "", port: 465, security: "tls" } as const;

export const startOf = (mailbox: MailboxCard | null, name: string): MailboxForm => ({
  address: mailbox?.address ?? "",
  senderName: mailbox?.senderName ?? name,
  username: mailbox?.username ?? "",
  password: "",
  smtp: mailbox?.smtp ?? nowhere,
  imap: mailbox?.imap ?? { ...nowhere, port: 993 },
  dailyBudget: mailbox?.dailyBudget ?? DAILY_BUDGET,
  paceSeconds: mailbox?.paceSeconds ?? PACE_SECONDS,
});
