import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, Dialog, TextField } from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
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
  const refusal = reverse.error as Problem | null;
  if (line.kind !== "earned" || !line.creditId) return null;
  return (
    <>
      <Button size="sm" tone="ghost" onPress={() => setOpen(true)}>
        {words("reverse.ask")}
      </Button>
      <Dialog
        title={words("reverse.title")}
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{words("cancel")}</Button>
            <Button
              tone="danger"
              isDisabled={reason.trim().length < 3}
              isPending={reverse.isPending}
              onPress={() => reverse.mutate()}
            >
              {words("reverse.action")}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <p className="text-muted">{words("reverse.note")}</p>
          <TextField label={words("reason")} value={reason} onChange={setReason} autoFocus />
          {refusal && <Banner tone="red" title={refusal.title} />}
        </div>
      </Dialog>
    </>
  );
}
