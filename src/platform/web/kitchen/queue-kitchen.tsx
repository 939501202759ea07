import { Coffee } from "lucide-react";
import { useState } from "react";
import { Badge, Clock, EmptyState, Facts, Money, QueuePage, Ring, Section, TextArea } from "../kit.ts";
import { leadAt, stageLabel } from "./floor.ts";

const queue = Array.from({ length: 14 }, (_, index) => leadAt(index));

export function QueueKitchen() {
  const [left, setLeft] = useState(queue);
  const [selected, setSelected] = useState<string | null>(queue[0]?.id ?? null);
  const done = (id: string) => {
    const at = left.findIndex((lead) => lead.id === id);
    setLeft(left.filter((lead) => lead.id !== id));
    setSelected(left[at + 1]?.id ?? left[at - 1]?.id ?? null);
  };
  return (
    <QueuePage
      title="Today"
      label="What to do, in order"
      note={`${left.length} left`}
      items={left}
      idOf={(lead) => lead.id}
      selected={selected}
      onSelect={setSelected}
      strip={
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <span className="flex items-center gap-2.5">
            <Ring label="Plan of today" value={31} max={50} size={36}>
              31
            </Ring>
            <span>
              <span className="block font-medium">31 of 50 done</span>
              <span className="block text-faint text-sm">On pace for 17:20</span>
            </span>
          </span>
          <span className="text-muted">
            Credits pending <Money amountMinor="84000" currency="EUR" style="whole" /> → earned{" "}
            <Money amountMinor="210000" currency="EUR" style="whole" />
          </span>
        </div>
      }
      row={(lead) => (
        <>
          <span className="flex items-center justify-between gap-2">
            <span className="truncate font-medium">{lead.person}</span>
            <Clock label="Due" dueAt={lead.dueAt} allowedSeconds={900} />
          </span>
          <span className="block truncate text-muted text-sm">{lead.why}</span>
        </>
      )}
      focus={(lead) => (
        <div className="grid gap-4 lg:grid-cols-[1fr_20rem]">
          <Section title={lead.person} note={`${lead.title}, ${lead.company}`}>
            <p className="mb-3">{lead.why}</p>
            <TextArea label="Call notes" rows={5} placeholder="What did you learn?" />
          </Section>
          <Section title="Context">
            <Facts
              label="Context"
              facts={[
                { key: "stage", label: "Stage", value: <Badge>{stageLabel(lead.stage)}</Badge> },
                { key: "source", label: "Source", value: lead.source },
                {
                  key: "value",
                  label: "Value",
                  value: <Money amountMinor={lead.valueMinor} currency="EUR" style="whole" />,
                },
                { key: "last", label: "Objection", value: "Migration effort" },
              ]}
            />
          </Section>
        </div>
      )}
      outcomes={(lead) => [
        { key: "reached", label: "Reached", run: () => done(lead.id) },
        { key: "voicemail", label: "Voicemail", run: () => done(lead.id) },
        { key: "later", label: "Call back later", run: () => done(lead.id) },
        { key: "wrong", label: "Wrong number", run: () => done(lead.id) },
        { key: "no", label: "Do not contact", isDanger: true, run: () => done(lead.id) },
      ]}
      empty={
        <EmptyState icon={Coffee} title="Nothing is due">
          The next step is a call at 14:30. New replies come to the top of this list by themselves.
        </EmptyState>
      }
    />
  );
}
