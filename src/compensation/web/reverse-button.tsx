import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, FormDialog, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type PayLine, reverseCredit } from "../pay.contract.ts";
import { usePayChange } from "./use-pay-change.ts";

/** Takes an earned credit back: a new line with the reason, never a change of the old one. */
export function ReverseButton({ line }: { line: PayLine }) {
  const words = useWords("pay");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const close = () => setOpen(false);
  const reverse = usePayChange(
    () => call(reverseCredit, { params: { creditId: line.creditId ?? "" }, body: { reason } }),
    { said: words("reverse.done"), onDone: close, quiet: true },
  );
  if (line.kind !== "earned" || !line.creditId) return null;
  return (
    <>
      <Button size="sm" tone="ghost" onPress={() => setOpen(true)}>
        {words("reverse.ask")}
      </Button>
      {isOpen && (
        <FormDialog
          title={words("reverse.title")}
          action={words("reverse.action")}
          isDanger
          isReady={reason.trim().length >= 3}
          isPending={reverse.isPending}
          refusal={reverse.error}
          onSubmit={() => reverse.mutate()}
          onClose={close}
        >
          <p className="text-muted">{words("reverse.note")}</p>
          <TextField label={words("reason")} value={reason} onChange={setReason} autoFocus />
        </FormDialog>
      )}
    </>
  );
}
