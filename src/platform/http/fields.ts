import { z } from "zod";

/** The fields that recur in contracts. */

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const day = z.iso.date();
/** Money in minor units, as text because JSON numbers are doubles. */
export const amountMinor = z.string().regex(/^-?\d{1,18}$/, "A whole number of minor units, as text.");
export const currency = z.string().regex(/^[A-Z]{3}$/, "A three-letter ISO 4217 code.");
export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
export const line = (max: number) => z.string().trim().min(1).max(max);
export const done = z.object({ ok: z.literal(true) });

/** Keyset paging: `next` of one answer is `after` of the next call; null at the end. */
export const paging = {
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().nullable() });
