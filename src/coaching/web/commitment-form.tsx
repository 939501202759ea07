import { type FormEvent, useState } from "react";
import { Button, DateField, Select, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Room } from "../coaching.contract.ts";

export interface Promised {
  ownerId: string;
  words: string;
  dueOn: string | null;
}

/** One thing one of the two will do. Enter adds it and leaves the line free for the next. */
export function CommitmentForm({
  series,
  onAdd,
}: {
  series: Room["series"];
  onAdd: (promised: Promised) => void;
}) {
  const say = useWords("coaching");
  const [words, setWords] = useState("");
  const [ownerId, setOwnerId] = useState(series.report.id);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim()) return;
    onAdd({ ownerId, words: words.trim(), dueOn });
    setWords("");
  };
  return (
    <form onSubmit={add} className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_9rem_10rem_auto]">
      <TextField label={say("commitments.words")} value={words} onChange={setWords} maxLength={500} />
      <Select
        label={say("commitments.who")}
        options={[series.report, series.manager].map(({ id, name }) => ({ value: id, label: name }))}
        value={ownerId}
        onChange={setOwnerId}
      />
      <DateField label={say("commitments.due")} value={dueOn} onChange={setDueOn} />
      <Button type="submit" isDisabled={!words.trim()}>
        {say("add")}
      </Button>
    </form>
  );
}
