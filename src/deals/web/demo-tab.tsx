import { useState } from "react";
import { morningIn } from "../../activity/web/public.ts";
import { call } from "../../platform/web/api.ts";
import {
  Badge,
  Checkbox,
  DateTimeField,
  SegmentedControl,
  Select,
  TextArea,
  TextField,
  When,
} from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type DealRoom, planDemo, recordDemo } from "../deals.contract.ts";
import { type DemoOutcome, type DemoWay, demoOutcomes, demoWays } from "../record-words.ts";
import { RecordForm } from "./record-form.tsx";
import { RecordList } from "./record-list.tsx";

type Demo = DealRoom["demos"][number];
const MINUTES = 45;

/** Demos, in person or over the web: planned against what would make them say yes, and what became of them. */
export function DemoTab({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  return (
    <RecordList
      rows={deal.demos}
      idOf={(demo) => demo.id}
      draw={(demo) => <DemoView demo={demo} />}
      form={(demo, close) =>
        demo ? <OutcomeForm deal={deal} demo={demo} close={close} /> : <PlanForm deal={deal} close={close} />
      }
      add={words("demo.add")}
      empty={words("demo.empty")}
      isLocked={deal.closedTo !== null}
    />
  );
}

function DemoView({ demo }: { demo: Demo }) {
  const words = useWords("deals");
  const state = demo.outcome ?? (demo.heldAt ? "held" : "planned");
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <When at={demo.heldAt ?? demo.plannedFor} as="full" />
        <span className="text-muted">{words(`way.${demo.way}`)}</span>
        <Badge tone={state === "convinced" ? "green" : state === "no-show" ? "red" : "neutral"}>
          {words(`demo.${state}`)}
        </Badge>
      </p>
      <p className="whitespace-pre-line">{demo.plan}</p>
      {demo.successLooksLike && (
        <p className="text-muted text-sm">{words("demo.yesWhen", { what: demo.successLooksLike })}</p>
      )}
      {demo.notes && <p className="whitespace-pre-line text-sm">{demo.notes}</p>}
    </>
  );
}

function PlanForm({ deal, close }: { deal: DealRoom; close: () => void }) {
  const words = useWords("deals");
  const { zone } = useViewer();
  const [way, setWay] = useState<DemoWay>("web");
  const [plan, setPlan] = useState("");
  const [yes, setYes] = useState("");
  const [at, setAt] = useState<string | null>(morningIn(zone, 2));
  const [where, setWhere] = useState("");
  const [isBooked, setBooked] = useState(true);
  const save = () =>
    call(planDemo, {
      params: { dealId: deal.id },
      body: {
        ...{ way, plan, successLooksLike: yes.trim() || null, plannedFor: at ?? "" },
        ...(isBooked ? { meeting: { minutes: MINUTES, where } } : {}),
      },
    });
  return (
    <RecordForm isWhole={plan.trim() !== "" && at !== null} save={save} close={close}>
      <SegmentedControl
        label={words("demo.way")}
        segments={demoWays.map((value) => ({ value, label: words(`way.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      <TextArea label={words("demo.plan")} value={plan} onChange={setPlan} />
      <TextField label={words("demo.yes")} value={yes} onChange={setYes} />
      <DateTimeField label={words("demo.when")} value={at} onChange={setAt} />
      <Checkbox isSelected={isBooked} onChange={setBooked}>
        {words("demo.book", { minutes: MINUTES, name: deal.person.name })}
      </Checkbox>
      {isBooked && (
        <TextField
          label={words(way === "web" ? "demo.link" : "demo.place")}
          value={where}
          onChange={setWhere}
        />
      )}
    </RecordForm>
  );
}

function OutcomeForm({ deal, demo, close }: { deal: DealRoom; demo: Demo; close: () => void }) {
  const words = useWords("deals");
  const [outcome, setOutcome] = useState<DemoOutcome | null>(demo.outcome);
  const [notes, setNotes] = useState(demo.notes ?? "");
  const save = () =>
    call(recordDemo, {
      params: { dealId: deal.id, id: demo.id },
      body: { outcome: outcome ?? "partly", notes: notes.trim() || null },
    });
  return (
    <RecordForm isWhole={outcome !== null} save={save} close={close}>
      <Select
        label={words("demo.outcome")}
        options={demoOutcomes.map((value) => ({ value, label: words(`demo.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextArea label={words("demo.notes")} value={notes} onChange={setNotes} />
    </RecordForm>
  );
}
