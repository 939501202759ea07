import type { IncomingMail } from "../incoming-mail.ts";
import { type FailedDelivery, nothingSaid, stageIn, statusIn } from "./failed-delivery.ts";
import { readMachinePart } from "./machine-part.ts";
import { addressIn } from "./mail-address.ts";
import { readBlocks, readMention, remoteIn } from "./prose.ts";
import { reasonOf } from "./reason-in-words.ts";
import { stageInSession } from "./session.ts";

/** Longer reports say nothing more, and a hostile one shall not cost more. */
export const LONGEST_TEXT = 60_000;

/** Whom a mail did not reach and what was said of it: the machine-readable part first, then the prose. */
export function deliveriesIn(
  mail: IncomingMail,
  fromParts: FailedDelivery[],
  own: string,
  copy: string,
): FailedDelivery[] {
  const notRecipients = new Set(mail.to);
  const written = addressIn(/^from:(.{1,500})$/im.exec(copy)?.[1]);
  if (written) notRecipients.add(written);
  const prose = readBlocks(own, notRecipients);
  const inText = fromParts.length === 0 && /^(final|original)-recipient:/im.test(mail.text);
  const machine = inText ? readMachinePart(mail.text.slice(0, LONGEST_TEXT)) : fromParts;
  if (machine.length > 0) return machine.map((one) => withProse(one, prose, own, machine.length === 1));
  const outcome = isWarning(mail, own) ? "delayed" : "failed";
  const found = [
    () => prose,
    () => failedInHeader(mail),
    () => readMention(own, notRecipients),
    () => addresseeOf(mail, copy),
  ].reduce<FailedDelivery[]>((so, next) => (so.length > 0 ? so : next()), []);
  return (found.length > 0 ? found : [nothingSaid]).map((one) => {
    const alone = found.length <= 1;
    const stage = one.stage ?? (alone ? (stageInSession(own) ?? stageIn(own)) : null);
    const told = { ...one, stage, outcome, remote: one.remote ?? (alone ? remoteIn(own) : null) } as const;
    return alone && !tells(told) ? { ...told, words: own, status: told.status ?? statusIn(own) } : told;
  });
}

/** The machine's part says who; where it does not say why, the text for people does. */
function withProse(
  one: FailedDelivery,
  prose: FailedDelivery[],
  own: string,
  alone: boolean,
): FailedDelivery {
  const same =
    prose.find((told) => told.recipient === one.recipient || told.recipient === one.originally) ??
    (alone ? prose[0] : undefined);
  const told = {
    ...one,
    recipient: one.recipient ?? same?.recipient ?? null,
    stage: (alone ? stageInSession(own) : null) ?? one.stage ?? same?.stage ?? null,
    remote: one.remote ?? same?.remote ?? null,
  };
  if (tells(told) || !(same || alone)) return told;
  const words = same?.words ?? own;
  return { ...told, words, status: same?.status ?? told.status };
}

function tells(failed: FailedDelivery): boolean {
  const reason = reasonOf(failed);
  return failed.words.trim() !== "" && reason !== "undefined" && reason !== "onhold";
}

function isWarning(mail: IncomingMail, own: string): boolean {
  return (
    /^\s*(warning|delayed)\b|\bdelayed\b/i.test(mail.subject) ||
    /has not yet been delivered|delivery attempts will continue|will (keep|continue) trying|still (being )?(retried|trying)/i.test(
      own,
    )
  );
}

function failedInHeader(mail: IncomingMail): FailedDelivery[] {
  const failed = (mail.headers.get("x-failed-recipients") ?? "")
    .split(",")
    .flatMap((one) => addressIn(one) ?? []);
  return [...new Set(failed)].slice(0, 100).map((recipient) => ({ ...nothingSaid, recipient }));
}

/** Whom the returned mail was for, when the report's own words name nobody. */
function addresseeOf(mail: IncomingMail, copy: string): FailedDelivery[] {
  const enclosed = mail.reports.find((part) => /rfc822|message\/global$/.test(part.type))?.text ?? "";
  for (const text of [copy, enclosed]) {
    const recipient = addressIn(
      /^to:(.{1,500})$/im.exec(text.slice(0, 20_000).replace(/\r?\n[ \t]+/g, " "))?.[1],
    );
    if (recipient) return [{ ...nothingSaid, recipient }];
  }
  return [];
}
