import { lazy, Suspense } from "react";
import type { TodayActionProps } from "../../activity/web/public.ts";

// The shell carries every room's fills; what they draw is loaded when the first task about a lead is in hand.
const LeadContext = lazy(() => import("./today-lead.tsx").then(({ LeadContext: it }) => ({ default: it })));
const NextStepInHand = lazy(() =>
  import("./today-lead.tsx").then(({ NextStepInHand: it }) => ({ default: it })),
);

export function TodayLead({ task }: Pick<TodayActionProps, "task">) {
  if (task.about.kind !== "lead") return null;
  return (
    <Suspense>
      <LeadContext leadId={task.about.id} />
    </Suspense>
  );
}

export function TodayNextStep(props: TodayActionProps) {
  if (props.task.kind !== "next-step" || props.task.about.kind !== "lead") return null;
  return (
    <Suspense>
      <NextStepInHand {...props} />
    </Suspense>
  );
}
