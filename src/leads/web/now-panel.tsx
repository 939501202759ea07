import { formatInstant } from "../../platform/web/format.ts";
import { Clock, Section, When } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { LeadCard } from "../leads.contract.ts";

/** What to do with this lead now, why, and what happens if nobody does. */
export function NowPanel({ lead }: { lead: LeadCard }) {
  const words = useWords("leads");
  const viewer = useViewer();
  const { now } = lead;
  const facts = {
    name: lead.person.name,
    what: now.do === "next-step" ? now.what : "",
    when: "until" in now ? formatInstant(now.until, viewer) : "",
    why: now.do === "nothing" ? words(`reason.${now.why}`, { defaultValue: now.why }) : "",
    queue: lead.queue?.name ?? "",
  };
  const key = "late" in now && now.late ? `${now.do}-late` : now.do;
  return (
    <>
      <Section title={words(`now.${now.do}.title`, facts)} note={<NowClock now={now} />}>
        <p className="text-muted">{words(`now.${key}.why`, facts)}</p>
      </Section>
      <StepGuidance lead={lead} />
    </>
  );
}

/** What the company's process says about the step the lead is in. */
export function StepGuidance({ lead }: { lead: LeadCard }) {
  const words = useWords("leads");
  const step = lead.steps.find(({ key }) => key === lead.state);
  if (!step) return null;
  return (
    <Section title={words("now.guidance", { step: step.label })} kind="plain">
      <p className="text-muted">{step.guidance}</p>
    </Section>
  );
}

function NowClock({ now }: { now: LeadCard["now"] }) {
  const words = useWords("leads");
  if (now.do === "answer") return <Clock label={words("clock.answer")} dueAt={now.dueAt} />;
  if (now.do === "next-step") return <Clock label={words("clock.next")} dueAt={now.at} />;
  if (now.do === "claim") return <When at={now.since} />;
  if (now.do === "wait") return <When at={now.until} />;
  return null;
}
