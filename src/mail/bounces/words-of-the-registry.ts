import type { Phrases } from "./phrases.ts";

/** IANA's descriptions of the enhanced status codes (RFC 3463, 5248 and later), which servers quote as they stand. */
export const wordsOfTheRegistry: Phrases = {
  userunknown: [/bad destination mailbox address( syntax)?|destination mailbox address ambiguous/],
  hostunknown: [/bad destination system address/],
  hasmoved: [
    /destination mailbox has moved|mailbox owner has changed|domain owner has changed/,
    /no forwarding address/,
  ],
  notaccept: [/recipient address has null mx|system not accepting network messages/],
  rejected: [/bad sender.?s (mailbox|system) address|sender address has null mx/],
  suspend: [/mailbox disabled|user account disabled|disabled recipient address/],
  exceedlimit: [/message length exceeds administrative limit/],
  filtered: [/mailing list expansion (problem|prohibited)/],
  systemfull: [/mail system full|mail system congestion/],
  systemerror: [
    /other or undefined mail system status|system not capable of selected features/,
    /system incorrectly configured|directory server failure|internal system error/,
  ],
  mesgtoobig: [
    /message too big for (the )?(system|specified priority)/,
    /message is too big for the specified priority/,
  ],
  networkerror: [/bad connection|unable to route|routing loop detected/],
  expired: [/no answer from host|delivery time expired/],
  toomanyconn: [/^[\d\s.#-]{0,20}(recipient: )?too many recipients/],
  syntaxerror: [/invalid command( arguments)?\b|wrong protocol version|other or undefined protocol status/],
  contenterror: [
    /media (error|not supported)|conversion (required|failed|with loss)/,
    /message content not available|non-ascii addresses not permitted/,
  ],
  securityerror: [
    /delivery not authori[sz]ed|security (conversion required|features not supported)/,
    /cryptographic (failure|algorithm)|message integrity failure/,
    /authentication (credentials invalid|mechanism is too weak)|password transition/,
    /trust relationship required|priority level is too low/,
  ],
  failedstarttls: [/encryption (needed|required)|requiretls support required/],
  authfailure: [
    /no (passing|acceptable|valid) dkim signature|no valid author-matched dkim/,
    /spf validation (failed|error)|multiple authentication checks failed/,
    /arc validation failure/,
  ],
  requireptr: [/reverse dns validation failed/],
  speeding: [/mail flood detected|(daily|hourly) (user )?(sending |message |mail )(quota|limit)/],
  mailererror: [/recipient: mailer error/],
  onhold: [/recipient: on hold/],
};
