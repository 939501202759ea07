import { formatDay, formatMoney } from "../../platform/web/format.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { PlanView } from "../pay.contract.ts";

type Said = Pick<PlanView, "role" | "amountMinor" | "currency" | "validFrom" | "validUntil">;

/** "Each re-qualified assist of an SDR pays €150.00, from 1 March 2026 on." */
export function PlanSentence({ plan }: { plan: Said }) {
  const words = useWords("pay");
  const viewer = useViewer();
  const { role, amountMinor, currency, validFrom, validUntil } = plan;
  return (
    <>
      {words(validUntil ? "plan.sentenceUntil" : "plan.sentence", {
        role: words(`role.${role}`),
        amount: formatMoney(amountMinor, currency, viewer),
        from: formatDay(validFrom, viewer),
        until: validUntil ? formatDay(validUntil, viewer) : "",
      })}
    </>
  );
}
