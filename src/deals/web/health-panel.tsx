import { CircleCheck, TriangleAlert } from "lucide-react";
import { Section } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { DealRoom } from "../deals.contract.ts";

/** What is missing, in words, the pressing first; and where a gate was let through. */
export function HealthPanel({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  const overridden = deal.entries.filter((entry) => entry.overridden);
  if (deal.state !== "open" && overridden.length === 0) return null;
  return (
    <Section title={words("health.title")} note={deal.health.length || undefined}>
      <ul className="flex flex-col gap-1.5">
        {deal.health.map((sign) => (
          <li key={sign} className="flex items-start gap-2">
            <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0 text-amber" />
            {words(`health.${sign}`)}
          </li>
        ))}
        {deal.health.length === 0 && deal.state === "open" && (
          <li className="flex items-start gap-2 text-muted">
            <CircleCheck aria-hidden size={14} className="mt-0.5 shrink-0 text-green" />
            {words("health.well")}
          </li>
        )}
        {overridden.map((entry) => (
          <li key={entry.id} className="text-muted text-sm">
            {words("health.overridden", {
              stage: words(`stage.${entry.toStage}`),
              name: entry.byName ?? "",
              why: entry.why ?? "",
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
