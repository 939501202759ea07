/**
 * The elements in which mail programs wrap what they quote. Data only: `reply-html.ts` reads it. A name counts with
 * what other programs put before it when they quote it once more (`x_gmail_quote`, `ydp3f2a…yahoo_quoted`).
 */
interface Container {
  tag?: string;
  /** A class. */
  of?: string;
  id?: string;
  attribute?: [string, RegExp];
}

/** The quoted mail itself; what stands below is the writer's. */
export const quotes: readonly Container[] = [
  { tag: "div", of: "gmail_quote" }, // on a blockquote it is Gmail's own "quote" button
  { of: "nylas-quote" },
  { tag: "blockquote", attribute: ["type", /^cite$/i] }, // Apple, Thunderbird, Fastmail, Yahoo, Lotus
  { of: "moz-cite-prefix" },
  { of: "yahoo_quoted" },
  { of: "iosymail" },
  { of: "protonmail_quote" },
  { of: "tutanota_quote" },
  { of: "front-blockquote" },
  { of: "zmail_extra" }, // Zoho
  { of: "aol_quote" },
  { of: "missive_quote" },
  { of: "freshdesk_quote" },
  { of: "ms-outlook-mobile-reference-message" },
  { of: "qmbox" },
  { id: "OLK_SRC_BODY_SECTION" }, // Outlook for Mac
  { id: "mail-editor-reference-message-container" },
  { id: "isReplyContent" }, // NetEase
  { id: "replyBlockquote" },
  { id: "edo-original" },
  { id: "_origContent" }, // BlackBerry
  { attribute: ["name", /^messageReplySection$/] }, // Spark
];

/** From here on all is quoted. */
export const quoteStarts: readonly Container[] = [
  { id: "divRplyFwdMsg" }, // Outlook on the web
  { id: "divRpF" },
  { id: "appendonsend" },
  { id: "ms-outlook-mobile-body-separator-line" },
  { tag: "hr", attribute: ["tabindex", /^-1$/] }, // Outlook's rule
  { id: "stopSpelling" }, // Hotmail
  { id: "zwchr" }, // Zimbra
  { id: "oriMsgHtmlSeperator" },
  { id: "_pReplyHeader" },
  { id: "reply-intro" },
  { of: "OutlookMessageHeader" },
  { attribute: ["data-marker", /^__DIVIDER__$/] },
];

export const signatures: readonly Container[] = [
  { of: "gmail_signature" },
  { of: "moz-signature" },
  { of: "AppleMailSignature" },
  { id: "AppleMailSignature" },
  { id: "ms-outlook-mobile-signature" },
  { of: "ms-outlook-mobile-signature" },
  { of: "protonmail_signature_block" },
  { id: "Signature" },
  { of: "yahoo-signature" },
  { attribute: ["data-smartmail", /^gmail_signature$/] },
  { attribute: ["name", /^messageSignatureSection$/] },
];

/** Outlook's line above the quoted mail, in its colours and Windows Mail's; the words in it may be in any language. */
export const outlookRule =
  /border-top:\s*(?:1(?:\.0)?p[tx]\s+)?solid\s+(?:#b5c4df|#e1e1e1|rgb\(181,\s*196,\s*223\)|rgb\(225,\s*225,\s*225\))|border-top-color:\s*rgb\((?:229,\s*229,\s*229|181,\s*196,\s*223)\)/i;

export function isOneOf(
  containers: readonly Container[],
  tag: string,
  attributes: Readonly<Record<string, string>>,
): boolean {
  const names = (attributes.class ?? "").slice(0, 500).split(/\s+/);
  return containers.some(
    (one) =>
      (!one.tag || one.tag === tag) &&
      (!one.of || names.some((name) => isNamed(name, one.of!))) &&
      (!one.id || isNamed((attributes.id ?? "").slice(0, 200), one.id)) &&
      (!one.attribute || one.attribute[1].test(attributes[one.attribute[0]] ?? "")),
  );
}

function isNamed(name: string, expected: string): boolean {
  return (
    name === expected ||
    (name.endsWith(expected) && /^(?:x_|ydp|m_)[\w-]{0,60}$/.test(name.slice(0, -expected.length)))
  );
}
