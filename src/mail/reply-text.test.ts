import { describe, expect, it } from "vitest";
import { backOn } from "./auto-reply.ts";
import { replyText } from "./reply-text.ts";

describe("the new words of a reply", () => {
  it.each([
    [
      "a quote below an attribution",
      "Yes, Tuesday.\n\nOn Mon, 2 Mar 2026 at 10:00, Sam <sam@a.test> wrote:\n> Hello",
      "Yes, Tuesday.",
    ],
    [
      "an attribution over two lines",
      "Yes.\n\nOn Mon, 2 Mar 2026 at 10:00, Sam Delaney\n<sam@a.test> wrote:\n> Hello",
      "Yes.",
    ],
    ["a German one", "Ja.\n\nAm 02.03.2026 um 10:00 schrieb Sam <sam@a.test>:\n> Hallo", "Ja."],
    [
      "Outlook's headers",
      "Fine.\n\nFrom: Sam\nSent: Monday\nTo: Paula\nSubject: Hello\n\nHello Paula",
      "Fine.",
    ],
    ["a divider", "Fine.\n\n-----Original Message-----\nHello", "Fine."],
    ["a signature", "Fine.\n\n-- \nPaula Nygaard\nHead of Logistics", "Fine."],
    ["a phone's", "Fine.\n\nSent from my iPhone", "Fine."],
    ["answers between the lines", "> Do you plan by hand?\nYes.\n> How long?\nA day.", "Yes.\nA day."],
    ["nothing at all to trim", "On Tuesday we wrote: three offers.", "On Tuesday we wrote: three offers."],
  ])("are found above %s", (_, text, words) => {
    expect(replyText(text)).toBe(words);
  });

  it("are never empty when the reply has text", () => {
    expect(replyText("> only a quote")).toBe("> only a quote");
  });

  it("are found in time that grows with the length, whatever was written", () => {
    const hostile = `${"> ".repeat(50_000)}\n${"On Mon wrote ".repeat(50_000)}\n${"\n".repeat(100_000)}`;
    const began = performance.now();
    replyText(hostile);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe("an out-of-office mail", () => {
  const at = new Date("2026-03-02T10:00:00Z");
  it.each([
    ["I am out of the office until 14 March.", "2026-03-14"],
    ["Back on March 9th, 2026", "2026-03-09"],
    ["Ich bin bis zum 16.03.2026 im Urlaub.", "2026-03-16"],
    ["returning 2026-04-01", "2026-04-01"],
    ["I am away. Call my colleague.", null],
    ["I was back on 14 January.", null],
  ])("says when its writer is back: %s", (text, day) => {
    expect(backOn({ text }, at)).toBe(day);
  });
});
