import { useState } from "react";
import { disqualifyReasons, nurtureReasons } from "../../leads/open.ts";
import { DateField, FormDialog, RadioGroup, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

interface DialogProps<Decided> {
  name: string;
  onDecide: (decided: Decided) => void;
  onClose: () => void;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type NurtureReason = (typeof nurtureReasons)[number];

export function NurtureDialog({
  name,
  onDecide,
  onClose,
}: DialogProps<{ wakeOn: string; reason: NurtureReason }>) {
  const words = useWords("inbound");
  const [wakeOn, setWakeOn] = useState<string | null>(inDays(30));
  const [reason, setReason] = useState<NurtureReason>("wrong-time");
  return (
    <FormDialog
      title={words("nurture.title", { name })}
      action={words("do.nurture")}
      isReady={!!wakeOn}
      onSubmit={() => wakeOn && onDecide({ wakeOn, reason })}
      onClose={onClose}
    >
      <DateField label={words("nurture.wake")} value={wakeOn} onChange={setWakeOn} min={inDays(1)} />
      <RadioGroup
        label={words("nurture.why")}
        value={reason}
        onChange={(value) => setReason(value as NurtureReason)}
        options={nurtureReasons.map((value) => ({ value, label: words(`nurture.reason.${value}`) }))}
      />
    </FormDialog>
  );
}

type DisqualifyReason = (typeof disqualifyReasons)[number];

export function DisqualifyDialog({
  name,
  onDecide,
  onClose,
}: DialogProps<{ reason: DisqualifyReason; why: string }>) {
  const words = useWords("inbound");
  const [reason, setReason] = useState<DisqualifyReason | null>(null);
  const [why, setWhy] = useState("");
  return (
    <FormDialog
      title={words("disqualify.title", { name })}
      action={words("do.disqualify")}
      isDanger
      isReady={!!reason}
      onSubmit={() => reason && onDecide({ reason, why: why.trim() })}
      onClose={onClose}
    >
      <RadioGroup
        label={words("disqualify.title", { name })}
        labelHidden
        className="grid gap-x-4 sm:grid-cols-2"
        value={reason}
        onChange={(value) => setReason(value as DisqualifyReason)}
        options={disqualifyReasons.map((value) => ({ value, label: words(`disqualify.reason.${value}`) }))}
      />
      <TextField label={words("disqualify.why")} value={why} onChange={setWhy} maxLength={300} />
    </FormDialog>
  );
}
