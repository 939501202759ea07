import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { actionOn, type BounceReason } from "../../src/mail/bounces/bounce-reason.ts";
import { mayBeReport } from "../../src/mail/bounces/may-be-report.ts";
import { parseMail } from "../../src/mail/incoming-mail.ts";
import { lines } from "./bounces.ts";

const MAILS = join(import.meta.dirname, "../../../shared/data/bounces");

interface Expected {
  recipient: string;
  reason: BounceReason;
  hardbounce: boolean;
}
interface Told {
  recipient: string | null;
  reason: string;
  hard: boolean;
  action: string;
}
interface Line {
  file: string;
  kind: string;
  recipients: Told[];
}

const expected = new Map<string, Expected[]>();
const told = new Map<string, Line>();
const percent = (part: number, whole: number) => (100 * part) / whole;

/** Every expected verdict beside what was told of that recipient, or failing that of another not yet taken. */
function pairs(): { wanted: Expected; said: Told | undefined; isThem: boolean }[] {
  return [...expected].flatMap(([file, verdicts]) => {
    const left = [...told.get(file)!.recipients];
    return verdicts.map((wanted) => {
      const index = left.findIndex((one) => one.recipient === wanted.recipient);
      const [said] = left.splice(Math.max(index, 0), 1);
      return { wanted, said, isThem: index >= 0 };
    });
  });
}
const share = (holds: (pair: ReturnType<typeof pairs>[number]) => boolean) =>
  percent(pairs().filter(holds).length, pairs().length);

const set = existsSync(MAILS) ? "319 recorded mails" : "the recorded mails are not beside this checkout";
describe.skipIf(!existsSync(MAILS))(`reading bounces (${set})`, () => {
  beforeAll(async () => {
    const verdicts: Record<string, Expected[]> = JSON.parse(
      await readFile(join(MAILS, "dev/expected.json"), "utf8"),
    );
    for (const [file, list] of Object.entries(verdicts)) expected.set(file, list);
    for await (const line of lines([join(MAILS, "dev")])) told.set((line as Line).file, line as Line);
  }, 120_000);

  it("recognises them", () => {
    const found = [...expected.keys()].filter((file) => told.get(file)!.kind !== "none");
    expect(percent(found.length, expected.size)).toBeGreaterThanOrEqual(98);
  });

  it("names the person", () => {
    expect(share(({ isThem }) => isThem)).toBeGreaterThanOrEqual(97);
  });

  it("tells a dead address from one that lives, and hardly ever takes a living one for dead", () => {
    expect(share(({ wanted, said }) => said?.hard === wanted.hardbounce)).toBeGreaterThanOrEqual(97);
    expect(share(({ wanted, said }) => said?.hard === true && !wanted.hardbounce)).toBeLessThanOrEqual(1);
  });

  it("knows what to do about each, and why it came back", () => {
    expect(share(({ wanted, said }) => said?.action === actionOn(wanted.reason))).toBeGreaterThanOrEqual(92);
    expect(share(({ wanted, said }) => said?.reason === wanted.reason)).toBeGreaterThanOrEqual(85);
  });

  it("sees from the headers alone that a mail may be one", async () => {
    const missed: string[] = [];
    for (const [file, { kind }] of told) {
      const raw = await readFile(join(MAILS, "dev", file));
      const { headers } = await parseMail(raw, new Date());
      if (kind === "bounce" && !mayBeReport(headers)) missed.push(file);
    }
    expect(percent(missed.length, told.size)).toBeLessThanOrEqual(2);
  });

  it("takes no ordinary mail for one", async () => {
    const kinds: string[] = [];
    for await (const line of lines([join(MAILS, "not-bounce")])) kinds.push((line as Line).kind);
    expect(kinds).toEqual(["none", "none", "none"]);
  });
});
