import { type FormEvent, useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, Section, Select, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type AgendaKind, agendaKinds } from "../agenda.ts";
import { addAgendaItemContract, type Room } from "../coaching.contract.ts";
import { AgendaRow } from "./agenda-row.tsx";
import { useRoomChange } from "./coaching-query.ts";

/** One list for all times: the other one's lines appear as they write them. */
export function AgendaList({ room }: { room: Room }) {
  const words = useWords("coaching");
  const { series, agenda } = room;
  return (
    <Section title={words("agenda.title")} note={words("agenda.shared")}>
      {agenda.length === 0 && <p className="pb-3 text-muted">{words("agenda.none")}</p>}
      <ul className="divide-y divide-line pb-3">
        {agenda.map((item) => (
          <AgendaRow key={item.id} item={item} series={series} />
        ))}
      </ul>
      {series.endedAt === null && <NewItem seriesId={series.id} />}
    </Section>
  );
}

function NewItem({ seriesId }: { seriesId: string }) {
  const say = useWords("coaching");
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<AgendaKind>("discuss");
  const add = useRoomChange(
    () => call(addAgendaItemContract, { params: { seriesId }, body: { kind, words: words.trim() } }),
    { onDone: () => setWords("") },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim()) add.mutate(undefined);
  };
  return (
    <form onSubmit={submit} className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_11rem_auto]">
      <TextField label={say("agenda.new")} value={words} onChange={setWords} maxLength={1000} />
      <Select
        label={say("agenda.kindLabel")}
        options={agendaKinds.map((value) => ({ value, label: say(`agenda.kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <Button type="submit" isDisabled={!words.trim()} isPending={add.isPending}>
        {say("add")}
      </Button>
    </form>
  );
}
