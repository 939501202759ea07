import type { ReactNode } from "react";
import { Banner, Button } from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";
import { useDealChange } from "./use-deal-change.ts";

interface RecordFormProps {
  children: ReactNode;
  isWhole: boolean;
  save: () => Promise<unknown>;
  close: () => void;
}

/** Fields, save, cancel; a refusal stands where it can be mended. */
export function RecordForm({ children, isWhole, save, close }: RecordFormProps) {
  const words = useWords("deals");
  const change = useDealChange(save, { said: words("saved"), onDone: close, quiet: true });
  const refusal = change.error as Problem | null;
  return (
    <form
      className="flex w-full flex-col gap-3 rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) change.mutate();
      }}
    >
      {children}
      {refusal && <Banner tone="red" title={refusal.title} />}
      <div className="flex gap-2">
        <Button type="submit" tone="primary" isDisabled={!isWhole} isPending={change.isPending}>
          {words("save")}
        </Button>
        <Button onPress={close}>{words("cancel")}</Button>
      </div>
    </form>
  );
}
