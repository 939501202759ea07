import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { formatDay } from "../../platform/web/format.ts";
import { Badge, Checkbox, DateField, TextField } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type DealRoom, promiseRoutes } from "../deals.contract.ts";
import { RecordForm } from "./record-form.tsx";
import { RecordList } from "./record-list.tsx";

type Promised = DealRoom["promises"][number];

/** Everything any of us told the buyer we would do; what the hand-off note promised is here from the first day. */
export function PromisesTab({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  return (
    <RecordList
      rows={deal.promises}
      idOf={(promise) => promise.id}
      draw={(promise) => <PromiseView promise={promise} />}
      form={(promise, close) => <PromiseForm deal={deal} promise={promise} close={close} />}
      add={words("promise.add")}
      empty={words("promise.empty")}
      isLocked={deal.closedTo !== null}
    />
  );
}

function PromiseView({ promise }: { promise: Promised }) {
  const words = useWords("deals");
  const viewer = useViewer();
  const facts = [
    promise.promisedByName && words("promise.by", { name: promise.promisedByName }),
    promise.dueOn && words("promise.until", { day: formatDay(promise.dueOn, viewer) }),
  ];
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        {promise.words}
        <Badge tone={promise.keptAt ? "green" : "neutral"}>
          {words(promise.keptAt ? "promise.kept" : "promise.open")}
        </Badge>
      </p>
      <p className="text-muted text-sm">{facts.filter(Boolean).join(" · ")}</p>
    </>
  );
}

function PromiseForm(props: { deal: DealRoom; promise: Promised | null; close: () => void }) {
  const { deal, promise, close } = props;
  const words = useWords("deals");
  const [text, setText] = useState(promise?.words ?? "");
  const [dueOn, setDueOn] = useState<string | null>(promise?.dueOn ?? null);
  const [kept, setKept] = useState(!!promise?.keptAt);
  const body = { words: text, dueOn, kept };
  const save = () =>
    promise
      ? call(promiseRoutes.edit, { params: { dealId: deal.id, id: promise.id }, body })
      : call(promiseRoutes.add, { params: { dealId: deal.id }, body });
  return (
    <RecordForm isWhole={text.trim() !== ""} save={save} close={close}>
      <TextField label={words("promise.words")} value={text} onChange={setText} />
      <DateField label={words("promise.due")} value={dueOn} onChange={setDueOn} />
      <Checkbox isSelected={kept} onChange={setKept}>
        {words("promise.isKept")}
      </Checkbox>
    </RecordForm>
  );
}
