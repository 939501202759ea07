import { lazy, Suspense } from "react";
import type { TodayActionProps } from "../../activity/web/public.ts";

const ReplyInHand = lazy(() => import("./reply-in-hand.tsx").then((it) => ({ default: it.ReplyInHand })));

export function TodayReply(props: TodayActionProps) {
  if (props.task.kind !== "reply") return null;
  return (
    <Suspense>
      <ReplyInHand {...props} />
    </Suspense>
  );
}
