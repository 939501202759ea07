import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import {
  Banner,
  FormDialog,
  MoneyField,
  SegmentedControl,
  Select,
  TextField,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { refusalToClose } from "../closing.ts";
import { type DealOutcome, outcomes } from "../deal.ts";
import { closeDeal, type DealRoom } from "../deals.contract.ts";
import { type CloseReason, closeReasons } from "../record-words.ts";
import { useDealChange } from "./use-deal-change.ts";

/** The end of a deal: won with its amount, or lost and undecided with a reason somebody can learn from. */
export function CloseDialog({ deal, onClose }: { deal: DealRoom; onClose: () => void }) {
  const words = useWords("deals");
  const [outcome, setOutcome] = useState<DealOutcome>("won");
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [detail, setDetail] = useState("");
  const [amount, setAmount] = useState<string | null>(deal.amountMinor);
  const amountMinor = BigInt(amount ?? "0");
  const no = refusalToClose({ outcome, reason: reason ?? undefined, detail, amountMinor });
  const missing = outcome === "won" ? (deal.path.find((step) => step.key === "won")?.missing ?? []) : [];
  const close = useDealChange(
    () =>
      call(closeDeal, {
        params: { dealId: deal.id },
        body: {
          outcome,
          ...(reason ? { reason } : {}),
          ...(detail.trim() ? { detail } : {}),
          ...(outcome === "won" && amount ? { amountMinor: amount } : {}),
        },
      }),
    { said: words("close.done"), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("close.title", { name: deal.name })}
      action={words(`close.action.${outcome}`)}
      isDanger={outcome !== "won"}
      isReady={no === null && missing.length === 0}
      isPending={close.isPending}
      refusal={close.error}
      onSubmit={() => close.mutate()}
      onClose={onClose}
    >
      <SegmentedControl
        label={words("close.outcome")}
        segments={outcomes.map((value) => ({ value, label: words(`state.${value}`) }))}
        value={outcome}
        onChange={(value) => {
          setOutcome(value);
          setReason(null);
        }}
      />
      {missing.length > 0 && (
        <Banner tone="amber" title={words("move.missing")}>
          <ul className="list-disc pl-4">
            {missing.map((fact) => (
              <li key={fact.key}>{fact.label}</li>
            ))}
          </ul>
        </Banner>
      )}
      {outcome === "won" && (
        <MoneyField
          label={words("close.amount")}
          value={amount}
          onChange={setAmount}
          currency={deal.currency}
        />
      )}
      <Select
        label={words(outcome === "won" ? "close.reasonWon" : "close.reason")}
        options={closeReasons[outcome].map((value) => ({ value, label: words(`reason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <TextField label={words("close.detail")} value={detail} onChange={setDetail} />
    </FormDialog>
  );
}
