const SHORTHAND: Record<string, string> = {
  u: "you",
  ur: "your",
  r: "are",
  plz: "please",
  pls: "please",
  thx: "thanks",
  tks: "thanks",
  tnx: "thanks",
  wanna: "want to",
  gonna: "going to",
  gimme: "give me",
  lemme: "let me",
  yea: "yeah",
  tmrw: "tomorrow",
  mtg: "meeting",
  info: "information",
  asap: "soon",
  atm: "at the moment",
  rn: "right now",
  btw: "",
  bc: "because",
};

/** Words that decide, and that people in a hurry misspell. */
const DECIDING = [
  "interest",
  "interested",
  "interesting",
  "opportunity",
  "schedule",
  "relevant",
  "priority",
  "currently",
  "promising",
  "definitely",
  "forward",
  "meeting",
  "excited",
  "discuss",
  "connect",
  "proposal",
  "satisfied",
  "available",
  "calendar",
  "absolutely",
  "intrigued",
  "unfortunately",
  "provider",
  "already",
  "perfect",
  "tomorrow",
  "vendor",
  "budget",
  "solution",
  "contract",
  "sounds",
  "explore",
  "arrange",
  "walkthrough",
  "streamline",
  "committed",
];
/** Words of other languages that are no slip of an English one. */
const known = new Set([
  ...DECIDING,
  "interesa",
  "interese",
  "perfecto",
  "perfekt",
  "solucion",
  "kontakt",
  "vender",
]);

/** Folded text with shorthand written out and one slip of the finger in a deciding word taken back. */
export function mendWords(folded: string): string {
  return folded
    .replace(/(?<!\p{L})w\/o(?!\p{L})/gu, "without")
    .replace(/(?<!\p{L})w\/\s*/gu, "with ")
    .replace(
      /[\p{L}\d]+/gu,
      (word) => SHORTHAND[word] ?? (word.length < 6 || known.has(word) ? word : meant(word)),
    );
}

function meant(word: string): string {
  return DECIDING.find((one) => one[0] === word[0] && isOneSlipAway(word, one)) ?? word;
}

/** One letter missing, doubled, wrong, or two changed over (Damerau). */
function isOneSlipAway(word: string, wanted: string): boolean {
  if (Math.abs(word.length - wanted.length) > 1) return false;
  let at = 0;
  while (at < word.length && word[at] === wanted[at]) at++;
  const [rest, want] = [word.slice(at), wanted.slice(at)];
  if (rest.length > want.length) return rest.slice(1) === want;
  if (rest.length < want.length) return rest === want.slice(1);
  const isSwapped = rest[0] === want[1] && rest[1] === want[0] && rest.slice(2) === want.slice(2);
  return rest.slice(1) === want.slice(1) || isSwapped;
}
