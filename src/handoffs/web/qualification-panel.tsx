import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { leadAside } from "../../leads/web/public.ts";
import { Button, Section, SkeletonRows, TextLink, When } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import type { QualificationView } from "../handoffs.contract.ts";
import { MarkBadge } from "./criteria-table.tsx";
import { ClockPanel, StateBadge } from "./handoff-words.tsx";
import { qualificationQuery } from "./handoffs-query.ts";
import { MarkDialog } from "./mark-dialog.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

type LeadAside = NonNullable<(typeof leadAside)["props"]>;

type Criterion = QualificationView["criteria"][number];

/** On a lead: what is known, what is still open, and the way to hand it off. */
export default function QualificationPanel({ lead }: LeadAside) {
  const words = useWords("handoffs");
  const query = useQuery(qualificationQuery(lead.id));
  if (query.isPending) return <SkeletonRows label={words("loading")} rows={4} />;
  if (!query.data) return null;
  const view = query.data;
  const [newest, ...before] = view.handoffs;
  const out = newest?.clock ? newest : null;
  return (
    <>
      {out && (
        <>
          <ClockPanel row={out} />
          <TextLink href={`/handoffs/${out.id}`}>
            {words("qualification.out", { name: out.executive.name })}
          </TextLink>
        </>
      )}
      <Criteria lead={lead} view={view} />
      <Earlier handoffs={out ? before : view.handoffs} />
    </>
  );
}

function Criteria({ lead, view }: LeadAside & { view: QualificationView }) {
  const words = useWords("handoffs");
  const mayWaive = useCan("handoffs.waive");
  const [marking, setMarking] = useState<Criterion | null>(null);
  const [waiving, setWaiving] = useState<Criterion | "company" | null>(null);
  const mayMark = view.closedTo === null;
  const isReady = view.open.length === 0;
  const navigate = useNavigate();
  const isOut = view.handoffs.some(({ clock }) => clock !== null);
  useShortcut({
    keys: "h",
    label: words("qualification.offer"),
    group: words("qualification.title"),
    isDisabled: !mayMark || isOut || !isReady,
    run: () => void navigate({ to: `/leads/${lead.id}/handoff` }),
  });
  return (
    <Section
      title={words("qualification.title")}
      note={
        mayMark && !isOut
          ? words(isReady ? "qualification.ready" : "qualification.left", { count: view.open.length })
          : undefined
      }
    >
      <ul className="flex flex-col">
        {view.criteria.map((criterion) => (
          <li
            key={criterion.key}
            className="flex flex-col border-line border-b py-2 first:pt-0 last:border-b-0"
          >
            <div className="flex flex-wrap items-center gap-2">
              <span className="flex-1 font-medium">{criterion.label}</span>
              <MarkBadge mark={criterion.rep?.mark ?? null} />
              {mayMark && (
                <Button size="sm" onPress={() => setMarking(criterion)}>
                  {words(criterion.rep ? "qualification.change" : "qualification.mark")}
                </Button>
              )}
              {mayWaive && !criterion.waiver && view.open.some(({ key }) => key === criterion.key) && (
                <Button size="sm" tone="ghost" onPress={() => setWaiving(criterion)}>
                  {words("qualification.waive")}
                </Button>
              )}
            </div>
            <p className="text-muted text-sm">{criterion.rep?.words ?? criterion.help}</p>
            {criterion.waiver && (
              <p className="text-amber-ink text-sm">
                {words("criteria.waived", { name: criterion.waiver.by, reason: criterion.waiver.reason })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {view.allowance && (
        <p className="text-muted text-sm">
          {words("qualification.allowed", { name: view.allowance.by, reason: view.allowance.reason })}
        </p>
      )}
      {mayMark && !isOut && isReady && (
        <Button
          tone="primary"
          className="mt-2"
          shortcut="h"
          onPress={() => void navigate({ to: `/leads/${lead.id}/handoff` })}
        >
          {words("qualification.offer")}
        </Button>
      )}
      {mayWaive && !view.allowance && !isOut && (
        <Button size="sm" tone="ghost" onPress={() => setWaiving("company")}>
          {words("qualification.allow")}
        </Button>
      )}
      {marking && <MarkDialog leadId={lead.id} criterion={marking} onClose={() => setMarking(null)} />}
      {waiving && <ReasonDialog leadId={lead.id} of={waiving} onClose={() => setWaiving(null)} />}
    </Section>
  );
}

function Earlier({ handoffs }: { handoffs: QualificationView["handoffs"] }) {
  const words = useWords("handoffs");
  if (handoffs.length === 0) return null;
  return (
    <Section title={words("qualification.before")} kind="plain">
      <ul className="flex flex-col gap-1.5">
        {handoffs.map((handoff) => (
          <li key={handoff.id} className="flex items-center gap-2">
            <TextLink href={`/handoffs/${handoff.id}`}>{handoff.executive.name}</TextLink>
            <StateBadge state={handoff.state} />
            <span className="ml-auto text-faint text-sm">
              <When at={handoff.decidedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
