/** Where in the SMTP session (RFC 5321) the delivery was refused. */
export type SmtpStage = "connect" | "helo" | "mail" | "rcpt" | "data";

/** One recipient a mail did not reach, as the report tells it. */
export interface FailedDelivery {
  recipient: string | null;
  /** The address we wrote to, where it was forwarded to `recipient`. */
  originally: string | null;
  /** What the refusing server said, or what the reporting one says of it. */
  words: string;
  /** RFC 3463. */
  status: string | null;
  stage: SmtpStage | null;
  /** `smtp`, `x-unix`, …: the kind of `Diagnostic-Code` (RFC 3464 §2.3.6). */
  diagnosticType: string | null;
  /** The host that refused, where the report names it. */
  remote: string | null;
  /** `delayed`: it takes longer, and another report will say how it ended. */
  outcome: "failed" | "delayed" | "delivered";
}

/** A recipient of whom nothing is known yet. */
export const nothingSaid: FailedDelivery = {
  recipient: null,
  originally: null,
  words: "",
  status: null,
  stage: null,
  diagnosticType: null,
  remote: null,
  outcome: "failed",
};

const statuses = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/g;

/** The most telling status of a text: one that names no detail (`5.0.0`) only where there is no other. */
export function statusIn(text: string): string | null {
  const found = [...text.matchAll(statuses)].map((one) => one[1]!).filter((one) => one[0] !== "2");
  return found.find((one) => !one.endsWith(".0.0")) ?? found[0] ?? null;
}

const stages: readonly [SmtpStage, RegExp][] = [
  [
    "rcpt",
    />>> ?rcpt|rcpt to|rcpt_to|\brcpt\b|does not like recipient|recipient (command|address rejected)/i,
  ],
  [
    "data",
    /end of data|final data|after i sent the message|data command|\bon data\b|\[data\]|>>> ?data|smtp:data|\(data\)|in data\b|eod\b/i,
  ],
  ["mail", /mail from|mail_from|sender was rejected|smtp:mail|>>> ?mail|envelope from command|in mail\b/i],
  ["helo", /\b(helo|ehlo)\b/i],
  [
    "connect",
    /initial connection|refused to talk to me|initial greeting|connected to [^\n]{0,80} but greeting|\bconnect to\b|during the connection|smtp:connect/i,
  ],
];
/** Gmail ends what it quotes with how far it came. */
const gmailStates: Record<string, SmtpStage> = {
  9: "helo",
  12: "mail",
  13: "mail",
  14: "rcpt",
  15: "data",
  16: "data",
  17: "data",
  18: "data",
};
const announced =
  /(?:in (?:reply|response) to|after|error from remote (?:mail )?server after|sent|did not like our|stage|command:?|\[)\s*(?:the )?(rcpt|data|mail|helo|ehlo|end of data|final data|initial connection)/i;

/** Which command was refused: what a server announces first, then any command its words name. */
export function stageIn(text: string): SmtpStage | null {
  const state = gmailStates[/\(state (\d{1,2})\)/.exec(text)?.[1] ?? ""];
  if (state) return state;
  const said = announced.exec(text)?.[0];
  for (const within of said ? [said, text] : [text])
    for (const [stage, pattern] of stages) if (pattern.test(within)) return stage;
  return null;
}
