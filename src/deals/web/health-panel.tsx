import { CircleCheck, TriangleAlert } from "lucide-react";
import { Button, Section } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { DealRoom } from "../deals.contract.ts";
import { type DealTab, tabOfSign } from "./deal-tabs.ts";

interface HealthPanelProps {
  deal: DealRoom;
  /** Leads to where it is mended; a peek has nowhere to go. */
  open?: (tab: DealTab) => void;
}

/** What is missing, in words, the pressing first; and where a gate was let through. */
export function HealthPanel({ deal, open }: HealthPanelProps) {
  const words = useWords("deals");
  const overridden = deal.entries.filter((entry) => entry.overridden);
  if (deal.state !== "open" && overridden.length === 0) return null;
  return (
    <Section title={words("health.title")} note={deal.health.length || undefined}>
      <ul className="flex flex-col gap-2">
        {deal.health.map((sign) => {
          const tab = tabOfSign[sign];
          return (
            <li key={sign} className="flex items-start gap-2">
              <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0 text-amber" />
              <span className="flex-1">{words(`health.${sign}`)}</span>
              {tab && open && (
                <Button size="sm" onPress={() => open(tab)}>
                  {words(`tab.${tab}`)}
                </Button>
              )}
            </li>
          );
        })}
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
