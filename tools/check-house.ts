/** Rules of the house that no other tool reads: sizes, names, and where the environment may be read. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "./list-files.ts";

const MOST_LINES = 400;
const EMPTY_NAMES = /^(utils?|helpers?|common|misc|shared|lib|core|base|data|info)$/;
const ENVIRONMENT_FILE = "src/platform/config.ts";

export interface Complaint {
  path: string;
  line?: number;
  rule: string;
}

export function complaintsAbout(path: string, text: string): Complaint[] {
  return [...aboutName(path), ...aboutSize(path, text), ...aboutLines(path, text)];
}

function aboutName(path: string): Complaint[] {
  const words = path.split("/").map((part) => part.replace(/\..*$/, ""));
  return words
    .filter((word) => EMPTY_NAMES.test(word) || /[a-z]-manager$/.test(word))
    .map((word) => ({ path, rule: `"${word}" says nothing about what is inside: name the business thing` }));
}

function aboutSize(path: string, text: string): Complaint[] {
  const lines = text.trimEnd().split("\n").length;
  return lines > MOST_LINES ? [{ path, rule: `${lines} lines: over ${MOST_LINES} is two things` }] : [];
}

function aboutLines(path: string, text: string): Complaint[] {
  const isProduct = path.startsWith("src/");
  return text.split("\n").flatMap((content, index) => {
    const found: string[] = [];
    if (
      isProduct &&
      path !== ENVIRONMENT_FILE &&
      !/\.test\.tsx?$/.test(path) &&
      /\bprocess\.env\b/.test(content)
    )
      found.push(`the environment is read in ${ENVIRONMENT_FILE} alone`);
    if (/\bmrr\b/i.test(content)) found.push("MRR means a rep here and revenue elsewhere: write it out");
    if (/\b(TODO|FIXME|XXX)\b/.test(content)) found.push("finish it, or write an issue");
    return found.map((rule) => ({ path, line: index + 1, rule }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = listFiles()
    .filter((path) => /^(src|test|tools|scripts)\//.test(path) && /\.(tsx?|mjs|css)$/.test(path))
    // These name what is forbidden.
    .filter((path) => !basename(path).startsWith("check-house"))
    .flatMap((path) => complaintsAbout(path, readFileSync(path, "utf8")));
  for (const { path, line, rule } of complaints) console.error(`${path}${line ? `:${line}` : ""}  ${rule}`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
