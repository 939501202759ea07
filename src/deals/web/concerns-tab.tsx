import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Badge, Checkbox, Select, TextArea, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { concernRoutes, type DealRoom } from "../deals.contract.ts";
import { type ConcernKind, type ConcernOutcome, concernKinds, concernOutcomes } from "../record-words.ts";
import { RecordForm } from "./record-form.tsx";
import { RecordList } from "./record-list.tsx";

type Concern = DealRoom["concerns"][number];

/** What worries them, what we answered with, and whether it is settled. */
export function ConcernsTab({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  return (
    <RecordList
      rows={deal.concerns}
      idOf={(concern) => concern.id}
      draw={(concern) => <ConcernView concern={concern} />}
      form={(concern, close) => <ConcernForm deal={deal} concern={concern} close={close} />}
      add={words("concern.add")}
      empty={words("concern.empty")}
      isLocked={deal.closedTo !== null}
    />
  );
}

function ConcernView({ concern }: { concern: Concern }) {
  const words = useWords("deals");
  const isSettled = concern.settledAt !== null;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-muted">{words(`concern.kind.${concern.kind}`)}</span>
        {concern.words}
        {concern.blocking && !isSettled && <Badge tone="red">{words("concern.blocks")}</Badge>}
        <Badge tone={isSettled ? "green" : "amber"}>{words(`concern.${concern.outcome}`)}</Badge>
      </p>
      {concern.response && <p>{concern.response}</p>}
      {concern.evidence && (
        <p className="text-muted text-sm">{words("concern.shows", { evidence: concern.evidence })}</p>
      )}
    </>
  );
}

function ConcernForm(props: { deal: DealRoom; concern: Concern | null; close: () => void }) {
  const { deal, concern, close } = props;
  const words = useWords("deals");
  const [kind, setKind] = useState<ConcernKind>(concern?.kind ?? "price");
  const [text, setText] = useState(concern?.words ?? "");
  const [blocking, setBlocking] = useState(concern?.blocking ?? false);
  const [response, setResponse] = useState(concern?.response ?? "");
  const [evidence, setEvidence] = useState(concern?.evidence ?? "");
  const [outcome, setOutcome] = useState<ConcernOutcome>(concern?.outcome ?? "open");
  const body = {
    ...{ kind, words: text, blocking, outcome },
    raisedById: concern ? (concern.raisedBy?.id ?? null) : deal.person.id,
    response: response.trim() || null,
    evidence: evidence.trim() || null,
  };
  const save = () =>
    concern
      ? call(concernRoutes.edit, { params: { dealId: deal.id, id: concern.id }, body })
      : call(concernRoutes.add, { params: { dealId: deal.id }, body });
  return (
    <RecordForm isWhole={text.trim() !== ""} save={save} close={close}>
      <Select
        label={words("concern.about")}
        options={concernKinds.map((value) => ({ value, label: words(`concern.kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextArea label={words("concern.words")} value={text} onChange={setText} />
      <Checkbox isSelected={blocking} onChange={setBlocking}>
        {words("concern.blocking")}
      </Checkbox>
      <TextArea label={words("concern.response")} value={response} onChange={setResponse} />
      <TextField label={words("concern.evidence")} value={evidence} onChange={setEvidence} />
      <Select
        label={words("concern.outcome")}
        options={concernOutcomes.map((value) => ({ value, label: words(`concern.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
    </RecordForm>
  );
}
