/**
 * The new words of a reply: everything above the quoted mail, without quoted lines and the sender's signature. One
 * pass over the lines, each looked at with anchored patterns only, so time grows with the length (the usual parser
 * takes minutes on one long mail).
 */
const LARGEST = 200_000;
const LONGEST_LINE = 1_000;

/** "On …, X wrote:" as mail programs say it; the whole attribution may run over up to four lines. */
const attributionEnd =
  /(wrote|writes|schrieb|schrieb am|escreveu|escribió|a écrit|ha scritto|skrev|schreef|geschreven|napisał\(?a?\)?|napsal\(?a?\)?|kirjoitti|写道|написал\(?а?\)?|пише|yazdı|đã viết|작성|のメール)\s?:\s*$/i;
const attributionStart =
  /^\s*>?\s*(on|am|em|el|le|il|den|op|w dniu|dne|pe|pada|vào|\d{1,4}[-./年]|\d{1,2}\s\S+\s\d{4}|(mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)\b)/i;
const addressedWrote = /<[^<>\s]+@[^<>\s]+>.{0,40}:\s*$/;

/** The rule and header block that Outlook and its kin put above the old mail. */
const divider =
  /^\s*[-_*=]{2,}\s*(original message|original appointment|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message original|mensaje original|mensagem original|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|reply message|forwarded by|reply above this line|alkuperäinen viesti|original nachricht|原始邮件|исходное сообщение)/i;
const rule = /^\s*_{20,}\s*$/;
const headerLine =
  /^\s*>?\s*\*{0,2}(from|von|de|da|van|från|fra|od|lähettäjä|expéditeur|sent|gesendet|envoyé|enviado|inviato|verzonden|skickat|sendt|wysłano|odesláno|lähetetty|date|datum|fecha|data|dato|to|an|à|para|a|aan|till|til|do|komu|vastaanottaja|cc|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|předmět|aihe|发件人|发送时间|收件人|主题|от|кому|тема|дата)\s?:\*{0,2}\s/i;

const signatureRule = /^(--|—|__|-- )\s*$/;
const sentFrom =
  /^\s*(sent (from|with|by|via) (my |a |the )?[\w ]{2,40}|get outlook for \w+|von meinem \S+ gesendet|gesendet von (meinem )?.{2,30}|envoyé (de|depuis) mon .{2,30}|enviado desde mi .{2,30}|inviato da(l mio)? .{2,30}|verstuurd vanaf mijn .{2,30}|skickat från min .{2,30})\.?\s*$/i;

export function replyText(whole: string): string {
  const text = whole
    .slice(0, LARGEST)
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ");
  const lines = text.split("\n").map((line) => line.slice(0, LONGEST_LINE));
  const end = endOfNew(lines);
  const kept = lines.slice(0, end).filter((line) => !/^\s*>/.test(line));
  const trimmed = withoutSignature(kept).join("\n").trim();
  if (trimmed) return trimmed;
  // An answer below the quote, or between its lines: what is not quoted is the answer.
  const unquoted = withoutSignature(
    lines.filter((line, at) => !/^\s*>/.test(line) && !startsQuote(lines, at)),
  );
  return unquoted.join("\n").trim() || text.trim();
}

/** The first line of the quoted mail that nothing but quotes and blanks follows. */
function endOfNew(lines: readonly string[]): number {
  const isAnsweredBelow = hasWordsAfterQuote(lines);
  for (let at = 0; at < lines.length; at++) {
    if (divider.test(lines[at]!) || isHeaderBlock(lines, at)) return at;
    if (rule.test(lines[at]!) && isHeaderBlock(lines, nextFilled(lines, at + 1))) return at;
    if (!isAnsweredBelow && startsQuote(lines, at)) return at;
  }
  return lines.length;
}

/** Words below a block of `>` lines: the writer answered inside or under the quote. */
function hasWordsAfterQuote(lines: readonly string[]): boolean {
  const last = lines.findLastIndex((line) => /^\s*>/.test(line));
  if (last < 0) return false;
  for (let at = last + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (signatureRule.test(line)) return false;
    if (line.trim() && !sentFrom.test(line)) return true;
  }
  return false;
}

function startsQuote(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (!line.trim()) return false;
  if (
    attributionEnd.test(line) &&
    (attributionStart.test(line) || addressedWrote.test(line) || /^\s*>?.{3,160}$/.test(line))
  )
    return attributionStart.test(line) || isQuotedBelow(lines, at + 1);
  if (addressedWrote.test(line) && attributionStart.test(line)) return true;
  if (!attributionStart.test(line)) return false;
  // Wrapped: "On Tue, 3 Mar 2026 at 10:00, Jane Doe" / "<jane@…> wrote:".
  for (let below = at + 1; below <= at + 3 && below < lines.length; below++) {
    if (!lines[below]!.trim()) return false;
    if (attributionEnd.test(lines[below]!)) return true;
  }
  return false;
}

function isQuotedBelow(lines: readonly string[], from: number): boolean {
  return /^\s*>/.test(lines[nextFilled(lines, from)] ?? "");
}

function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!headerLine.test(lines[at] ?? "")) return false;
  let headers = 1;
  for (let below = at + 1; below < at + 6 && below < lines.length; below++)
    if (headerLine.test(lines[below]!)) headers++;
  return headers >= 3;
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && !lines[at]!.trim()) at++;
  return at;
}

function withoutSignature(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => signatureRule.test(line) || sentFrom.test(line));
  // A rule in the first line is not a signature: nothing would be left.
  return at > 0 && lines.slice(0, at).some((line) => line.trim()) ? lines.slice(0, at) : [...lines];
}
