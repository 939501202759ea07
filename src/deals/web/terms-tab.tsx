import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Badge, Checkbox, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type DealRoom, termRoutes } from "../deals.contract.ts";
import { type TermSide, termSides } from "../record-words.ts";
import { RecordForm } from "./record-form.tsx";
import { RecordList } from "./record-list.tsx";

type Term = DealRoom["terms"][number];

/** Give and get, side by side: an empty right side is seen. */
export function TermsTab({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {termSides.map((side) => (
        <section key={side} aria-label={words(`term.${side}`)} className="flex flex-col gap-2">
          <h2 className="font-semibold">{words(`term.${side}`)}</h2>
          <RecordList
            rows={deal.terms.filter((term) => term.side === side)}
            idOf={(term) => term.id}
            draw={(term) => (
              <p className="flex flex-wrap items-center gap-2">
                {term.words}
                {term.agreed && <Badge tone="green">{words("term.agreed")}</Badge>}
              </p>
            )}
            form={(term, close) => <TermForm deal={deal} term={term} side={side} close={close} />}
            add={words(`term.add.${side}`)}
            empty={words(`term.empty.${side}`)}
            isLocked={deal.closedTo !== null}
          />
        </section>
      ))}
    </div>
  );
}

function TermForm(props: { deal: DealRoom; term: Term | null; side: TermSide; close: () => void }) {
  const { deal, term, side, close } = props;
  const words = useWords("deals");
  const [text, setText] = useState(term?.words ?? "");
  const [agreed, setAgreed] = useState(term?.agreed ?? false);
  const body = { side, words: text, agreed };
  const save = () =>
    term
      ? call(termRoutes.edit, { params: { dealId: deal.id, id: term.id }, body })
      : call(termRoutes.add, { params: { dealId: deal.id }, body });
  return (
    <RecordForm isWhole={text.trim() !== ""} save={save} close={close}>
      <TextField label={words(`term.${side}`)} value={text} onChange={setText} autoFocus />
      <Checkbox isSelected={agreed} onChange={setAgreed}>
        {words("term.isAgreed")}
      </Checkbox>
    </RecordForm>
  );
}
