import type { BounceReason } from "./bounce-reason.ts";
import { type FailedDelivery, nothingSaid, type SmtpStage, statusIn } from "./failed-delivery.ts";
import { ADDRESS } from "./mail-address.ts";
import { anyOf } from "./phrases.ts";
import { reasonInStatus } from "./reason-in-status.ts";
import { wordsOfProviders } from "./words-of-providers.ts";
import { wordsOfTheAddress } from "./words-of-the-address.ts";
import { wordsOfTheMailbox } from "./words-of-the-mailbox.ts";
import { wordsOfTheRegistry } from "./words-of-the-registry.ts";
import { wordsOfTheSender } from "./words-of-the-sender.ts";
import { wordsOfTheServers } from "./words-of-the-servers.ts";

const phrases = { ...wordsOfTheAddress, ...wordsOfTheMailbox, ...wordsOfTheSender, ...wordsOfTheServers };

/** What is more particular is asked first: "sender address rejected: domain not found" is about us, not about a domain. */
const order = [
  "virusdetected",
  "systemfull",
  "exceedlimit",
  "mesgtoobig",
  "mailboxfull",
  "hasmoved",
  "authfailure",
  "norelaying",
  "requireptr",
  "badreputation",
  "toomanyconn",
  "speeding",
  "suspend",
  "notaccept",
  "userunknown",
  "filtered",
  "failedstarttls",
  "blocked",
  "contenterror",
  "spamdetected",
  "notcompliantrfc",
  "mailererror",
  "hostunknown",
  "networkerror",
  "expired",
  "securityerror",
  "policyviolation",
  "rejected",
  "syntaxerror",
  "systemerror",
] as const satisfies readonly BounceReason[];

const asked = order.map((reason) => ({ reason, pattern: anyOf(phrases[reason] ?? []) }));
const registered = Object.entries(wordsOfTheRegistry).map(([reason, said]) => ({
  reason: reason as BounceReason,
  pattern: anyOf(said),
}));
/** Our own address is refused, whatever else the sentence names. */
const ofOurAddress =
  /\b(sender|return[- ]path|envelope from)\b[^.;]{0,30}\b(rejected|denied|refused|invalid|blocked|not (allowed|exist|found|valid|verified)|does not)|domain of sender|sender verif(y|ication) failed|sender (address|domain) \S{0,80} ?(does not|not)/;
const ofTheAddress: readonly BounceReason[] = ["userunknown", "hostunknown", "notaccept"];
/** The reporting server looked into a directory of its own; a mere "user unknown" may be hearsay. */
const ofItsOwnDirectory =
  /unknown user: |invalid final delivery userid|(not listed|no entry) in |recipient name is not recogni[sz]ed|unknown recipient|no such user in|not found in (the )?(directory|database|domino)|wasn.t found at|no valid recipients for|no mailbox here by that name/i;
const quotation =
  /(?:(?:other|remote) server returned(?: was)?:?|remote host said:|the response (?:from the remote server )?was:|server message|\bsaid:)([\s\S]{3,2000})/i;
const tooLate = /(has been |too long )in (the |my )?queue( too long)?/;
/** Japanese mobile carriers that say the same of an address that is not there and of one that takes no such mail. */
const tersely = /\b(ezweb|auone-net|au)\.(ne\.jp|jp|com)\b/;
const addresses = new RegExp(ADDRESS, "g");

/** The reason of one failed delivery; `undefined` when neither its words nor its status tell. */
export function reasonOf(failed: FailedDelivery): BounceReason {
  if (failed.outcome === "delivered") return "delivered";
  // What the refusing server said comes before what the reporting one makes of it.
  const quoted = quotation.exec(failed.words)?.[1];
  const ofQuoted = quoted ? reasonOfWords({ ...failed, words: quoted }) : null;
  if (ofQuoted && ofQuoted !== "onhold" && ofQuoted !== "undefined") return ofQuoted;
  return reasonOfWords(failed);
}

/** The reason of an SMTP reply that we were given ourselves. */
export function reasonOfReply(words: string, stage: SmtpStage): BounceReason {
  return reasonOf({ ...nothingSaid, words, stage, status: statusIn(words) });
}

function reasonOfWords(failed: FailedDelivery): BounceReason {
  const words = plain(failed.words);
  const registeredReason = registered.find(({ pattern }) => pattern.test(words))?.reason;
  const byProvider = wordsOfProviders.find(
    ({ said, remote }) =>
      said.test(words) &&
      (!remote || remote.test(failed.remote ?? "") || remote.test(failed.recipient ?? "")),
  );
  const reason = byProvider?.reason ?? registeredReason ?? reasonInPhrases(words, failed);
  if (reason === "userunknown" && !byProvider) return reasonOfUnknown(failed);
  if (reason) return reason;
  if (failed.outcome === "delayed" || tooLate.test(failed.words)) return "expired";
  return reasonInStatus(failed.status) ?? reasonInStage(failed);
}

/** Addresses, links and the codes repeated in every line of a reply are no words, and break phrases apart. */
function plain(words: string): string {
  return (
    words
      .slice(0, 2_500)
      .toLowerCase()
      .replace(addresses, "@")
      .replace(/https?:\/\/([^\s/?>)]{1,200})[^\s>)]{0,500}/g, "$1")
      .replace(/\s[45]\d\d[- ](?:#?[245]\.\d{1,3}\.\d{1,3}\s)?/g, " ")
      .replace(/\s+/g, " ")
      .replace(/recipient address rejected: (?=[a-z]{2})(?!access denied)/g, "recipient: ")
      // Qmail adds it to whatever went wrong.
      .replace(/i'm not going to try again; this message has been in the queue too long\.?/g, "")
  );
}

function reasonInPhrases(words: string, failed: FailedDelivery): BounceReason | null {
  const found = asked.find(({ pattern }) => pattern.test(words))?.reason ?? null;
  if (found && ofTheAddress.includes(found) && (failed.stage === "mail" || ofOurAddress.test(words)))
    return "rejected";
  // A name server that did not answer, or a status of 4, leaves open whether the domain is there.
  if (found === "hostunknown" && (/try again|temporar/.test(words) || failed.status?.startsWith("4")))
    return "networkerror";
  if (found === "networkerror" && /timed[- ]?out/.test(words)) return "expired";
  if (found === "mesgtoobig" && failed.status?.endsWith(".2.3")) return "exceedlimit";
  if (isOfContent(found) && /\.6\.\d/.test(failed.status ?? "")) return "contenterror";
  if (found === "rejected" || found === "policyviolation") return reasonOfRefusal(found, failed);
  // A program of the receiving host's own: what it prints of users and files is about itself.
  if (failed.diagnosticType === "x-unix" && found !== "mailboxfull" && found !== "systemfull")
    return "mailererror";
  return found;
}

const isOfContent = (reason: BounceReason | null) =>
  reason === "spamdetected" || reason === "policyviolation" || reason === "rejected";

/** A bare "rejected" says by whom with the moment it is said. */
function reasonOfRefusal(found: "rejected" | "policyviolation", failed: FailedDelivery): BounceReason {
  const isBeforeMail = failed.stage === "connect" || failed.stage === "helo";
  return isBeforeMail ? "blocked" : found;
}

function reasonOfUnknown(failed: FailedDelivery): BounceReason {
  if (isTheAddress(failed)) return "userunknown";
  // RFC 3463: "mailbox disabled, not accepting messages".
  return failed.status?.endsWith(".2.1") ? "suspend" : "filtered";
}

/**
 * A server that knows its users refuses at RCPT. One that says "user unknown" only once it has the text is filtering,
 * and marking such an address would lose a good contact.
 */
function isTheAddress({ stage, status, words, remote, recipient }: FailedDelivery): boolean {
  if (stage === "rcpt") return true;
  if (stage !== "data" && tersely.test(`${remote} ${recipient}`)) return true;
  if (status && /\.1\.([0-4]|10|351)$/.test(status)) return true;
  if (stage === "data") return false;
  return ofItsOwnDirectory.test(words);
}

function reasonInStage({ stage, words }: FailedDelivery): BounceReason {
  if (stage === "connect" || stage === "helo") return "blocked";
  if (stage === "mail") return "rejected";
  return words.trim() ? "onhold" : "undefined";
}
