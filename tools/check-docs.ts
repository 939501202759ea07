/** Documents rot: every path and every command they name must exist. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { configReference } from "../src/platform/config.ts";
import { listFiles } from "./list-files.ts";

const TOP_FOLDERS = /^(src|test|tools|docs|db|scripts|changes|\.ci)\//;

export interface Repository {
  exists(path: string): boolean;
  /** Names under "scripts" in package.json. */
  scripts: string[];
  settings: string[];
}

/** What a document says that is not so. */
export function untruthsIn(path: string, text: string, repository: Repository): string[] {
  return [
    ...linksOf(text)
      .filter((link) => !repository.exists(normalize(join(dirname(path), link))))
      .map((link) => `links to ${link}, which is not there`),
    ...pathsOf(text)
      .filter((named) => !repository.exists(named))
      .map((named) => `names ${named}, which is not there`),
    ...scriptsOf(text)
      .filter((script) => !repository.scripts.includes(script))
      .map((script) => `names the command "npm run ${script}", which package.json lacks`),
    ...settingsOf(text)
      .filter((name) => !repository.settings.includes(name))
      .map((name) => `names the setting ${name}, which nothing reads`),
  ];
}

function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!.replace(/#.*$/, ""))
    .filter((link) => link && !/^[a-z]+:/.test(link));
}

/** Paths in code quotes that begin at a top folder and are whole: no placeholder, no glob. */
function pathsOf(text: string): string[] {
  return [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, quoted]) => quoted!.replace(/:\d+$/, ""))
    .filter((quoted) => TOP_FOLDERS.test(quoted) && !/[<>*{}…[\]]|YOUR|NNNN/.test(quoted));
}

function scriptsOf(text: string): string[] {
  return [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, script]) => script!);
}

function settingsOf(text: string): string[] {
  return [...text.matchAll(/\b(FRONTLINE_[A-Z_]+)\b/g)].map(([, name]) => name!);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const settings = configReference.map(({ name }) => name);
  const repository = { exists: existsSync, scripts: Object.keys(scripts), settings };
  const untruths = listFiles()
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) =>
      untruthsIn(path, readFileSync(path, "utf8"), repository).map((said) => `${path} ${said}`),
    );
  for (const line of untruths) console.error(line);
  process.exitCode = untruths.length > 0 ? 1 : 0;
}
