import type { Viewer } from "../../platform/web/format.ts";

/** "November 2026" of a month by its first day. */
export const monthName = (month: string, { locale }: Pick<Viewer, "locale">): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}T00:00:00Z`),
  );
