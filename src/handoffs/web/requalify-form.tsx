import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, DateTimeField, MoneyField, TextField } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import { type HandoffCard, requalifyHandoff } from "../handoffs.contract.ts";
import { useHandoffChange } from "./use-handoff-change.ts";

/** The verdict that pays: the executive's own amount and a next step with a date. */
export function RequalifyForm({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const { workspace } = useSession();
  const { currency } = workspace;
  const [amountMinor, setAmountMinor] = useState<string | null>(null);
  const [nextStep, setNextStep] = useState("");
  const [nextStepAt, setNextStepAt] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const isWhole = amountMinor !== null && BigInt(amountMinor) > 0n && nextStep.trim() !== "" && !!nextStepAt;
  const requalify = useHandoffChange(
    () =>
      call(requalifyHandoff, {
        params: { handoffId: card.id },
        body: { amountMinor: amountMinor!, currency, nextStep, nextStepAt: nextStepAt!, words: said },
      }),
    { said: words("verdict.decide.requalified") },
  );
  useShortcut({
    keys: "mod+enter",
    label: words("verdict.decide.requalify"),
    group: words("verdict.title"),
    isDisabled: !isWhole || requalify.isPending,
    run: () => requalify.mutate(),
  });
  return (
    <>
      <MoneyField
        label={words("verdict.decide.amount")}
        value={amountMinor}
        onChange={setAmountMinor}
        currency={currency}
      />
      <TextField label={words("verdict.decide.nextStep")} value={nextStep} onChange={setNextStep} />
      <DateTimeField
        label={words("verdict.decide.nextStepAt")}
        value={nextStepAt}
        onChange={setNextStepAt}
        min={new Date().toISOString()}
      />
      <TextField
        label={words("verdict.decide.words", { name: card.rep.name })}
        value={said}
        onChange={setSaid}
      />
      <p className="text-muted text-sm">{words("verdict.decide.final")}</p>
      <Button
        tone="primary"
        shortcut="mod+enter"
        className="self-start"
        isDisabled={!isWhole}
        isPending={requalify.isPending}
        onPress={() => requalify.mutate()}
      >
        {words("verdict.decide.requalify")}
      </Button>
    </>
  );
}
