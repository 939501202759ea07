import { reportSenders, reportSubjects } from "./words-of-reports.ts";

/** A look at the headers alone, which is all that is fetched of mails of nobody we know. */
export function mayBeReport(headers: ReadonlyMap<string, string>): boolean {
  const field = (name: string) => headers.get(name) ?? "";
  const from = field("from").replace(/^["'\s<]+/, "");
  return (
    headers.has("x-failed-recipients") ||
    headers.has("x-apple-unsubscribe") ||
    /multipart\/report/i.test(field("content-type")) ||
    /^<\s*>$/.test(field("return-path")) ||
    from === "" ||
    reportSenders.test(from) ||
    reportSenders.test(/<?([^\s<>"]{1,64}@)/.exec(from)?.[1] ?? "") ||
    reportSubjects.test(field("subject")) ||
    /^(complaint about message from|you \S+ are not member)/i.test(field("subject"))
  );
}
