import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, FormDialog, TextField } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { type DealRoom, moveDeal } from "../deals.contract.ts";
import { useDealChange } from "./use-deal-change.ts";

interface MoveDialogProps {
  deal: Pick<DealRoom, "id" | "stage" | "path">;
  to: string;
  onClose: () => void;
  /** Opens the place where a missing fact is written down. */
  onMissing: (fact: string) => void;
}

/** What the stage asks, what is still missing and where to add it, and the way round it for who answers for it. */
export function MoveDialog({ deal, to, onClose, onMissing }: MoveDialogProps) {
  const words = useWords("deals");
  const mayOverride = useCan("deals.override");
  const [reason, setReason] = useState("");
  const keys = deal.path.map((step) => step.key);
  const step = deal.path.find(({ key }) => key === to);
  const missing = step?.missing ?? [];
  const isShut = missing.length > 0;
  const isBack = keys.indexOf(to) < keys.indexOf(deal.stage);
  const needsReason = isShut || isBack;
  const move = useDealChange(
    () => {
      const said = isShut ? { override: { reason } } : isBack ? { why: reason } : {};
      return call(moveDeal, { params: { dealId: deal.id }, body: { to, ...said } });
    },
    { said: words("move.done", { stage: step?.label ?? to }), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("move.title", { stage: step?.label ?? to })}
      action={isShut && !mayOverride ? undefined : words(isShut ? "move.override" : "move.action")}
      isDanger={isShut}
      isReady={!needsReason || reason.trim().length >= 3}
      isPending={move.isPending}
      refusal={move.error}
      onSubmit={() => move.mutate()}
      onClose={onClose}
    >
      {step && <p className="text-muted">{step.guidance}</p>}
      {isShut && (
        <Banner tone="amber" title={words("move.missing")}>
          <ul className="flex flex-col items-start gap-1">
            {missing.map((fact) => (
              <li key={fact.key} className="flex items-center gap-2">
                {fact.label}
                <Button
                  size="sm"
                  onPress={() => {
                    onMissing(fact.key);
                    onClose();
                  }}
                >
                  {words("move.add")}
                </Button>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {(isBack || (isShut && mayOverride)) && (
        <TextField
          label={words(isShut ? "move.overrideWhy" : "move.backWhy")}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
