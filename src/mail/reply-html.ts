import { convert, type HtmlNode } from "html-to-text";
import { isOneOf, outlookRule, quoteStarts, quotes, signatures } from "./quote-containers.ts";
import { isForward } from "./quote-starts.ts";
import { BLOCK_QUOTE, QUOTE_FROM_HERE, QUOTE_WAS_HERE, replyText } from "./reply-text.ts";
import { asOneMail, htmlReading } from "./safe-html.ts";

/** How far into an element its first words are looked for, and how many elements are looked at in all. */
const HEAD = 300;
const MOST_ELEMENTS = 50_000;

/** A quote in a quote is marked once: hostile mails nest two hundred. */
const unmarkedLine = new RegExp(`^(?!${BLOCK_QUOTE})`, "gm");

/** The new words of a reply written in HTML: programs mark what they quote, and where they do not the words tell. */
export function replyTextOfHtml(html: string): string {
  return (
    replyText(textOf(html, [...quotes, ...signatures])) ||
    replyText(textOf(html, quotes)) ||
    replyText(textOf(html, []))
  );
}

/** As text, what lies in these elements left out. */
function textOf(html: string, without: typeof quotes): string {
  const reading = htmlReading();
  return convert(asOneMail(html), {
    ...reading,
    selectors: [
      ...reading.selectors,
      { selector: "x-mail", format: "mail" },
      { selector: "blockquote", format: "blockQuote" },
    ],
    formatters: {
      mail(mail, walk, builder) {
        if (without.length > 0) leaveOut(mail, without);
        walk(mail.children ?? [], builder);
      },
      blockQuote(quote, walk, builder) {
        builder.openBlock({ leadingLineBreaks: 2, reservedLineLength: 2 });
        walk(quote.children ?? [], builder);
        const marked = (text: string) => text.replace(unmarkedLine, BLOCK_QUOTE);
        builder.closeBlock({ trailingLineBreaks: 2, blockTransform: marked });
      },
    },
  });
}

/** Puts a mark in the place of every such element, in one walk that keeps its own stack: mails nest without bound. */
function leaveOut(mail: HtmlNode, without: typeof quotes): void {
  const waiting = [...(mail.children ?? [])].toReversed();
  for (let looked = 0; looked < MOST_ELEMENTS; looked++) {
    const node = waiting.pop();
    if (!node) return;
    if (!node.attribs) continue;
    const tag = node.name ?? "";
    if (isOneOf(without, tag, node.attribs) && !isForward(firstWordsIn(node)))
      become(node, isOneOf(signatures, tag, node.attribs) ? "" : QUOTE_WAS_HERE);
    else if (startsQuote(node, tag)) {
      become(node, QUOTE_FROM_HERE);
      return;
    } else waiting.push(...(node.children ?? []).toReversed());
  }
}

function startsQuote(node: HtmlNode, tag: string): boolean {
  const attributes = node.attribs ?? {};
  if (isOneOf(quoteStarts, tag, attributes)) return true;
  return outlookRule.test((attributes.style ?? "").slice(0, 500)) && /:/.test(firstWordsIn(node));
}

function become(node: HtmlNode, mark: string): void {
  node.name = "p";
  node.attribs = {};
  node.children = mark ? [{ type: "text", data: mark, parent: node }] : [];
}

function firstWordsIn(node: HtmlNode): string {
  let words = "";
  const waiting = [node];
  for (let looked = 0; looked < HEAD && words.length < HEAD; looked++) {
    const next = waiting.pop();
    if (!next) break;
    if (next.type === "text") words = `${words}${next.data ?? ""}`.trimStart();
    // The first line alone: what a program says of the mail below.
    if (words.trim() && (next.name === "br" || next.name === "div")) break;
    waiting.push(...(next.children ?? []).toReversed());
  }
  return words.replace(/\s+/g, " ").trim().slice(0, HEAD);
}
