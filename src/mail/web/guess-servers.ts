import { type Security, usualPorts } from "../mailbox.ts";

interface Server {
  host: string;
  port: number;
  security: Security;
}

const known: Record<string, [imap: string, smtp: string]> = {
  "gmail.com": ["imap.gmail.com", "smtp.gmail.com"],
  "googlemail.com": ["imap.gmail.com", "smtp.gmail.com"],
  "outlook.com": ["outlook.office365.com", "smtp-mail.outlook.com"],
  "icloud.com": ["imap.mail.me.com", "smtp.mail.me.com"],
  "fastmail.com": ["imap.fastmail.com", "smtp.fastmail.com"],
  "gmx.de": ["imap.gmx.net", "mail.gmx.net"],
  "web.de": ["imap.web.de", "smtp.web.de"],
};

/** What the form proposes for an address; the person corrects it. */
export function guessServers(address: string): { smtp: Server; imap: Server } {
  const domain = address.split("@")[1]?.toLowerCase().trim() ?? "";
  const [imap, smtp] = known[domain] ?? (domain ? [`imap.${domain}`, `smtp.${domain}`] : ["", ""]);
  // Providers that name STARTTLS on 587 are known by it; everyone else is asked for TLS from the start (RFC 8314 §3.3).
  const smtpSecurity = smtp.includes("outlook") || smtp.includes("mail.me.com") ? "starttls" : "tls";
  return {
    smtp: { host: smtp, port: usualPorts.smtp[smtpSecurity], security: smtpSecurity },
    imap: { host: imap, port: usualPorts.imap.tls, security: "tls" },
  };
}
