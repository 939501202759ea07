import { describe, expect, it } from "vitest";
import { nothingSaid, stageIn, statusIn } from "./failed-delivery.ts";
import { knownReplies } from "./known-replies.builders.ts";
import { reasonOf } from "./reason-in-words.ts";

describe("the reason of a failed delivery", () => {
  it.each(knownReplies)("is %s for %s", (reason, words) => {
    const failed = {
      ...nothingSaid,
      recipient: "a@b.test",
      words,
      status: statusIn(words),
      stage: stageIn(words),
    };
    expect(reasonOf(failed)).toBe(reason);
  });

  it("is the status where the words tell nothing", () => {
    const failed = { ...nothingSaid, words: "550 5.2.2 Sorry", status: "5.2.2" };
    expect(reasonOf(failed)).toBe("mailboxfull");
  });

  it("is unknown where nothing tells", () => {
    expect(reasonOf(nothingSaid)).toBe("undefined");
  });
});

describe("reading what a hostile server says", () => {
  const endless = [
    "user ",
    "not ",
    "a.",
    "a@b.c ",
    "5.7.1 ",
    "mailbox is full over ",
    "exceeded the ",
    "<a@",
    "\n>>> ",
    "550-5.1.1 ",
  ];

  it.each(endless)("takes no longer for %j without end", (piece) => {
    const words = piece.repeat(Math.ceil(200_000 / piece.length));
    const from = performance.now();
    reasonOf({ ...nothingSaid, words, stage: stageIn(words.slice(0, 2_000)), status: statusIn(words) });
    expect(performance.now() - from).toBeLessThan(250);
  });
});
