import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  morningIn,
  TheirTime,
  type TodayActionProps,
  useOfferedOutcomes,
} from "../../activity/web/public.ts";
import { call } from "../../platform/web/api.ts";
import {
  Banner,
  DateTimeField,
  Section,
  SkeletonRows,
  TextArea,
  TextLink,
  When,
} from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type CallCard, logCall } from "../outreach.contract.ts";
import { callOutcomes } from "../sequence.ts";
import { callCardQuery } from "./outreach-query.ts";

const dangers = new Set(["wrong-number", "not-interested", "do-not-call"]);

/** A call in hand: number, time there, script; the outcome lies on keys 1 to 8 and sets what comes next. */
export function CallInHand(props: TodayActionProps) {
  const { task, settle } = props;
  const words = useWords("outreach");
  const { zone } = useViewer();
  const leadId = task.about.id;
  const { data: card } = useQuery(callCardQuery(leadId, task.id));
  const [said, setSaid] = useState("");
  const [callBackAt, setCallBackAt] = useState(() => morningIn(zone, 1));
  useOfferedOutcomes(
    props,
    callOutcomes.map((outcome) => ({
      key: outcome,
      label: words(`call.outcome.${outcome}`),
      isDanger: dangers.has(outcome),
      run: () =>
        settle(
          task.id,
          () => {
            const when = outcome === "call-back" ? { callBackAt } : {};
            return call(logCall, {
              params: { leadId },
              body: { taskId: task.id, outcome, said: said || null, ...when },
            });
          },
          words("call.logged"),
        ),
    })),
  );
  if (!card) return <SkeletonRows label={words("loading")} />;
  return (
    <Section title={words("call.title")}>
      <div className="flex flex-col gap-4">
        <NumberToCall card={card} />
        {card.script && (
          <div>
            <h3 className="text-muted text-sm">{words("call.script")}</h3>
            <p className="whitespace-pre-wrap">{card.script}</p>
          </div>
        )}
        <TextArea label={words("call.said")} rows={3} value={said} onChange={setSaid} />
        <DateTimeField
          label={words("call.when")}
          value={callBackAt}
          onChange={(at) => at && setCallBackAt(at)}
        />
        <Earlier card={card} />
      </div>
    </Section>
  );
}

function NumberToCall({ card }: { card: CallCard }) {
  const words = useWords("outreach");
  if (card.opensAt)
    return (
      <Banner tone="amber" title={words("call.notNowTitle")}>
        {words("call.theirTime")} <TheirTime zones={card.zones} />. {words("call.opens")}{" "}
        <When at={card.opensAt} />.
      </Banner>
    );
  if (!card.number)
    return (
      <Banner tone="red" title={words("call.closedTitle")}>
        {card.closed}
      </Banner>
    );
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
      <TextLink href={`tel:${card.number}`}>
        <span className="num text-2xl">{card.number}</span>
      </TextLink>
      <span>
        <span className="text-muted">{words("call.theirTime")}</span> <TheirTime zones={card.zones} />
        {card.zoneIsOurs && <span className="text-muted text-sm"> ({words("call.zoneOurs")})</span>}
      </span>
    </div>
  );
}

function Earlier({ card }: { card: CallCard }) {
  const words = useWords("outreach");
  if (card.calls.length === 0) return null;
  return (
    <div>
      <h3 className="text-muted text-sm">{words("call.earlier")}</h3>
      <ul className="text-sm">
        {card.calls.map((one) => (
          <li key={one.id}>
            <When at={one.calledAt} /> {words(`call.outcome.${one.outcome}`)}
            {one.said && <span className="text-muted">: {one.said}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
