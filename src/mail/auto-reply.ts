import type { IncomingMail } from "./incoming-mail.ts";

type Seen = Pick<IncomingMail, "headers" | "subject" | "text" | "from">;

const subjects =
  /^\s*(re:\s*)?(automatic reply|auto(matische)?[- ]?(reply|response|antwort|answer)|automatisch antwoord|réponse automatique|respuesta automática|resposta automática|risposta automatica|autosvar|automatiskt svar|out of (the )?office|ooo\b|abwesenheits(notiz|nachricht|meldung)|abwesend|absence|absent(e)? du bureau|fuera de (la )?oficina|fora do escritório|fuori ufficio|afwezig(heid)?|on vacation|vacation reply|away from)/i;
const openings =
  /\b(i am|i'm|i will be) (currently )?(out of (the )?office|on (annual |parental |sick |maternity )?(leave|vacation|holiday)|away from (the office|my desk))\b|\bich bin (derzeit |aktuell |momentan )?(nicht im (büro|hause)|im urlaub|abwesend)\b/i;

/**
 * RFC 3834 §5 and what was in use before it. An automatic answer is nobody's reply: it neither stops a sequence nor
 * counts as one.
 */
export function isAutoReply(mail: Seen): boolean {
  const header = (name: string) => (mail.headers.get(name) ?? "").trim().toLowerCase();
  const submitted = header("auto-submitted");
  if (submitted && !submitted.startsWith("no")) return true;
  if (header("x-autoreply") || header("x-autorespond") || header("x-autoresponse")) return true;
  if (/\b(auto_reply|bulk-auto|auto-reply)\b/.test(header("precedence"))) return true;
  if (header("x-auto-response-suppress") === "all" && subjects.test(mail.subject)) return true;
  if (/^(vacation|autoreply|auto-reply)/.test(header("x-mailer"))) return true;
  return (
    subjects.test(mail.subject) &&
    (openings.test(mail.text.slice(0, 2_000)) || isFromNobody(header("return-path")))
  );
}

function isFromNobody(returnPath: string): boolean {
  return returnPath === "<>";
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const untilWords =
  /\b(?:until|till|returning(?: on)?|return(?: to the office)?(?: on)?|back(?: in the office)?(?: on)?|bis(?: zum)?|ab dem|wieder am)\b[^\n.!?]{0,30}?/i
    .source;
const dayFirst = new RegExp(
  `${untilWords}(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?([a-zä]{3,9})\\.?(?:,?\\s+(\\d{4}))?`,
  "i",
);
const monthFirst = new RegExp(
  `${untilWords}([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?`,
  "i",
);
const iso = new RegExp(`${untilWords}(\\d{4})-(\\d{2})-(\\d{2})`, "i");
const german = new RegExp(`${untilWords}(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?`, "i");

/** The day an out-of-office mail says its writer is back, `YYYY-MM-DD`, or null when it says none we can read. */
export function backOn(mail: Pick<Seen, "text">, at: Date): string | null {
  const text = mail.text.slice(0, 3_000);
  const found = iso.exec(text);
  if (found) return dayOf(Number(found[1]), Number(found[2]), Number(found[3]), at);
  const dotted = german.exec(text);
  if (dotted) return dayOf(dotted[3] ? Number(dotted[3]) : null, Number(dotted[2]), Number(dotted[1]), at);
  const first = dayFirst.exec(text);
  if (first && monthOf(first[2]!))
    return dayOf(first[3] ? Number(first[3]) : null, monthOf(first[2]!), Number(first[1]), at);
  const second = monthFirst.exec(text);
  if (second && monthOf(second[1]!))
    return dayOf(second[3] ? Number(second[3]) : null, monthOf(second[1]!), Number(second[2]), at);
  return null;
}

function monthOf(word: string): number {
  const short = word.toLowerCase().replace("ä", "a").slice(0, 3);
  return months.indexOf({ mai: "may", okt: "oct", dez: "dec", mrz: "mar" }[short] ?? short) + 1;
}

/** A day without a year is the next such day; one more than half a year away was misread. */
function dayOf(year: number | null, month: number, day: number, at: Date): string | null {
  const inYear = (y: number) => new Date(Date.UTC(y, month - 1, day));
  let date = inYear(year ?? at.getUTCFullYear());
  if (!year && date.getTime() < at.getTime() - 86_400_000) date = inYear(at.getUTCFullYear() + 1);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const ahead = date.getTime() - at.getTime();
  return ahead > 0 && ahead < 183 * 86_400_000 ? date.toISOString().slice(0, 10) : null;
}
