import type { Plugin } from "vite";

const dictionary = /react-(?:aria|stately|aria-components)\/dist\/.*intlStrings\.mjs$/;
const importLine = /^import \S+ from "[^"]*\/([a-z]{2}-[A-Z]{2})\.mjs";$/;
const entryLine = /^\s*"([a-z]{2}-[A-Z]{2})": [^,]+,?$/;

/** A dictionary of React Aria's own words without the languages the product does not speak; those fall back to en-US. */
export function keepOnly(kept: readonly string[], dictionaryCode: string): string {
  const isKept = (line: string) => {
    const language = (importLine.exec(line) ?? entryLine.exec(line))?.[1];
    return language === undefined || kept.includes(language);
  };
  return dictionaryCode.split("\n").filter(isKept).join("\n");
}

/** React Aria carries its words in 34 languages, 20 kB of script; only those the product speaks are built. */
export function keepLanguages(kept: readonly string[]): Plugin {
  return {
    name: "frontline-keep-languages",
    apply: "build",
    enforce: "pre",
    transform: (code, id) => (dictionary.test(id) ? { code: keepOnly(kept, code), map: null } : null),
  };
}
