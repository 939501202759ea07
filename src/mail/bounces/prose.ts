import { type FailedDelivery, stageIn, statusIn } from "./failed-delivery.ts";
import { ADDRESS, addressIn, isMailSystem } from "./mail-address.ts";

/** `<buyer@example.com>: host mx said: …`, `  buyer@example.com`, `"buyer@example.com":`, `To: <buyer@example.com>`. */
const leading = new RegExp(String.raw`^[\s*>•-]{0,20}["'<(]{0,2}(${ADDRESS})["'>)]{0,2}(?=[\s:,;([<]|$)`);
/** `550 5.1.1 <buyer@example.com>... User unknown`, as Sendmail's transcripts say it. */
const transcript = new RegExp(
  String.raw`^[45]\d\d (?:[245]\.\d{1,3}\.\d{1,3} )?<?(${ADDRESS})>?(?:\.\.\. |, )(.{0,300})`,
);
const named = new RegExp(
  String.raw`\b(?:to|for|an|à|recipients?|users?|userid|address|addressee|account|mailbox|rcpt|empf[aä]nger|destinataire|destinatario|undeliverable|deliver)\b(?: address)?\s*(?:was|is)?\s*[:=]?\s*["'<(]{0,2}(${ADDRESS})`,
  "i",
);
const notThem =
  /\b(contact|please|send (an )?(e-?)?mails? to|reply|assistance|help|questions|forward|sent by|sender|from|was received|mail from|return-path|postmaster)\b/i;
const WORDS = 2_000;

interface Block {
  recipient: string;
  lines: string[];
}

/** What the text for people says of each recipient: the words from where an address is named to the next one. */
export function readBlocks(own: string, notRecipients: ReadonlySet<string>): FailedDelivery[] {
  // A list names its address in a sentence and that of its commands on a line.
  if (/^you are not (a )?member/im.test(own)) return [];
  return blocksIn(linesOf(own), notRecipients).map(deliveryOf);
}

/** Whom a sentence names, when no line begins with an address: the whole text is about them. */
export function readMention(own: string, notRecipients: ReadonlySet<string>): FailedDelivery[] {
  return mentionsIn(linesOf(own), notRecipients).map(deliveryOf);
}

const linesOf = (own: string) =>
  own
    .split("\n")
    .slice(0, 400)
    .map((line) => line.slice(0, 1_000));

function deliveryOf({ recipient, lines }: Block): FailedDelivery {
  const words = lines.join("\n").slice(0, WORDS);
  return {
    recipient,
    originally: addressIn(/expanded from:? <?([^<>\s]{3,250})/i.exec(words)?.[1]),
    words,
    status: statusIn(words),
    stage: stageIn(words),
    diagnosticType: null,
    remote: remoteIn(words),
    outcome: "failed",
  };
}

/** The host whose words these are. */
export function remoteIn(words: string): string | null {
  return (
    /(?:host|talking to|connected to|server|smtp;)\s+([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})/i
      .exec(words)?.[1]
      ?.toLowerCase() ?? null
  );
}

function blocksIn(lines: readonly string[], notRecipients: ReadonlySet<string>): Block[] {
  const blocks = new Map<string, Block>();
  let current: Block | null = null;
  let session: string[] = [];
  let before = "";
  for (const line of lines) {
    if (/^\s*(>>>|<<<|\.\.\. while talking|while talking)/i.test(line)) {
      session.push(line);
      continue;
    }
    const inTranscript = transcript.exec(line.trim());
    const written = inTranscript?.[1] ?? leading.exec(line)?.[1];
    const address = addressIn(written);
    if (
      address &&
      !notRecipients.has(address) &&
      !isMailSystem(address) &&
      !/\b(sent by|from|sender):?\s*$/i.test(before)
    ) {
      const known: Block | undefined = blocks.get(address);
      current = known ?? { recipient: address, lines: [] };
      blocks.set(address, current);
      if (inTranscript) {
        current.lines.push(...session, line);
        session = [];
        current = null;
        continue;
      }
    }
    if (line.trim()) before = line;
    current?.lines.push(line);
  }
  return [...blocks.values()];
}

function mentionsIn(lines: readonly string[], notRecipients: ReadonlySet<string>): Block[] {
  const list = addressIn(new RegExp(`mailing list:? <?(${ADDRESS})`, "i").exec(lines.join("\n"))?.[1]);
  if (list) return [{ recipient: list, lines: [...lines] }];
  for (const isWelcome of [(line: string) => !notThem.test(line), () => true])
    for (const pattern of [named, new RegExp(`(${ADDRESS})`)])
      for (const line of lines) {
        const address = isWelcome(line) ? addressIn(pattern.exec(line)?.[1]) : null;
        if (address && !notRecipients.has(address) && !isMailSystem(address))
          return [{ recipient: address, lines: [...lines] }];
      }
  return [];
}
