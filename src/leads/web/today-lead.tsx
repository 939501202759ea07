import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { morningIn, type TodayActionProps, useOfferedOutcomes } from "../../activity/web/public.ts";
import { call } from "../../platform/web/api.ts";
import { DateTimeField, Section, SkeletonRows, TextField, TextLink } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { logTouch, setNextStep } from "../leads.contract.ts";
import { DisqualifyDialog } from "./disqualify-dialog.tsx";
import { Score, StateBadge } from "./lead-words.tsx";
import { leadQuery } from "./leads-query.ts";
import { StepGuidance } from "./now-panel.tsx";
import { NurtureDialog } from "./nurture-dialog.tsx";

/** Beside the task in hand: where its lead stands. */
export function LeadContext({ leadId }: { leadId: string }) {
  const words = useWords("leads");
  const { data: lead } = useQuery(leadQuery(leadId));
  if (!lead) return <SkeletonRows label={words("loading")} />;
  return (
    <Section
      title={words("lead")}
      actions={<TextLink href={`/leads/${lead.id}`}>{words("act.open")}</TextLink>}
    >
      <span className="flex flex-wrap items-center gap-3">
        <StateBadge state={lead.state} />
        {lead.grade && <Score lead={lead} />}
        <span className="text-muted">{words("cameFrom", { source: lead.origin ?? lead.source })}</span>
      </span>
    </Section>
  );
}

/** A lead's next step is followed by another: each outcome says what was done and when to come back. */
export function NextStepInHand(props: TodayActionProps) {
  const { task, settle } = props;
  const words = useWords("leads");
  const { zone } = useViewer();
  const leadId = task.about.id;
  const { data: lead } = useQuery(leadQuery(leadId));
  const [what, setWhat] = useState("");
  const [at, setAt] = useState<string | null>(null);
  const [asked, ask] = useState<"nurture" | "disqualify" | null>(null);
  const next = (days: number) => ({ what: what.trim() || task.title, at: at ?? morningIn(zone, days) });
  const touched = (key: "conversation" | "call" | "email", days: number) => ({
    key,
    label: words(`today.${key}`),
    run: () =>
      settle(
        task.id,
        () => call(logTouch, { params: { leadId }, body: { kind: key, nextStep: next(days) } }),
        words("today.logged"),
      ),
  });
  useOfferedOutcomes(props, [
    touched("conversation", 2),
    touched("call", 1),
    touched("email", 3),
    {
      key: "later",
      label: words("today.later"),
      run: () =>
        settle(
          task.id,
          () => call(setNextStep, { params: { leadId }, body: next(1) }),
          words("nextStep.done"),
        ),
    },
    { key: "nurture", label: words("act.nurture"), run: () => ask("nurture") },
    { key: "disqualify", label: words("act.disqualify"), isDanger: true, run: () => ask("disqualify") },
  ]);
  return (
    <>
      {lead && <StepGuidance lead={lead} />}
      <Section title={words("today.after")} note={words("today.afterNote")}>
        <div className="flex flex-col gap-3">
          <TextField
            label={words("nextStep.what")}
            placeholder={task.title}
            value={what}
            onChange={setWhat}
          />
          <DateTimeField
            label={words("nextStep.when")}
            help={words("today.whenHelp")}
            value={at}
            onChange={setAt}
          />
        </div>
      </Section>
      {lead && asked === "nurture" && <NurtureDialog lead={lead} onClose={() => ask(null)} />}
      {lead && asked === "disqualify" && <DisqualifyDialog lead={lead} onClose={() => ask(null)} />}
    </>
  );
}
