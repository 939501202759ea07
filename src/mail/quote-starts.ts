import {
  attributionOpeners,
  forwardWords,
  headerLabels,
  originalMessageWords,
  weekdayWords,
  wroteVerbs,
} from "./quoting-words.ts";

/** How far the attribution of one mail may run, and how long one may be: what is longer is prose. */
const MOST_LINES = 5;
const LONGEST = 400;
const LONGEST_WITHOUT_OPENER = 200;

const oneOf = (words: readonly string[]) => `(?:${words.join("|")})`;
const wordEnd = "(?![\\p{L}\\p{N}])";
const opener = new RegExp(
  `^(?:[-_—]{2,}\\s*)?(?:${oneOf(attributionOpeners)}${wordEnd}|${oneOf(weekdayWords)}${wordEnd}|\\d{1,4}\\s?[-./:年]|\\d{1,2}\\s+\\p{L})`,
  "iu",
);
const verbLast = new RegExp(`(?<![\\p{L}\\p{N}])${oneOf(wroteVerbs)}\\s*[:：]\\s*[-_—]*$`, "iu");
const verbLastNoColon = new RegExp(`(?<![\\p{L}\\p{N}])${oneOf(wroteVerbs)}\\s*[-_—]*$`, "iu");
const verbInside = new RegExp(`(?<![\\p{L}\\p{N}])${oneOf(wroteVerbs)}${wordEnd}`, "iu");
const date =
  /(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b\d{1,2}[:.h]\d{2}(?!\d)|\b\d{1,2}(?:st|nd|rd|th)?\.?,?\s(?:de\s|of\s)?\p{L}{3,}|\p{L}{3,}\.?\s\d{1,2}\b|年|월/u;
const address = /[^\s<>@"(]@[^\s<>@]|<[^<>]{3,}>|&lt;[^&]{3,}&gt;/;
const addressLast = /(?:<[^<>\s]+@[^<>\s]+>|\S+@[^\s<>]+|&gt;|\))$/;

/** One line that holds the writer's last words and the attribution of the mail below them. */
const shared =
  /^(.*?\S)\s*(?:[-_—]{2,}\s*|\s)(on\s+(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,4}[-./\s])[^\n]{5,240}\b(?:wrote|said|sent)\s*:)\s*$/i;

/**
 * How many lines from here are the words a program puts above the mail it quotes ("On 3 March 2026, Jane Doe wrote:"),
 * 0 when none are. `isQuotedBelow` says whether `>` follows the line of that number.
 */
export function attributionLines(
  lines: readonly string[],
  at: number,
  isQuotedBelow: (after: number) => boolean,
): number {
  const first = plain(lines[at]!);
  if (!first || first.length > LONGEST) return 0;
  const opens = opener.test(first);
  let joined = "";
  for (let end = at; end < lines.length && end < at + MOST_LINES; end++) {
    const line = plain(lines[end]!);
    // A blank line ends it, unless the address that belongs to it stands alone below.
    if (!line && !/^[<[]/.test(plain(lines[end + 1] ?? ""))) return 0;
    if (line) joined = joined ? `${joined} ${line}` : line;
    if (joined.length > (opens ? LONGEST : LONGEST_WITHOUT_OPENER)) return 0;
    if (line && isAttribution(joined, opens, () => isQuotedBelow(end + 1) && !goesOn(lines[end + 1])))
      return end + 1 - at;
    if (!opens) return 0;
  }
  return 0;
}

/** "> wrote:" below an address in brackets is its end, not a quoted line. */
const goesOn = (below: string | undefined) => verbLast.test(plain(below ?? ""));

function isAttribution(words: string, opens: boolean, isQuotedBelow: () => boolean): boolean {
  const hasDate = date.test(words);
  const hasAddress = address.test(words);
  if (verbLast.test(words)) return hasAddress || (hasDate && opens) || isQuotedBelow();
  if (verbLastNoColon.test(words)) return opens && hasDate && (hasAddress || /[-_—]{2}$/.test(words));
  if (!opens || !hasDate) return false;
  if (/[:：]$/.test(words))
    return (
      hasAddress || (verbInside.test(words) && !/[.!?]\s/.test(words.replace(/\d\.|\p{L}{2,5}\.\s/gu, "")))
    );
  return hasAddress && addressLast.test(words) && isQuotedBelow();
}

/** What the writer said on the line that also holds the attribution, or null. */
export function wordsBeforeAttribution(line: string): string | null {
  const words = shared.exec(line.slice(0, 1_000))?.[1]?.replace(/[-_—]+$/, "");
  return words && /[\p{L}\p{N}]/u.test(words) ? words : null;
}

const dashes = "[-_=*—–~#]{2,}";
const divider = new RegExp(`^\\W{0,3}${dashes}\\s*${oneOf(originalMessageWords)}\\s*:?\\s*${dashes}`, "iu");
const forward = new RegExp(
  `^\\W{0,3}(?:${dashes}\\s*${oneOf(forwardWords)}\\s*:?\\s*[-_=*—–~#]*|${oneOf(forwardWords)}\\s*:)\\s*$`,
  "iu",
);
/** GroupWise: `>>> Jane Doe <jane@…> 17/03/2026 09:51 >>>`, wrapped anywhere. */
const groupWise = /^>>>\s*\S.{2,200}\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.{0,20}>>>$/;

export const isForward = (line: string) => forward.test(line.slice(0, 200).trim());

export function isDivider(lines: readonly string[], at: number): boolean {
  const line = lines[at]!.slice(0, 400).trim();
  if (divider.test(line)) return true;
  if (!line.startsWith(">>>")) return false;
  return groupWise.test(line) || groupWise.test(`${line} ${(lines[at + 1] ?? "").slice(0, 200).trim()}`);
}

type Label = keyof typeof headerLabels;
const labelOf = new Map<string, Label>(
  (Object.keys(headerLabels) as Label[])
    .toReversed()
    .flatMap((label) => headerLabels[label].map((word): [string, Label] => [word, label])),
);
const labelled = /^[\s>|*_]{0,12}([\p{L}][\p{L}\p{M} -]{0,22}?)[*_]{0,2}\s{0,3}[:：][*_]{0,2}\s*(.*)$/u;

/** "From: … Sent: … To: … Subject: …": the block that Outlook and its kin put above the mail they quote. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const first = labelIn(lines[at]!);
  if (!first) return false;
  const seen = new Set<Label>();
  let hasAddress = false;
  let unlabelled = 0;
  for (let below = at; below < lines.length && below < at + 14; below++) {
    const line = lines[below]!;
    const found = labelIn(line);
    if (found) {
      seen.add(found.label);
      unlabelled = 0;
    } else if (!line.trim()) {
      // Programs that put a blank between the fields put it between all of them.
      if (!labelIn(lines[below + 1] ?? "")) break;
    } else if (++unlabelled > 2) break;
    hasAddress ||= address.test(line.slice(0, 1_000));
  }
  if (seen.has("subject") && seen.size >= 3) return true;
  if (!seen.has("from") && !seen.has("date")) return false;
  return hasAddress && seen.size >= 2 && (seen.has("from") || seen.has("to"));
}

function labelIn(line: string): { label: Label } | null {
  const found = labelled.exec(line.slice(0, 300).replace(directions, ""));
  const label = found && labelOf.get(found[1]!.trim().toLowerCase());
  return label ? { label } : null;
}

/** Lotus Notes sets To, cc and Subject in a column of their own, without colons, beside name and date. */
export function isNotesBlock(lines: readonly string[], at: number): boolean {
  if (!lines[at]?.trim() || lines[at - 1]?.trim()) return false;
  const block = lines.slice(at, at + 20).map((line) => line.slice(0, 200).trim());
  const end = block.findIndex((line) => /(?:^|\s{2,})subject(?:\s{2,}|$)/i.test(line));
  if (end < 1) return false;
  const head = block.slice(0, end + 1);
  const firstBlank = head.indexOf("");
  const sender = head.slice(0, firstBlank < 0 ? head.length : firstBlank);
  return (
    head.some((line) => /(?:^|\s{2,})to(?:\s{2,}|$)/i.test(line)) &&
    sender.some((line) => /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d{2}|^sent by:/i.test(line))
  );
}

/** Marks that turn the direction of Hebrew and Arabic. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A line as the rules look at it: without quote marks and doubled blanks, cut where no attribution goes on. */
function plain(line: string): string {
  return line
    .slice(0, 1_000)
    .replace(directions, "")
    .replace(/^[\s>]+/, "")
    .replace(/\s+/g, " ")
    .trimEnd();
}
