import { useState } from "react";
import { ConflictDialog, InlineEdit, TextField } from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";

interface EditFieldProps {
  label: string;
  value: string | null;
  /** Saves; `seen` is what stood here when editing began. */
  save: (value: string | null, seen: string | null) => Promise<unknown>;
  done: () => void;
}

/** One field edited where it stands. A refusal is said beside it; another's change is shown before it is replaced. */
export function EditField({ label, value, save, done }: EditFieldProps) {
  const [seen, setSeen] = useState(value);
  const [draft, setDraft] = useState(value ?? "");
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);
  const [theirs, setTheirs] = useState<{ value: string | null } | null>(null);

  const submit = async (from: string | null) => {
    setPending(true);
    try {
      await save(draft.trim() || null, from);
      done();
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      if (cause.code === "stale-record") setTheirs({ value: textOf(cause.facts.theirs) });
      else setError(cause.title);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <InlineEdit onSave={() => void submit(seen)} onCancel={done} isPending={isPending}>
        <TextField
          label={label}
          labelHidden
          value={draft}
          onChange={setDraft}
          autoFocus
          {...(error ? { error } : {})}
        />
      </InlineEdit>
      {theirs && (
        <ConflictDialog
          isOpen
          field={label}
          original={seen}
          theirs={theirs.value}
          theirName=""
          mine={draft}
          onKeepTheirs={done}
          onUseMine={() => {
            setSeen(theirs.value);
            setTheirs(null);
            void submit(theirs.value);
          }}
        />
      )}
    </>
  );
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
