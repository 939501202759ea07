import { formatMoney } from "../../platform/web/format.ts";
import { Section, When } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { DealRoom } from "../deals.contract.ts";
import { NextStepClock } from "./deal-columns.tsx";

/** What is agreed with the buyer to happen next; of a closed deal, how it ended. */
export function NowPanel({ deal }: { deal: DealRoom }) {
  return deal.state === "open" ? <NextStep deal={deal} /> : <Ended deal={deal} />;
}

function NextStep({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  return (
    <Section
      title={words("column.next")}
      actions={deal.nextStepAt && <NextStepClock at={deal.nextStepAt} label={words("column.next")} />}
    >
      {deal.nextStep ? (
        <>
          <p className="wrap-anywhere">{deal.nextStep}</p>
          <p className="text-muted text-sm">
            <When at={deal.nextStepAt} as="full" />
          </p>
        </>
      ) : (
        <p className="text-muted">{words("next.none")}</p>
      )}
    </Section>
  );
}

function Ended({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  const viewer = useViewer();
  const { state, closing, promises } = deal;
  const said = closing?.reason && words(`reason.${closing.reason}`);
  const why = [said, closing?.detail].filter(Boolean).join(": ");
  const unkept = promises.filter(({ keptAt }) => !keptAt).length;
  const amount = formatMoney(deal.amountMinor, deal.currency, viewer, { style: "whole" });
  return (
    <Section title={words(`state.${state}`)} note={<When at={deal.closedAt} as="day" />}>
      <p>{words(`ended.${state}`, { amount })}</p>
      {why && <p className="wrap-anywhere mt-1 text-muted">{why}</p>}
      {unkept > 0 && <p className="mt-1 text-muted">{words("ended.promises", { count: unkept })}</p>}
    </Section>
  );
}
