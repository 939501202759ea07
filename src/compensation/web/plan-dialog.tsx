import { useState } from "react";
import type { AnswerOf } from "../../platform/http/contract.ts";
import { call } from "../../platform/web/api.ts";
import { DateField, FormDialog, MoneyField, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { PaidRole } from "../credit.ts";
import { type listPlans, publishPlan } from "../pay.contract.ts";
import { PlanSentence } from "./plan-sentence.tsx";
import { usePayChange } from "./use-pay-change.ts";

interface PlanDialogProps {
  role: PaidRole;
  plans: AnswerOf<typeof listPlans>;
  onClose: () => void;
}

/** A new version of a role's plan, read back as the sentence it will be. */
export function PlanDialog({ role, plans, onClose }: PlanDialogProps) {
  const words = useWords("pay");
  const latest = plans.rows.find((plan) => plan.role === role);
  const [name, setName] = useState(latest?.name ?? words("plans.usualName"));
  const [amount, setAmount] = useState<string | null>(latest?.amountMinor ?? null);
  const [validFrom, setValidFrom] = useState<string | null>(plans.today);
  const currency = latest?.currency ?? plans.currency;
  const isWhole = !!amount && amount !== "0" && !!validFrom && name.trim() !== "";
  const publish = usePayChange(
    () =>
      call(publishPlan, {
        body: { role, name: name.trim(), amountMinor: amount ?? "0", currency, validFrom: validFrom ?? "" },
      }),
    { said: words("plans.published"), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("plans.dialog", { role: words(`roles.${role}`) })}
      action={words("plans.publish")}
      isReady={isWhole}
      isPending={publish.isPending}
      refusal={publish.error}
      onSubmit={() => publish.mutate()}
      onClose={onClose}
    >
      <TextField label={words("plans.name")} value={name} onChange={setName} />
      <MoneyField label={words("plans.amount")} value={amount} onChange={setAmount} currency={currency} />
      <DateField
        label={words("plans.from")}
        help={words(latest ? "plans.fromHelp" : "plans.firstHelp")}
        value={validFrom}
        onChange={setValidFrom}
      />
      {isWhole && (
        <p className="rounded-md bg-sunken px-3 py-2 font-medium">
          <PlanSentence
            plan={{ role, amountMinor: amount, currency, validFrom: validFrom, validUntil: null }}
          />
        </p>
      )}
    </FormDialog>
  );
}
