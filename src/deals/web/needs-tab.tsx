import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { inQuotes } from "../../platform/web/format.ts";
import {
  Badge,
  Banner,
  Button,
  type Option,
  SegmentedControl,
  TextArea,
  TextField,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type DealRoom, needRoutes } from "../deals.contract.ts";
import { type NeedState, needStates } from "../record-words.ts";
import { PersonChoice } from "./person-choice.tsx";
import { RecordForm } from "./record-form.tsx";
import { RecordList } from "./record-list.tsx";

type Need = DealRoom["needs"][number];

const tones = { heard: "neutral", verified: "green", contradicted: "red" } as const;

/** What the buyer needs and what it costs them, in their words, with who said it and whether it held. */
export function NeedsTab({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  const { whyNow, problem } = deal.note;
  const [fromNote, setFromNote] = useState<string | null>(null);
  const isLocked = deal.closedTo !== null;
  return (
    <div className="flex flex-col gap-4">
      {deal.needs.length === 0 && !fromNote && !!whyNow && (
        <Banner
          title={words("need.note")}
          actions={
            !isLocked && <Button onPress={() => setFromNote(problem || whyNow)}>{words("need.take")}</Button>
          }
        >
          {inQuotes(whyNow)}
        </Banner>
      )}
      {fromNote && <NeedForm deal={deal} need={null} start={fromNote} close={() => setFromNote(null)} />}
      <RecordList
        rows={deal.needs}
        idOf={(need) => need.id}
        draw={(need) => <NeedView need={need} />}
        form={(need, close) => <NeedForm deal={deal} need={need} close={close} />}
        add={words("need.add")}
        empty={words("need.empty")}
        isLocked={isLocked}
      />
    </div>
  );
}

function NeedView({ need }: { need: Need }) {
  const words = useWords("deals");
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        {need.words}
        <Badge tone={tones[need.state]}>{words(`need.${need.state}`)}</Badge>
      </p>
      <p className="text-muted text-sm">
        {[
          need.cost && words("need.costs", { cost: need.cost }),
          need.saidBy && words("saidBy", { name: need.saidBy.name }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  );
}

function NeedForm(props: { deal: DealRoom; need: Need | null; start?: string; close: () => void }) {
  const { deal, need, start = "", close } = props;
  const words = useWords("deals");
  const [text, setText] = useState(need?.words ?? start);
  const [cost, setCost] = useState(need?.cost ?? "");
  const [state, setState] = useState<NeedState>(need?.state ?? "heard");
  const first = need ? need.saidBy : deal.person;
  const [saidBy, setSaidBy] = useState<Option | null>(first && { value: first.id, label: first.name });
  const body = { words: text, cost: cost.trim() || null, state, saidById: saidBy?.value ?? null };
  const save = () =>
    need
      ? call(needRoutes.edit, { params: { dealId: deal.id, id: need.id }, body })
      : call(needRoutes.add, { params: { dealId: deal.id }, body });
  return (
    <RecordForm isWhole={text.trim() !== ""} save={save} close={close}>
      <TextArea label={words("need.words")} value={text} onChange={setText} />
      <TextField label={words("need.cost")} value={cost} onChange={setCost} />
      <PersonChoice label={words("need.saidBy")} value={saidBy} onChange={setSaidBy} />
      <SegmentedControl
        label={words("need.state")}
        segments={needStates.map((value) => ({ value, label: words(`need.${value}`) }))}
        value={state}
        onChange={setState}
      />
    </RecordForm>
  );
}
