import { lazy, Suspense } from "react";
import type { TodayActionProps } from "../../activity/web/public.ts";
import type { leadAside } from "../../leads/web/public.ts";
import { useCan } from "../../platform/web/session.ts";

type LeadAside = NonNullable<(typeof leadAside)["props"]>;

// The shell carries every room's fills; what they draw is loaded when it is first seen.
const QualificationPanel = lazy(() => import("./qualification-panel.tsx"));
const HandoffInHand = lazy(() => import("./handoff-in-hand.tsx"));

export function LeadQualification({ lead }: LeadAside) {
  const mayRead = useCan("handoffs.read");
  if (!mayRead || lead.state === "new") return null;
  return (
    <Suspense>
      <QualificationPanel lead={lead} />
    </Suspense>
  );
}

export function TodayHandoff({ task }: Pick<TodayActionProps, "task">) {
  if (task.about.kind !== "handoff") return null;
  return (
    <Suspense>
      <HandoffInHand handoffId={task.about.id} />
    </Suspense>
  );
}
