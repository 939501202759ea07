import { glob, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { sessionQuery } from "../../src/main/web/session-query.ts";
import { concerns } from "../../src/platform/web/push.ts";

const DEFINED = /defineEvent\(\s*"([^"]+)"/g;
const AWAITED = /\bevents: \[([^\]]*)\]/g;

async function found(pattern: RegExp, files: string): Promise<{ file: string; text: string }[]> {
  const hits: { file: string; text: string }[] = [];
  for await (const file of glob(files, { cwd: process.cwd() })) {
    const source = await readFile(file, "utf8");
    for (const [, text] of source.matchAll(pattern)) hits.push({ file, text: text! });
  }
  return hits;
}

const defined = (await found(DEFINED, "src/**/*.events.ts")).map(({ text }) => text);
const isNews = (name: string, pattern: string) => concerns({ name, subjects: [] }, { events: [pattern] });

describe("what open screens wait for", () => {
  it("is news that some room sends: a name nobody sends would leave a screen as it was", async () => {
    const awaited = (await found(AWAITED, "src/**/web/**/*.{ts,tsx}"))
      .filter(({ file }) => !file.includes(".test."))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/"([^"]+)"/g)].map(([, pattern]) => ({ file, pattern: pattern! })),
      );
    expect(awaited.length).toBeGreaterThan(20);
    expect(defined.length).toBeGreaterThan(80);
    const deaf = awaited.filter(({ pattern }) => !defined.some((name) => isNews(name, pattern)));
    expect(deaf).toEqual([]);
  });

  it("includes, for the frame around every screen, whatever may change what its member may do", () => {
    const changing = defined.filter((name) =>
      /^team\.(charter-p|role|exception|member|workspace)/.test(name),
    );
    expect(changing.length).toBeGreaterThan(7);
    const { meta } = sessionQuery();
    expect(changing.filter((name) => !concerns({ name, subjects: [] }, meta))).toEqual([]);
    // Somebody coming to work or going on leave changes no right, and happens all day.
    expect(concerns({ name: "team.shift-marked", subjects: [] }, meta)).toBe(false);
  });
});
