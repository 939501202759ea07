import { foldWords, phrase, spacedWords } from "./fold-words.ts";
import { optOutPhrases } from "./opt-out-phrases.ts";
import { joinedPhrases, wholeCommands } from "./opt-out-phrases-asia.ts";
import { northEastPhrases } from "./opt-out-phrases-north-east.ts";

const LARGEST = 10_000;
const LONGEST_SENTENCE = 500;

const phrases = Object.values({ ...optOutPhrases, ...northEastPhrases })
  .flat()
  .map(phrase);

const pleas =
  /(?<!\p{L})(please|pls|plz|kindly|just|thanks|thank you|thx|hi|hello|now|immediately|bitte|danke|merci|svp|por favor|gracias|per favore|grazie|aub|a\.u\.b\.|tack|tak|takk|kiitos|prosze|prosim|пожалуиста|будь ласка|lutfen|obrigado|obrigada)(?!\p{L})/gu;

// What the writer says of others, or a newsletter to its readers, is not the writer's own wish.
const readByOthers =
  /(?<!\p{L})(if|should|when|whenever|in case) (you|they|(a|the|your|our) \p{L}+) (no longer|do not|dont|would like|would prefer|would rather|wish|want|prefer|need)|(?<!\p{L})(our|your|the|their|these) (customers|users|subscribers|readers|clients|recipients|contacts|leads|prospects|suppliers|employees|buyers)(?!\p{L})|(?<!\p{L})(we|they|he|she) (had to|will|should|could|can|did)$|(?<!\p{L})how (many|do your|does your|do you|do people)(?!\p{L})|(?<!\p{L})(wenn|falls|sollten) (sie|ihr)(?!\p{L})|(?<!\p{L})si (vous|usted|desea|ya no)(?!\p{L})|(?<!\p{L})(se|caso|se voce) (nao|non|voce|desidera|desideri|deseje)(?!\p{L})|(?<!\p{L})(indien|als) u(?!\p{L})|(?<!\p{L})если вы(?!\p{L})|(?<!\p{L})jezeli|(?<!\p{L})om du/u;
const saysHow =
  /^.{0,40}(?<!\p{L})(click|tap|follow|visit|klicken|cliquez|clique|haga clic|fare clic|klik|klicka)(?!\p{L})/u;

/**
 * The sentence by which the writer asks for no more mail, in any of the languages listed; null where there is none.
 * Reads the new words of a mail: what it quotes is cut off before. DOMAIN §6.5: at once, rude or hidden.
 */
export function optOutWords(newText: string): string | null {
  const lines = newText.slice(0, LARGEST).split(/\r?\n/).filter(isTheirs);
  const whole = lines.find((line) => isCommand(line));
  if (whole) return whole.trim();
  for (const sentence of sentencesOf(lines)) {
    if (isCommand(sentence) || asksToStop(sentence)) return sentence;
  }
  return null;
}

/** Neither quoted nor the row of links under a newsletter. */
function isTheirs(line: string): boolean {
  return !/^\s*[>|]/.test(line) && !/https?:\/\/|www\./i.test(line) && !/\S\s*[|•·]\s*\S/.test(line);
}

function isCommand(sentence: string): boolean {
  if (sentence.length > 60) return false;
  const words = foldWords(sentence)
    .replace(pleas, " ")
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return wholeCommands.has(words);
}

function asksToStop(sentence: string): boolean {
  const said = sentence.slice(0, LONGEST_SENTENCE);
  const joined = foldWords(said);
  if (joinedPhrases.some((pattern) => pattern.test(joined))) return true;
  const words = spacedWords(said).replace(/(?<= )unsu?b?s?cr?ib?e(?=d? )/g, "unsubscribe");
  return phrases.some((pattern) => {
    const found = pattern.exec(words);
    if (!found) return false;
    const from = Math.max(0, found.index - 40);
    const end = found.index + found[0].length;
    const isOthers =
      readByOthers.test(words.slice(from, found.index)) || readByOthers.test(words.slice(from, end));
    return !isOthers && !saysHow.test(words.slice(end));
  });
}

/** Lines of one paragraph belong together: mail programs break them anywhere. */
function sentencesOf(lines: readonly string[]): string[] {
  return lines
    .join("\n")
    .split(/\n\s*\n/)
    .flatMap((paragraph) =>
      paragraph
        .replace(/([\u3040-\u30ff\u3400-\u9fff])\n\s*(?=[\u3040-\u30ff\u3400-\u9fff])/gu, "$1")
        .replace(/\n\s*/g, " ")
        .split(/(?<=[!?。！？;；])|(?<=\.)\s|\s[-–—]\s|(?<=…)/u),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
