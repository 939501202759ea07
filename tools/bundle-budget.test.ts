import { expect, it } from "vitest";
import { bundleBudget, loadOf } from "./bundle-budget.ts";

const chunk = (
  fileName: string,
  kilobytes: number,
  links: { imports?: string[]; isEntry?: boolean; facadeModuleId?: string } = {},
) => ({
  type: "chunk" as const,
  fileName,
  // Random text does not shrink, so its size is known.
  code: Array.from({ length: kilobytes * 1000 }, () => String.fromCharCode(33 + Math.random() * 90)).join(""),
  imports: [],
  dynamicImports: [],
  isEntry: false,
  ...links,
});

const screen = (name: string) => ({ facadeModuleId: `/src/leads/web/${name}-page.tsx` });

const run = (chunks: ReturnType<typeof chunk>[], firstLoadKilobytes: number) => {
  const told: string[] = [];
  const plugin = bundleBudget({ firstLoadKilobytes });
  const hook = plugin.generateBundle as unknown as (this: object, options: object, bundle: object) => void;
  hook.call(
    { info: () => {}, error: (text: string) => told.push(text) },
    {},
    Object.fromEntries(chunks.map((each) => [each.fileName, each])),
  );
  return told;
};

it("counts a chunk that two others share once", () => {
  const all = [
    chunk("main", 10, { imports: ["kit"] }),
    chunk("list", 10, { imports: ["kit"] }),
    chunk("kit", 10),
  ];
  const load = loadOf(["main", "list"], new Map(all.map((each) => [each.fileName, each])));
  expect(load).toBeGreaterThan(20);
  expect(load).toBeLessThan(32);
});

it("stops the build that makes a first visit too heavy, and names the screen", () => {
  const chunks = [
    chunk("main", 20, { isEntry: true }),
    chunk("list", 30, screen("list")),
    chunk("board", 5, screen("board")),
    chunk("editor", 90),
  ];
  expect(run(chunks, 100)).toEqual([]);
  expect(run(chunks, 40)).toEqual([expect.stringContaining("list")]);
});
