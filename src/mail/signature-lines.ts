import { sentFromWords } from "./quoting-words.ts";

/** Longer than this below a delimiter is no signature but more of the mail. */
const LONGEST_SIGNATURE = 30;

const delimiter = /^(?:--|-- |—|–|__|—{2,}|–{2,}|-{3}\s?)\s*$/;
const strictDelimiter = /^--\s*$/;
const sentFrom = new RegExp(`^[\\s*_]*(?:${sentFromWords.join("|")})(?![\\p{L}]).{0,60}$`, "iu");
const footerRule = /^_{20,}\s*$/;
const boxRule = /^(?:[-_*#=]\s?){8,}\s*$/;
const boxWords =
  /disclaimer|confidential|received this e-?mail in error|virus|intended recipient|addressee|monitored|unauthori[sz]ed use|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk/i;

/** A phone's own line: short, no sentence ("Sent from my desk, is much easier …" is one). */
export function isSentFrom(line: string): boolean {
  const words = line.replace(/<[^<>]*>|\[[^[\]]*\]|\(?https?:\S+/g, "").trim();
  return (
    words.length <= 60 && !/[,;?!]|\.\s/.test(words) && words.split(/\s+/).length <= 9 && sentFrom.test(words)
  );
}

/** Cuts the signature, the phone's line and boxed legal words out of what one person wrote in one go. */
export function withoutSignature(lines: readonly string[], hasWordsAbove: boolean): string[] {
  const kept = withoutBoxes(lines);
  const first = kept.findIndex((line) => line.trim());
  const from = hasWordsAbove ? Math.max(first, 0) : first + 1;
  for (let at = from; at < kept.length && first >= 0; at++) {
    if (isSentFrom(kept[at]!) || startsSignature(kept, at)) return kept.slice(0, at);
  }
  return kept;
}

function startsSignature(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  const below = lines.slice(at + 1, at + 1 + LONGEST_SIGNATURE * 2).filter((one) => one.trim());
  if (strictDelimiter.test(line)) return below.length <= LONGEST_SIGNATURE;
  if (delimiter.test(line))
    return below.length > 0 && below.length <= 12 && below.every((one) => one.length < 100);
  // A mailing list's own footer.
  return footerRule.test(line) && !lines[at - 1]?.trim() && below.length <= 12;
}

/** A notice between two rules of dashes, stars or underscores, as mail gateways append it. */
function withoutBoxes(lines: readonly string[]): string[] {
  const rules = lines.flatMap((line, at) => (boxRule.test(line.slice(0, 200)) ? [at] : []));
  const kept: string[] = [];
  let from = 0;
  for (let one = 0; one + 1 < rules.length; one++) {
    const [top, bottom] = [rules[one]!, rules[one + 1]!];
    if (bottom - top > 60 || !boxWords.test(lines.slice(top, bottom).join(" ").slice(0, 6_000))) continue;
    if (top < from) continue;
    const isTitled = /^\s*(?:disclaimer|confidentiality notice)\W*$/i.test(lines[top - 1] ?? "");
    kept.push(...lines.slice(from, Math.max(from, isTitled ? top - 1 : top)));
    from = bottom + 1;
  }
  return [...kept, ...lines.slice(from)];
}
