import { foldWords, phrase, spacedWords } from "./fold-words.ts";
import type { Intent } from "./intent.ts";
import { noPhrases, yesPhrases } from "./intent-phrases.ts";
import { mendWords } from "./mend-words.ts";
import { optOutWords } from "./opt-out.ts";

const LARGEST = 4_000;

const no = noPhrases.map(phrase);
const yes = yesPhrases.map(phrase);
/** Right before a yes it makes a no of it: "would not be interested", "doesn't look promising". */
const turned =
  /(?<!\p{L})(not|never|no|dont|doesnt|didnt|isnt|arent|wont|wouldnt|cannot|hardly|nicht|kein|keine|pas|niet|geen|inte|ikke|nao|non|nie|не)( \p{L}+){0,2} ?$/u;
const looksForward = /(?<!\p{L})(can ?not|cant) wait|why not|not only|if not|not a problem|no problem/gu;
const contrast =
  /(?<!\p{L})(but|however|though|although|aber|jedoch|mais|pero|mas|ma|maar|men|mutta|ale|но|але|ama)(?!\p{L})/u;

/**
 * What a reply means, from its new words: a suggestion that a member confirms. A no goes before a yes; a no that a
 * later yes takes back ("not now, but let us talk in May") is neither.
 */
export function suggestIntent(newText: string): Intent {
  if (optOutWords(newText)) return "negative";
  let hasYes = false;
  let hasNo = false;
  let isTakenBack = false;
  for (const clause of clausesOf(newText)) {
    const said = readClause(clause);
    if (said === "yes" && hasNo && contrast.test(clause)) isTakenBack = true;
    if (said === "yes") hasYes = true;
    if (said === "no") hasNo = true;
  }
  if (isTakenBack) return "neutral";
  if (hasNo) return "negative";
  return hasYes ? "positive" : "neutral";
}

function readClause(clause: string): "yes" | "no" | null {
  if (no.some((pattern) => pattern.test(clause))) return "no";
  for (const pattern of yes) {
    const found = pattern.exec(clause);
    if (found) return turned.test(clause.slice(0, found.index)) ? "no" : "yes";
  }
  return /👍|🙌|🎉/u.test(clause) ? "yes" : null;
}

/** A contrast begins a clause of its own. */
function clausesOf(text: string): string[] {
  return mendWords(foldWords(text.slice(0, LARGEST)))
    .replace(looksForward, (said) => (said.endsWith("wait") ? "happy" : " "))
    .split(
      /[.!?;\n。！？]+|\s[–—]\s|(?=\s(?:but|however|aber|jedoch|mais|pero|mas|maar|men|mutta|но|але|ama)\s)/u,
    )
    .map(spacedWords)
    .filter((clause) => clause.trim() !== "");
}
