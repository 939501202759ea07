import {
  ArrowRightLeft,
  CalendarCheck,
  Hand,
  ListTodo,
  Mail,
  NotebookPen,
  Phone,
  PhoneCall,
  StickyNote,
} from "lucide-react";
import { useState } from "react";
import {
  Avatar,
  Badge,
  Banner,
  Button,
  Clock,
  Composer,
  type Fact,
  Facts,
  InlineEdit,
  Kbd,
  Money,
  RecordPage,
  Section,
  StagePath,
  TextArea,
  TextField,
  TextLink,
  Timeline,
  type TimelineItem,
  type TimelinePresenter,
} from "../kit.ts";
import { floorNow } from "./floor.ts";

export const presenters: TimelinePresenter[] = [
  {
    kind: "mail.received",
    icon: Mail,
    tone: "accent",
    title: (item) => <>replied to “{String(item.facts.subject)}”</>,
    body: (item) => String(item.facts.text),
  },
  { kind: "mail.sent", icon: Mail, title: (item) => <>sent “{String(item.facts.subject)}”</> },
  {
    kind: "call.logged",
    icon: PhoneCall,
    title: () => "called, 6 min 12 s",
    body: (item) => String(item.facts.text),
  },
  { kind: "handoff.accepted", icon: ArrowRightLeft, tone: "green", title: () => "accepted the hand-off" },
  { kind: "meeting.booked", icon: CalendarCheck, title: () => "booked a first meeting for Thursday 10:00" },
  { kind: "lead.*", icon: Hand, title: () => "claimed the lead from Inbound DACH" },
];

const ago = (minutes: number) => new Date(floorNow.getTime() - minutes * 60_000).toISOString();
const mara = { name: "Mara Lindt", hue: "sdr" } as const;
const items: TimelineItem[] = [
  {
    id: "1",
    kind: "mail.received",
    at: ago(4),
    actor: { name: "Annika Weber" },
    facts: {
      subject: "Cold chain visibility",
      text: "Thursday works. Could you show this to our ops lead as well? We have two sites that would need it before March, and the current tool cannot do either.",
    },
  },
  { id: "2", kind: "meeting.booked", at: ago(31), actor: mara, facts: {} },
  {
    id: "3",
    kind: "call.logged",
    at: ago(58),
    actor: mara,
    facts: {
      text: "Confirmed budget line for Q1. Two plants, 140 users. Worried about migration from the old WMS.",
    },
  },
  { id: "4", kind: "handoff.accepted", at: ago(1500), actor: { name: "Elena Rossi", hue: "ae" }, facts: {} },
  { id: "5", kind: "mail.sent", at: ago(1620), actor: mara, facts: { subject: "Cold chain visibility" } },
  { id: "6", kind: "lead.claimed", at: ago(1640), actor: mara, facts: {} },
  { id: "7", kind: "form.submitted", at: ago(1641), actor: null, facts: {} },
];

const stages = [
  { key: "needs", label: "Needs", note: "4 days" },
  { key: "demo", label: "Demo", note: "6 days" },
  { key: "concerns", label: "Concerns", note: "2 days in" },
  {
    key: "negotiation",
    label: "Negotiation",
    missing: ["a decision maker on the map", "an answer to every concern"],
  },
  { key: "closing", label: "Closing", missing: ["a quote"] },
];

export function RecordKitchen() {
  const [phone, setPhone] = useState("+49 421 556 0142");
  const facts: Fact[] = [
    { key: "role", label: "Role", value: "Head of Operations" },
    {
      key: "company",
      label: "Company",
      value: <TextLink href="/kitchen/list">Nordwind Logistik GmbH</TextLink>,
    },
    {
      key: "phone",
      label: "Phone",
      value: phone,
      edit: ({ done }) => (
        <EditText
          label="Phone"
          value={phone}
          save={(next) => {
            setPhone(next);
            done();
          }}
          cancel={done}
        />
      ),
    },
    { key: "zone", label: "Their time", value: "10:12, Bremen" },
    { key: "budget", label: "Budget", value: "€80k in Q1", source: "Heard on the call of 12 Nov" },
    { key: "timeline", label: "Decision by", value: null },
    { key: "value", label: "Value", value: <Money amountMinor="8400000" currency="EUR" /> },
  ];
  return (
    <RecordPage
      title="Annika Weber"
      mark={<Avatar name="Annika Weber" size="lg" />}
      subtitle="Head of Operations, Nordwind Logistik GmbH"
      owner={<Avatar name="Elena Rossi" hue="ae" withName />}
      clock={
        <Clock
          withLabel
          label="Hand-off answer"
          dueAt={new Date(floorNow.getTime() + 3 * 60_000).toISOString()}
          allowedSeconds={900}
        />
      }
      actions={
        <>
          <Button shortcut="e">Enrol</Button>
          <Button tone="primary" shortcut="h">
            Offer hand-off
          </Button>
        </>
      }
      path={<StagePath label="Stages of the deal" stages={stages} current="concerns" onMove={() => {}} />}
      facts={<Facts label="About Annika Weber" facts={facts} />}
      next={
        <>
          <Section title="Answer her mail" note="now">
            <p className="mb-3 text-muted">
              She replied 4 minutes ago and asks for her ops lead to join. Nothing is booked with them yet.
            </p>
            <Button tone="primary" icon={Mail}>
              Write the answer <Kbd keys="m" className="ml-1.5" />
            </Button>
          </Section>
          <Banner tone="amber" title="No decision maker yet">
            The gate into Negotiation asks for one.
          </Banner>
          <Section title="Open promises" note="2">
            <ul className="flex flex-col gap-2">
              <li>
                Send the migration plan <Badge tone="amber">due today</Badge>
              </li>
              <li>
                Security questionnaire <Badge>Fri 27 Nov</Badge>
              </li>
            </ul>
          </Section>
        </>
      }
    >
      <Composer
        label="Write"
        modes={[
          {
            key: "note",
            label: "Note",
            icon: StickyNote,
            shortcut: "n",
            render: ({ close }) => <NoteForm close={close} />,
          },
          {
            key: "mail",
            label: "Mail",
            icon: Mail,
            shortcut: "m",
            render: () => <TextArea label="Mail" labelHidden placeholder="Write to Annika…" />,
          },
          { key: "call", label: "Call", icon: Phone, shortcut: "l", render: () => <p>Dialling…</p> },
          {
            key: "task",
            label: "Task",
            icon: ListTodo,
            shortcut: "t",
            render: () => <TextField label="What" />,
          },
        ]}
      />
      <Timeline label="Timeline" items={items} onMore={() => {}} empty={<NotebookPen />} />
    </RecordPage>
  );
}

function NoteForm({ close }: { close: () => void }) {
  return (
    <div className="flex flex-col gap-2">
      <TextArea label="Note" labelHidden placeholder="What did you learn?" autoFocus />
      <Button tone="primary" size="sm" className="self-end" onPress={close}>
        Save note
      </Button>
    </div>
  );
}

function EditText({
  label,
  value,
  save,
  cancel,
}: {
  label: string;
  value: string;
  save: (next: string) => void;
  cancel: () => void;
}) {
  const [draft, setDraft] = useState(value);
  return (
    <InlineEdit onSave={() => save(draft)} onCancel={cancel}>
      <TextField label={label} labelHidden value={draft} onChange={setDraft} autoFocus />
    </InlineEdit>
  );
}
