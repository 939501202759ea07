import { z } from "zod";
import type { Mark } from "./handoff.ts";

export const criterion = z.object({
  key: z.string().regex(/^[a-z][a-z-]{1,39}$/, "Lower-case letters and hyphens."),
  label: z.string().trim().min(1).max(80),
  help: z.string().trim().max(300),
  required: z.boolean(),
});
export type Criterion = z.infer<typeof criterion>;

export const criteria = z
  .array(criterion)
  .min(1)
  .max(12)
  .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, "Each key once.");

const must = (key: string, label: string, help: string): Criterion => ({ key, label, help, required: true });

/** DOMAIN §3.2. What comes in asks whether they evaluate; what we went for asks whether there is a way in. */
export const defaultCriteria: Record<"inbound" | "outbound", Criterion[]> = {
  inbound: [
    must("authority", "Authority", "The person takes part in the evaluation themselves."),
    must("initiative", "Initiative", "A named problem, a direction or something that drives the change."),
    must("fit", "Fit", "What they use today, where they would begin, how large it may become."),
    must("timing", "Timing", "A concrete next step within 60 days."),
  ],
  outbound: [
    must("path", "Way to the decision", "How this person reaches who decides, and who else evaluates."),
    must("need", "Need", "A need they named, even if nothing is planned yet."),
    must("fit", "Fit", "The company is one we can make successful: size, tools, use."),
    must("next-step", "Agreed next step", "They agreed to a concrete next step with an Account Executive."),
  ],
};

/** What still stands between a lead and its offer: required criteria unknown, any criterion contradicted, not waived. */
export function openCriteria(
  list: readonly Criterion[],
  marks: ReadonlyMap<string, Mark>,
  waived: ReadonlySet<string>,
): { key: string; label: string; mark: Mark }[] {
  return list.flatMap(({ key, label, required }) => {
    const mark = marks.get(key) ?? "unknown";
    const stops = mark === "contradicted" || (mark === "unknown" && required);
    return stops && !waived.has(key) ? [{ key, label, mark }] : [];
  });
}
