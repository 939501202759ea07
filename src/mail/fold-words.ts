const LETTERS: Record<string, string> = {
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * Words as people type them in a hurry, in one form: lower case, no accents, no apostrophes, no hyphens. Whoever writes
 * "n'envoyez plus" often writes "n envoyez plus" or "nenvoyez plus"; the folded form is "nenvoyez plus" for two of the three.
 */
export function foldWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\ufeff]/g, "")
    .normalize("NFC")
    .replace(/[łøæœßđðþı]/g, (letter) => LETTERS[letter]!)
    .replace(/(\p{L})['’‘`´ʼ](?=\p{L})/gu, "$1")
    .replace(/[-‐-―_]+/g, " ")
    .replace(/\be mail/g, "email")
    .replace(/[^\S\n]+/g, " ");
}

/** Folded words of one sentence with a blank on both sides of each, and a comma where a clause ends: what a phrase reads. */
export function spacedWords(sentence: string): string {
  const words = foldWords(sentence)
    .replace(/[¿¡]/g, "")
    .replace(/[,:;()[\]{}"“”„«»<>/|]+/g, " , ")
    .replace(/[.!?…]+(?=\s|$)/g, " , ")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/(?: ,)+$/, "");
  return ` ${words} `;
}

const APART = "(?: ,)? ";
const CLAUSE_END = "(?= ,| $)";

/**
 * A phrase in a small notation: words with one blank between them, `(a|b)` for a choice, `a~b` for words that belong
 * together, `ab*` for any ending, `word?` for one that may be missing, `…3` for up to three words in between, `^` and
 * `$` for the ends of a clause, `$` also as the last choice of a group. Each part is bounded, so the time is too.
 * It is held against `spacedWords`, where a blank ends every word: boundaries of letters cost 20 times as much to compile.
 */
export function phrase(source: string): RegExp {
  let pattern = "";
  let hasBegun = false;
  for (const token of foldWords(source).trim().split(" ")) {
    const isOptional = token.endsWith("?");
    const mayEnd = token.endsWith("|$)");
    const choice = token.replace(/\?$/, "").replace("|$)", ")");
    const word = `(?:${choice.replaceAll("*", "[^ ,]*").replaceAll("~", APART)})`;
    if (token === "^") pattern = "(?:^|,)";
    else if (token === "$") pattern += CLAUSE_END;
    // "…3" in its compatible form.
    else if (token.startsWith("...")) pattern += `(?:${APART}[^ ,]+){0,${token.slice(3)}}`;
    else if (isOptional) pattern += `(?:${hasBegun ? APART : " "}${word})?`;
    else if (mayEnd) pattern += `(?:${APART}${word}(?= )|${CLAUSE_END})`;
    else {
      pattern += (hasBegun ? APART : " ") + word;
      hasBegun = true;
    }
  }
  return new RegExp(`${pattern}(?= |$)`);
}
