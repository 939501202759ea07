/** How a connection is protected: TLS from the first byte, upgraded by STARTTLS, or in the clear. */
export const securities = ["tls", "starttls", "none"] as const;
export type Security = (typeof securities)[number];

/** Where mail servers listen by convention (RFC 8314 §3, §7). */
export const usualPorts = {
  smtp: { tls: 465, starttls: 587, none: 25 },
  imap: { tls: 993, starttls: 143, none: 143 },
} as const;

/** §6.4: a cold mailbox sends 30 a day, one every 30 s. */
export const DAILY_BUDGET = 30;
export const PACE_SECONDS = 30;

export const mailboxPermissions = { "mail.own": "Connect an own mailbox and write mail from it" } as const;
