import { HostRefused } from "./mail-host.ts";

export type MailStep =
  | "smtp-connect"
  | "smtp-encrypt"
  | "smtp-sign-in"
  | "imap-connect"
  | "imap-encrypt"
  | "imap-sign-in";

/** Which step failed, what that means, and the words of the server or network as they came. */
export interface MailTrouble {
  step: MailStep;
  words: string;
  says: string;
}

type Failed = Error & { step?: "connect" | "encrypt" | "sign-in"; code?: string };

export function mailTrouble(
  protocol: "smtp" | "imap",
  server: { host: string; port: number },
  error: unknown,
): MailTrouble {
  const failed = error as Failed;
  const step = failed.step ?? "connect";
  return {
    step: `${protocol}-${step}`,
    words: wordsFor(step, protocol, server, failed),
    says: failed.message.slice(0, 500),
  };
}

function wordsFor(
  step: string,
  protocol: string,
  { host, port }: { host: string; port: number },
  error: Failed,
): string {
  const name = protocol === "smtp" ? "sending" : "reading";
  const says = `${error.code ?? ""} ${error.message}`;
  if (error instanceof HostRefused) return `${host} is an address no mail server lives on.`;
  if (step === "sign-in")
    return `The server for ${name} did not accept the user name and password. Many providers want an app password here.`;
  if (/ENOTFOUND|EAI_AGAIN|getaddrinfo/.test(says)) return `There is no server called ${host}.`;
  if (/ECONNREFUSED/.test(says)) return `Nothing answers at ${host}, port ${port}.`;
  if (/ETIMEDOUT|timeout|Greeting never/i.test(says))
    return `${host}, port ${port}, does not answer in time.`;
  if (/wrong version number|SSL routines|packet length/i.test(says))
    return `Port ${port} of ${host} does not speak TLS from the start. Try STARTTLS, or the other port.`;
  if (/self.signed|certificate|CERT|altnames/i.test(says))
    return `The certificate of ${host} is not one to trust.`;
  if (step === "encrypt") return `${host} would not encrypt the connection.`;
  return `The server for ${name} at ${host}, port ${port}, ended the conversation.`;
}
