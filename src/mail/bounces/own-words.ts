import { copyBegins } from "./words-of-reports.ts";

const HEADER_OF_COPY =
  /^(received|return-path|dkim-signature|x-ymail-osg|delivered-to|x-original-to|domainkey-signature|mime-version|message-id): ?\S/i;

/** Splits a report's text where it begins to quote the mail it is about. */
export function splitCopy(text: string): { own: string; copy: string } {
  const lines = text.replace(/\r\n?/g, "\n").split("\n", 1_000);
  const begins = lines.findIndex(
    (line) => copyBegins.test(line.slice(0, 200)) || HEADER_OF_COPY.test(line.slice(0, 200)),
  );
  if (begins < 0) return { own: lines.join("\n"), copy: "" };
  return { own: lines.slice(0, begins).join("\n"), copy: lines.slice(begins).join("\n") };
}
