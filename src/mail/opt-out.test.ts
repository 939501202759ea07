import { describe, expect, it } from "vitest";
import { optOutWords } from "./opt-out.ts";
import { ordinary } from "./opt-out-ordinary.samples.ts";
import { wishes } from "./opt-out-wishes.samples.ts";
import { replyText } from "./reply-text.ts";

describe("a wish for no more mail", () => {
  it.each(Object.entries(wishes))("is heard in %s, every one", (_language, mails) => {
    expect(mails.filter((mail) => optOutWords(mail) === null)).toEqual([]);
  });

  it.each(Object.entries(ordinary))("is not heard in ordinary mails in %s", (_language, mails) => {
    expect(mails.filter((mail) => optOutWords(mail) !== null)).toEqual([]);
  });

  it("is given back in its own words", () => {
    const mail = "Hello Sam,\n\nnice mail. Please take me off\nyour list. Good luck!\n\nAnn";
    expect(optOutWords(mail)).toBe("Please take me off your list.");
  });

  it("is not read out of the footer of our own mail, quoted in any way", () => {
    const footer = "--\nNo more mails like this: https://sales.test/unsubscribe/abc";
    const quoted = `Sounds good, call me.\n\nOn Mon, 2 Mar 2026 at 10:00, Sam Delaney <sam@northharbour.test> wrote:\n> Hello\n> ${footer.replaceAll("\n", "\n> ")}`;
    expect(optOutWords(replyText(quoted))).toBeNull();
    expect(optOutWords(quoted)).toBeNull();
    expect(optOutWords(`Sounds good.\n\nHello Paula,\n${footer}`)).toBeNull();
    expect(optOutWords("News of the week\n\nPrivacy | Imprint | Unsubscribe")).toBeNull();
  });

  it("is looked for in bounded time, whatever the mail", () => {
    for (const part of [
      "stop ",
      "please remove me from ",
      "ne me plus ",
      "不要再",
      "a",
      "(",
      "nicht mehr ",
    ]) {
      const begun = performance.now();
      optOutWords(part.repeat(200_000 / part.length));
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
  });
});
