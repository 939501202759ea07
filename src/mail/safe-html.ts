import { convert } from "html-to-text";
import sanitizeHtml from "sanitize-html";
import { boundedHtml } from "./bounded-html.ts";

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
  return sanitizeHtml(boundedHtml(html), {
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
  return convert(asOneMail(html), htmlReading());
}

/** In one element of our own, so that nothing outside `<body>` is lost: hasty programs write answers there. */
export function asOneMail(html: string): string {
  return `<x-mail>${boundedHtml(html)}</x-mail>`;
}

/** How HTML becomes text: lines as written, no addresses of links, nothing in capitals that was not. */
export function htmlReading() {
  const headings = ["h1", "h2", "h3", "h4", "h5", "h6"];
  return {
    wordwrap: false as const,
    baseElements: { selectors: ["x-mail"] },
    limits: { maxDepth: 4 * DEEPEST },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
      { selector: "style", format: "skip" },
      { selector: "title", format: "skip" },
      ...headings.map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  };
}
