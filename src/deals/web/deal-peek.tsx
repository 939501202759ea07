import { useQuery } from "@tanstack/react-query";
import { SkeletonRows } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { DealRow } from "../deals.contract.ts";
import { DealFacts } from "./deal-facts.tsx";
import { dealQuery } from "./deals-query.ts";
import { HealthPanel } from "./health-panel.tsx";

export function DealPeek({ deal }: { deal: Pick<DealRow, "id"> }) {
  const words = useWords("deals");
  const { data } = useQuery(dealQuery(deal.id));
  if (!data) return <SkeletonRows label={words("loading")} />;
  return (
    <div className="flex flex-col gap-4">
      <HealthPanel deal={data} />
      <DealFacts deal={data} />
    </div>
  );
}
