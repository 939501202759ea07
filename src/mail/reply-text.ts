import {
  attributionLines,
  isDivider,
  isForward,
  isHeaderBlock,
  isNotesBlock,
  wordsBeforeAttribution,
} from "./quote-starts.ts";
import { withoutSignature } from "./signature-lines.ts";

/** Past this nobody wrote by hand. One pass over the lines, each looked at with anchored patterns only. */
const LARGEST = 1_000_000;

/** Stand where `reply-html.ts` took a quoted mail out, or found that everything below is one. */
export const QUOTE_WAS_HERE = "\uE0F1";
export const QUOTE_FROM_HERE = "\uE0F2";
/** Begins a line of a block quote in HTML, which may be a mail or a passage the writer set off. */
export const BLOCK_QUOTE = "\uE0F3";

/**
 * The new words of a reply: without the mails it quotes, the sender's signature and what phones and mailing lists
 * append. A closing ("Regards, Roman") is part of what was written. A mail passed on below a word or two stays: it is
 * what its sender wanted read. Never empty when the mail has text.
 */
export function replyText(whole: string): string {
  const text = whole.slice(0, LARGEST).replace(/\r\n?/g, "\n").replaceAll("\u00a0", " ");
  const lines = text.split("\n");
  const parts = writtenParts(lines);
  const kept: string[] = [];
  for (const part of parts) {
    const words = part.isPassedOn ? part.lines : withoutSignature(part.lines, kept.length > 0);
    const own = words
      .join("\n")
      .trimEnd()
      .replace(/^\s*\n/, "");
    if (own.trim()) kept.push(own);
  }
  return clean(kept.join("\n\n")) || clean(lines.filter((line) => !isQuoted(line)).join("\n")) || clean(text);
}

interface Part {
  lines: string[];
  isPassedOn?: boolean;
}

/** The runs of lines between quotes, in order. */
function writtenParts(lines: readonly string[]): Part[] {
  const parts: Part[] = [{ lines: [] }];
  const quoteFollows = (at: number) => isQuoted(lines[nextFilled(lines, at)] ?? "");
  const quotedLines = lines.filter(isQuoted).length;
  const lastQuote = lastQuoteLine(lines, quoteFollows);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const current = parts.at(-1)!;
    if (isForward(line) && parts.length === 1) {
      parts.push({ lines: lines.slice(at), isPassedOn: true });
      break;
    }
    if (endsHere(lines, at)) {
      current.lines = withoutRules(current.lines);
      break;
    }
    const ownWords = wordsBeforeAttribution(line);
    const attribution = ownWords === null ? attributionLines(lines, at, quoteFollows) : 1;
    if (attribution > 0) {
      if (ownWords) current.lines.push(ownWords);
      current.lines = withoutRules(current.lines);
      if (!quoteFollows(at + attribution)) break;
      at = endOfQuote(lines, nextFilled(lines, at + attribution));
      parts.push({ lines: [] });
    } else if (parts.length === 1 && line.startsWith(BLOCK_QUOTE) && endOfQuote(lines, at) <= lastQuote) {
      const end = endOfQuote(lines, at);
      current.lines.push(...lines.slice(at, end));
      at = end;
    } else if (isQuoted(line) && !isAlone(lines, at, quotedLines)) {
      at = endOfQuote(lines, at);
      parts.push({ lines: [] });
    } else {
      current.lines.push(line);
      at++;
    }
  }
  return parts;
}

/** Nothing below is new. */
function endsHere(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (!line.trim()) return isNotesBlock(lines, at + 1);
  return (
    line.startsWith(QUOTE_FROM_HERE) || isDivider(lines, at) || isHeaderBlock(lines, at) || isForward(line)
  );
}

/** `>>> offer <<<` is an ornament. */
function isQuoted(line: string): boolean {
  return /^\s{0,3}>(?!.*<<\s*$)/.test(line.slice(0, 1_000)) || marked.test(line);
}
const marked = new RegExp(`^(?:${QUOTE_WAS_HERE}|${BLOCK_QUOTE})`);

/** The last line where a quoted mail begins: a passage set off in HTML above it is the writer's own. */
function lastQuoteLine(lines: readonly string[], quoteFollows: (at: number) => boolean): number {
  if (!lines.some((line) => line.startsWith(BLOCK_QUOTE))) return -1;
  return lines.findLastIndex(
    (line, at) => isQuoted(line) || endsHere(lines, at) || attributionLines(lines, at, quoteFollows) > 0,
  );
}

/** The only `>` line, with words directly above and below, is the writer's own sign ("> 20 people"). */
function isAlone(lines: readonly string[], at: number, quotedLines: number): boolean {
  return quotedLines === 1 && Boolean(lines[at - 1]?.trim() && lines[at + 1]?.trim());
}

function endOfQuote(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length) {
    if (isQuoted(lines[at]!) || isWrapped(lines, at)) at++;
    else {
      const next = nextFilled(lines, at);
      if (next === at || !isQuoted(lines[next] ?? "")) break;
      at = next;
    }
  }
  return at;
}

/** The rest of a quoted line that a program wrapped without its mark, or of a link it broke. */
function isWrapped(lines: readonly string[], at: number): boolean {
  const [line, above, below] = [lines[at]!.trim(), lines[at - 1] ?? "", lines[at + 1] ?? ""];
  if (!line || !isQuoted(above)) return false;
  if (/^[(<]https?:\S+$/.test(line) || /[(<]https?:[^\s)>]*$/.test(above)) return true;
  return isQuoted(below) && above.length >= 60 && /^[\p{Ll}\p{N}\p{P}]/u.test(line);
}

/** The rule a program draws above what it quotes. */
function withoutRules(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && /^\s*(?:[-_=*—]{4,}\s*)?$/.test(lines[end - 1]!.slice(0, 300))) end--;
  return lines.slice(0, end);
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && !lines[at]!.trim()) at++;
  return at;
}

function clean(text: string): string {
  return text
    .replaceAll(QUOTE_WAS_HERE, "")
    .replaceAll(QUOTE_FROM_HERE, "")
    .replaceAll(BLOCK_QUOTE, "> ")
    .trim();
}
