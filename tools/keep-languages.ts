import type { Plugin } from "vite";

const translation = /(?:react-aria|react-stately)[^?]*\/intl\/[^/]+\/([a-z]{2}-[A-Z]{2})\.m?js$/;

/** React Aria carries its own words in 34 languages; only those the product speaks are built. */
export function keepLanguages(kept: readonly string[]): Plugin {
  return {
    name: "frontline-keep-languages",
    apply: "build",
    enforce: "pre",
    load(id) {
      const language = translation.exec(id)?.[1];
      return language && !kept.includes(language) ? "export default {};" : null;
    },
  };
}
