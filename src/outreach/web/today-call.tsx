import { lazy, Suspense } from "react";
import type { TodayActionProps } from "../../activity/web/public.ts";

const CallInHand = lazy(() => import("./call-in-hand.tsx").then((it) => ({ default: it.CallInHand })));

export function TodayCall(props: TodayActionProps) {
  if (props.task.kind !== "call" || props.task.about.kind !== "lead") return null;
  return (
    <Suspense>
      <CallInHand {...props} />
    </Suspense>
  );
}
