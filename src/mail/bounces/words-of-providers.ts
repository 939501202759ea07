import type { BounceReason } from "./bounce-reason.ts";

/**
 * What large providers write in code, from their postmaster pages (Microsoft, Google, Yahoo, Orange, Cox, Charter,
 * GoDaddy, Tencent, Facebook, Mimecast, …). `remote` limits a row to one host or its addresses.
 */
export const wordsOfProviders: readonly { reason: BounceReason; said: RegExp; remote?: RegExp }[] = [
  // Microsoft: "Email non-delivery reports and SMTP errors in Exchange Online", and Outlook.com's postmaster page.
  { reason: "userunknown", said: /5\.4\.1 [^.;]{0,20}recipient address rejected: access denied/ },
  { reason: "userunknown", said: /resolver\.adr\.recipientnotfound/ },
  { reason: "authfailure", said: /5\.7\.(509|515)\b|5\.7\.5 ?\S* ?permanently rejected/ },
  {
    reason: "blocked",
    said: /5\.7\.(606|511|51[1-3]|60[0-9]|6[1-4][0-9])\b|banned sending ip|\(s3140\)|\(s3150\)/,
  },
  { reason: "badreputation", said: /[45]\.7\.650\b|\(s3113\)|\(s3114\)|\(s3115\)|\(rp-00[123]\)/ },
  { reason: "blocked", said: /\((dy|sc|co|ou)-00[1-4]\)|unfortunately, messages from/ },
  { reason: "speeding", said: /[45]\.7\.(501|503|508|65[1-9])\b|4\.4\.(4|5)\.?[^.;]{0,10}throttl/ },
  {
    reason: "rejected",
    said: /5\.7\.(50[1-5]|57|64|708|750|76[0-9])\b.*(access denied|spam|client|traffic|unregistered|anonymous)/,
  },
  {
    reason: "filtered",
    said: /5\.7\.(12[0-9]|13[0-9]|1[34])\b.*(recipient|permission|group|not allowed|sender not)|5\.7\.1 resolver\.rst/,
  },
  { reason: "userunknown", said: /requested action not taken: mailbox unavailable \(-?\d/ },
  { reason: "hostunknown", said: /because the domain is not reachable/ },
  // Google Groups, in whatever language of the sender.
  { reason: "rejected", said: /google groups|groups\.google\.com/ },
  { reason: "spamdetected", said: /is likely unsolicited mail|suspicious content/ },
  // Google: "Gmail SMTP errors and codes".
  {
    reason: "speeding",
    said: /(receiving mail (at a rate|too quickly)|4\.7\.28|5\.4\.5 daily|unusual rate of (unsolicited )?mail)/,
    remote: /google|gmail/,
  },
  {
    reason: "exceedlimit",
    said: /exceeded the (maximum|limit)[^.;]{0,40}recipient|is receiving mail/,
    remote: /google|gmail/,
  },
  {
    reason: "suspend",
    said: /the (email|e-mail) account that you tried to reach is (disabled|inactive)|5\.2\.1 [^.;]{0,30}disabled|p=inactiveuser/,
  },
  {
    reason: "userunknown",
    said: /p=nosuchuser|answer\.py\?answer=6596|support\.google\.com[^ ]{0,60}answer[=/]6596/,
  },
  // Yahoo and AOL: senders.yahooinc.com/smtp-error-codes.
  { reason: "badreputation", said: /\[tss\d+\]|\[ts0\d\]/ },
  { reason: "userunknown", said: /delivery error: dd this user doesn.t have/ },
  {
    reason: "policyviolation",
    said: /message not accepted for policy reasons|email not accepted for policy reasons/,
  },
  { reason: "blocked", said: /aol will not accept delivery/ },
  { reason: "blocked", said: /\[bl\d\d\]|\((rtr|rly|hvu|cno|dyn):[a-z0-9-]+\)/ },
  // Orange: postmaster.orange.fr.
  { reason: "toomanyconn", said: /\b(ofr|lpn)(\d{3})?_(10[0-4]|109)\b/ },
  { reason: "userunknown", said: /\b(ofr|lpn)(\d{3})?_416\b/ },
  { reason: "mailboxfull", said: /\b(ofr|lpn)(\d{3})?_(417|422|513)\b/ },
  { reason: "suspend", said: /\b(ofr|lpn)(\d{3})?_(418|420|426)\b/ },
  { reason: "mesgtoobig", said: /\b(ofr|lpn)(\d{3})?_514\b/ },
  { reason: "spamdetected", said: /\b(ofr|lpn)(\d{3})?_(506|98[0-9]|99[0-9])\b/ },
  { reason: "authfailure", said: /\b(ofr|lpn)(\d{3})?_(515|51[89]|62[0-9])\b/ },
  { reason: "blocked", said: /\b(ofr|lpn)(\d{3})?_(10[58]|40[0-9]|50[0-5]|51[01])\b/ },
  { reason: "policyviolation", said: /\b(ofr|lpn)(\d{3})?_6[34]0\b/ },
  // Cox and Charter (Cloudmark).
  { reason: "blocked", said: /\b(cxbl|cdrbl|ipbl[01]{4,5}|cxrdbl)\b|aup#(i|in|out)-1[01]\d0/ },
  { reason: "rejected", said: /\bcxsndr\b/ },
  { reason: "toomanyconn", said: /\bcx(thrt|mxrt|cnct|mxcn)\b/ },
  { reason: "requireptr", said: /\bcxdns\b|aup#(i|in)-12\d0/ },
  { reason: "securityerror", said: /\bcxmj\b/ },
  { reason: "toomanyconn", said: /aup#(i|in)-13[0-9]0/ },
  { reason: "spamdetected", said: /aup#(i|in|out)-14[0-9]0/ },
  // GoDaddy: "Fix rejected email with a bounce error".
  { reason: "blocked", said: /\bib(10[0-9]|11[0-9]|60[0-9]|705)\b/ },
  { reason: "authfailure", said: /\bib50[89]\b/ },
  { reason: "notcompliantrfc", said: /\bib50[1-4]\b/ },
  { reason: "rejected", said: /\bib50[5-7]\b|\bib51\d\b/ },
  { reason: "speeding", said: /\bib(00[0-9]|01\d)\b/ },
  { reason: "spamdetected", said: /\bib(20|21|22|30)\d\b/ },
  // cPanel and WHM, for an address no router of theirs takes.
  { reason: "hostunknown", said: /account or domain may not exist/ },
  // Symantec Email Security.cloud.
  { reason: "userunknown", said: /^542 @ rejected/ },
  // Tencent: service.mail.qq.com.
  { reason: "toomanyconn", said: /(ip|connection) frequency limited/ },
  { reason: "speeding", said: /(domain|sender) frequency limited/ },
  { reason: "spamdetected", said: /mail content denied|suspected spam sender/ },
  { reason: "filtered", said: /mail is rejected by recipients/ },
  { reason: "toomanyconn", said: /mailbox unavailable or access denied/ },
  // Facebook: postmaster.facebook.com/response_codes.
  { reason: "userunknown", said: /\brcp-p1\b/ },
  { reason: "filtered", said: /\brcp-p[23]\b|\binv-p\d\b/ },
  { reason: "systemerror", said: /\b(rcp|int|dns|con)-t\d\b/ },
  { reason: "rejected", said: /\bdns-p[1-3]\b/ },
  { reason: "contenterror", said: /\bmsg-p[12]\b/ },
  { reason: "mesgtoobig", said: /\bmsg-p3\b/ },
  { reason: "policyviolation", said: /\bpol-p[3-7]\b/ },
  { reason: "blocked", said: /\bpol-p[12]\b/ },
  { reason: "speeding", said: /\bpol-t[12]\b/ },
];
