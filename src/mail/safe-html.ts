import { convert } from "html-to-text";
import sanitizeHtml from "sanitize-html";

// Hostile mails nest and grow without bound; past this the text part, or the head of the mail, has to do.
const LARGEST = 500_000;
const DEEPEST = 100;

const text = [
  "p",
  "br",
  "div",
  "span",
  "b",
  "strong",
  "i",
  "em",
  "u",
  "s",
  "small",
  "sub",
  "sup",
  "pre",
  "code",
];
const blocks = ["blockquote", "ul", "ol", "li", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "font", "center"];
const tables = ["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"];

/**
 * What is left may be shown in a sandboxed frame: no script, form, style sheet or remote image (a remote image tells
 * its sender that the mail was opened).
 */
export function safeHtml(html: string): string {
  return sanitizeHtml(html.slice(0, LARGEST), {
    allowedTags: [...text, ...blocks, ...tables, "a", "img"],
    allowedAttributes: {
      a: ["href", "title", "target", "rel"],
      img: ["alt", "width", "height", "src"],
      td: ["colspan", "rowspan", "align"],
      th: ["colspan", "rowspan", "align"],
      "*": ["dir", "lang"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data"] },
    transformTags: {
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...attribs, target: "_blank", rel: "noopener noreferrer nofollow" },
      }),
    },
    nestingLimit: DEEPEST,
  });
}

/** The words of an HTML mail, quoted mails marked by `>`. */
export function textOfHtml(html: string): string {
  return convert(html.slice(0, LARGEST), {
    wordwrap: false,
    limits: { maxInputLength: LARGEST, maxDepth: DEEPEST },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
      { selector: "style", format: "skip" },
      { selector: "title", format: "skip" },
    ],
  });
}
