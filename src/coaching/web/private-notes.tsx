import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Badge, Button, ErrorState, Section, TextArea, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import {
  type PrivateNoteView,
  removePrivateNoteContract,
  rewritePrivateNoteContract,
  writePrivateNoteContract,
} from "../notes.contract.ts";
import { privateNotesQuery, useRoomChange } from "./coaching-query.ts";

/** Dashed and locked, so that nobody mistakes it for the shared side of the room. */
export function PrivateNotes({ seriesId }: { seriesId: string }) {
  const words = useWords("coaching");
  const query = useQuery(privateNotesQuery(seriesId));
  return (
    <Section
      title={words("notes.title")}
      note={
        <Badge>
          <Lock aria-hidden className="mr-1 inline size-3" />
          {words("notes.badge")}
        </Badge>
      }
      className="border-dashed bg-sunken"
    >
      <p className="pb-2 text-muted text-sm">{words("notes.says")}</p>
      <p className="pb-3 text-muted text-sm">{words("notes.operator")}</p>
      <NoteForm seriesId={seriesId} />
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.notes.length === 0 && <p className="pt-3 text-muted text-sm">{words("notes.none")}</p>}
      <ul className="divide-y divide-line pt-2">
        {query.data?.notes.map((note) => (
          <Note key={note.id} note={note} seriesId={seriesId} />
        ))}
      </ul>
    </Section>
  );
}

function NoteForm({
  seriesId,
  note,
  onDone,
}: {
  seriesId: string;
  note?: PrivateNoteView;
  onDone?: () => void;
}) {
  const say = useWords("coaching");
  const [words, setWords] = useState(note?.words ?? "");
  const keep = useRoomChange(
    () =>
      note
        ? call(rewritePrivateNoteContract, { params: { seriesId, id: note.id }, body: { words } })
        : call(writePrivateNoteContract, { params: { seriesId }, body: { words } }),
    {
      onDone: () => {
        setWords("");
        onDone?.();
      },
    },
  );
  return (
    <div className="flex flex-col items-start gap-2">
      <TextArea
        label={say("notes.new")}
        labelHidden={note !== undefined}
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={20_000}
        className="w-full"
      />
      <Button size="sm" isDisabled={!words.trim()} isPending={keep.isPending} onPress={() => keep.mutate()}>
        {say("notes.save")}
      </Button>
    </div>
  );
}

function Note({ note, seriesId }: { note: PrivateNoteView; seriesId: string }) {
  const words = useWords("coaching");
  const [isEditing, setEditing] = useState(false);
  const params = { seriesId, id: note.id };
  const remove = useRoomChange(() => call(removePrivateNoteContract, { params }));
  if (isEditing)
    return (
      <li className="py-2">
        <NoteForm seriesId={seriesId} note={note} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <li className="py-2">
      <p className="whitespace-pre-wrap break-words">{note.words}</p>
      <p className="flex flex-wrap items-center gap-1 text-muted text-sm">
        <When at={note.writtenAt} as="short" />
        <Button size="sm" tone="ghost" onPress={() => setEditing(true)}>
          {words("notes.edit")}
        </Button>
        <Button size="sm" tone="ghost" isPending={remove.isPending} onPress={() => remove.mutate()}>
          {words("notes.remove")}
        </Button>
      </p>
    </li>
  );
}
