import { Pencil, X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, Checkbox, classNames, IconButton, TextField } from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";
import {
  type AgendaLine,
  editAgendaItemContract,
  type Room,
  removeAgendaItemContract,
} from "../coaching.contract.ts";
import { useRoomChange } from "./coaching-query.ts";

export function AgendaRow({ item, series }: { item: AgendaLine; series: Room["series"] }) {
  const words = useWords("coaching");
  const [isEditing, setEditing] = useState(false);
  const params = { seriesId: series.id, id: item.id };
  const tick = useRoomChange((isDiscussed: boolean) =>
    call(editAgendaItemContract, { params, body: { isDiscussed, version: item.version } }),
  );
  const remove = useRoomChange(() => call(removeAgendaItemContract, { params }));
  const isMine = item.author.id === series[series.me].id;
  const isLive = series.endedAt === null;
  if (isEditing) return <ItemForm item={item} params={params} onDone={() => setEditing(false)} />;
  return (
    <li className="flex items-start justify-between gap-2 py-1.5">
      <Checkbox
        isSelected={item.discussedAt !== null}
        isDisabled={!isLive}
        onChange={(isDiscussed) => tick.mutate(isDiscussed)}
        className="min-w-0 flex-1"
        help={[
          words(`agenda.kind.${item.kind}`),
          item.author.name,
          item.isCarried ? words("agenda.carried") : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      >
        <span className={classNames("break-words", item.discussedAt && "text-muted line-through")}>
          {item.words}
        </span>
      </Checkbox>
      {isLive && (
        <span className="flex shrink-0">
          <IconButton icon={Pencil} label={words("agenda.edit")} size="sm" onPress={() => setEditing(true)} />
          {isMine && (
            <IconButton icon={X} label={words("agenda.remove")} size="sm" onPress={() => remove.mutate()} />
          )}
        </span>
      )}
    </li>
  );
}

interface ItemFormProps {
  item: AgendaLine;
  params: { seriesId: string; id: string };
  onDone: () => void;
}

/** Keeps the version the words were read in: what the other one wrote meanwhile is shown, never overwritten unseen. */
function ItemForm({ item, params, onDone }: ItemFormProps) {
  const say = useWords("coaching");
  const [words, setWords] = useState(item.words);
  const [version, setVersion] = useState(item.version);
  const save = useRoomChange(
    (readIn: number) =>
      call(editAgendaItemContract, { params, body: { words: words.trim(), version: readIn } }),
    { onDone, quiet: true },
  );
  const conflict = save.error instanceof Problem && save.error.code === "agenda-changed" ? save.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim()) return;
    // Sent again, it is written over words that were shown below the field.
    const readIn = conflict ? item.version : version;
    setVersion(readIn);
    save.mutate(readIn);
  };
  return (
    <li className="py-2">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <TextField
          label={say("agenda.edit")}
          labelHidden
          value={words}
          onChange={setWords}
          maxLength={1000}
          className="min-w-0 flex-1"
          error={conflict ? say("agenda.changed", { words: item.words }) : save.error?.message}
          autoFocus
        />
        <Button type="submit" isPending={save.isPending}>
          {say("save")}
        </Button>
        <Button tone="ghost" onPress={onDone}>
          {say("cancel")}
        </Button>
      </form>
    </li>
  );
}
