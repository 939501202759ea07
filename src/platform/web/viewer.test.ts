import { expect, it } from "vitest";
import { formatInstant } from "./format.ts";
import { browserViewer } from "./viewer.tsx";

const strange: [string, { languages: string[]; language: string }][] = [
  ["no language at all", { languages: [], language: "" }],
  ["the language of a bare machine", { languages: ["C"], language: "C" }],
  ["a language with a POSIX ending", { languages: ["en-US@posix"], language: "en-US@posix" }],
  ["nothing, as browsers before languages did", { language: undefined } as never],
];

it.each(strange)("a browser that names %s still reads dates and amounts", (_, browser) => {
  const viewer = browserViewer(browser);
  expect(viewer.locale).toBe("en-GB");
  expect(formatInstant("2026-11-23T10:00:00Z", viewer)).toContain("2026");
});

it("the first language Intl knows is the visitor's", () => {
  expect(browserViewer({ languages: ["C", "pl-PL", "en"], language: "C" }).locale).toBe("pl-PL");
});
