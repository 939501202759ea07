import type { ReactNode } from "react";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { useWords } from "../words.ts";

interface ConflictDialogProps {
  isOpen: boolean;
  field: string;
  original: ReactNode;
  theirs: ReactNode;
  /** Who changed it meanwhile. */
  theirName: string;
  mine: ReactNode;
  onKeepTheirs: () => void;
  onUseMine: () => void;
}

/** Two people changed the same thing: nothing is lost without one of them seeing both. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { isOpen, field, original, theirs, theirName, mine, onKeepTheirs, onUseMine } = props;
  const words = useWords("kit");
  const values: [string, ReactNode][] = [
    [words("conflict.original"), original],
    [words("conflict.theirs", { name: theirName }), theirs],
    [words("conflict.mine"), mine],
  ];
  return (
    <Dialog
      title={words("conflict.title", { field })}
      isOpen={isOpen}
      onClose={onKeepTheirs}
      actions={
        <>
          <Button onPress={onKeepTheirs}>{words("conflict.keep", { name: theirName })}</Button>
          <Button tone="primary" onPress={onUseMine}>
            {words("conflict.use")}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-muted">{words("conflict.why", { name: theirName })}</p>
      <dl className="grid gap-2 sm:grid-cols-3">
        {values.map(([name, value]) => (
          <div key={name} className="rounded-lg border border-line bg-surface px-3 py-2">
            <dt className="text-faint text-sm">{name}</dt>
            <dd className="mt-0.5 font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
