import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Intent } from "./intent.ts";
import { optOutWords } from "./opt-out.ts";
import { suggestIntent } from "./reply-intent.ts";

const LABELLED = new URL("../../../shared/data/reply-intent/dev.csv", import.meta.url);

describe("what a reply means", () => {
  const cases: Record<Intent, readonly string[]> = {
    positive: [
      "Happy to jump on a call on Thursday.",
      "im intrested, plz schdule a demo",
      "Sounds good, when are you free?",
      "Not bad at all. Let's talk!",
      "I can't wait to see it.",
      "Why not, give me a ring tomorrow.",
      "Klingt spannend, lassen Sie uns telefonieren.",
      "Oui, avec plaisir, appelez-moi demain.",
      "Me interesa, ¿podemos hablar el martes?",
      "👍",
    ],
    neutral: [
      "What does it cost?",
      "I must ask my team first.",
      "Not now, but let's talk in May.",
      "We have no budget this year. However, I would love to see it in January.",
      "Could you send me the technical documentation?",
      "Was kostet das?",
      "",
    ],
    negative: [
      "We would not be interested.",
      "This doesn't look promising to me.",
      "Sounds great, but we have no budget.",
      "were happy w/ our current supplier",
      "I am the wrong person.",
      "Interesting. Still: take me off your list.",
      "Wir haben derzeit keinen Bedarf.",
      "Nous avons déjà un prestataire.",
    ],
  };

  it.each(Object.entries(cases))("is %s", (intent, replies) => {
    expect(replies.filter((reply) => suggestIntent(reply) !== intent)).toEqual([]);
  });

  // Internal material that does not ship: where it is not beside the checkout there is nothing to hold this against.
  it.skipIf(!existsSync(LABELLED))(
    "agrees with people who labelled replies, nine times in ten in every class",
    () => {
      type Row = { reply: string; label: Intent; opt_out: string };
      const { data } = Papa.parse<Row>(readFileSync(LABELLED, "utf8"), {
        header: true,
        skipEmptyLines: true,
      });
      expect(data.length).toBeGreaterThan(100);
      expect(data.filter((row) => (optOutWords(row.reply) !== null) !== (row.opt_out === "1"))).toEqual([]);
      for (const label of ["positive", "neutral", "negative"] as const) {
        const said = data.filter((row) => suggestIntent(row.reply) === label);
        const meant = data.filter((row) => row.label === label);
        const both = said.filter((row) => row.label === label).length;
        expect(both / said.length, `precision of ${label}`).toBeGreaterThanOrEqual(0.9);
        expect(both / meant.length, `recall of ${label}`).toBeGreaterThanOrEqual(0.9);
      }
    },
  );
});
