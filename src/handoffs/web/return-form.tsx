import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, DateTimeField, Select, TextField } from "../../platform/web/kit.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import { type HandoffCard, returnHandoff } from "../handoffs.contract.ts";
import { type ReturnReasonKey, returnReasonKeys, returnReasonOf } from "../return-reasons.ts";
import { useHandoffChange } from "./use-handoff-change.ts";

/** Back with a reason and a sentence; what becomes of the lead is said before it is done. */
export function ReturnForm({ card, onCancel }: { card: HandoffCard; onCancel?: () => void }) {
  const words = useWords("handoffs");
  const { name } = card.rep;
  const [reason, setReason] = useState<ReturnReasonKey | null>(null);
  const [wakeAt, setWakeAt] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const chosen = reason && returnReasonOf(reason);
  const isWhole = chosen && said.trim() !== "" && (!chosen.asksWakeDate || wakeAt);
  const giveBack = useHandoffChange(
    () =>
      call(returnHandoff, {
        params: { handoffId: card.id },
        body: { reason: reason!, words: said, ...(wakeAt ? { wakeAt } : {}) },
      }),
    { said: words("verdict.decide.returned", { name }) },
  );
  useShortcut({
    keys: "mod+enter",
    label: words("verdict.decide.back"),
    group: words("verdict.title"),
    isDisabled: !isWhole || giveBack.isPending,
    run: () => giveBack.mutate(),
  });
  const after = chosen?.fixable ? "fixable" : chosen?.asksWakeDate ? "later" : "finalReturn";
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={words("verdict.decide.reason")}
        options={returnReasonKeys.map((value) => ({ value, label: words(`reason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      {chosen && <p className="text-muted text-sm">{words(`verdict.decide.${after}`, { name })}</p>}
      {chosen?.asksWakeDate && (
        <DateTimeField
          label={words("verdict.decide.wakeAt")}
          value={wakeAt}
          onChange={setWakeAt}
          min={new Date().toISOString()}
        />
      )}
      <TextField label={words("verdict.decide.words", { name })} value={said} onChange={setSaid} />
      <div className="flex gap-2">
        {onCancel && <Button onPress={onCancel}>{words("cancel")}</Button>}
        <Button
          tone="danger"
          shortcut="mod+enter"
          isDisabled={!isWhole}
          isPending={giveBack.isPending}
          onPress={() => giveBack.mutate()}
        >
          {words("verdict.decide.back")}
        </Button>
      </div>
    </div>
  );
}
