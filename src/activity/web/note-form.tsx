import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, TextArea } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { About } from "../about.ts";
import { writeNote } from "../activity.contract.ts";

interface NoteFormProps {
  about: About;
  personId: string | null;
  close: () => void;
}

/** ⌘Enter saves: a note is written with the hands on the keys. */
export function NoteForm({ about, personId, close }: NoteFormProps) {
  const words = useWords("activity");
  const client = useQueryClient();
  const [body, setBody] = useState("");
  const save = useMutation({
    mutationFn: () => call(writeNote, { body: { about, personId, body } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["timeline"] });
      close();
    },
  });
  const isEmpty = body.trim() === "";
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && !isEmpty) save.mutate();
      }}
    >
      <TextArea
        label={words("composer.note")}
        labelHidden
        placeholder={words("composer.notePlaceholder")}
        value={body}
        onChange={setBody}
        rows={4}
        autoFocus
      />
      <span className="flex items-center justify-between gap-2">
        <span className="text-muted text-sm">{words("composer.noteWho")}</span>
        <Button type="submit" tone="primary" size="sm" isPending={save.isPending} isDisabled={isEmpty}>
          {words("composer.saveNote")}
        </Button>
      </span>
    </form>
  );
}
