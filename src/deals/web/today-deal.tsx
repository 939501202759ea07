import type { TodayActionProps } from "../../activity/web/public.ts";
import { DealPeek } from "./deal-peek.tsx";

/** What to know before the next step of a deal. */
export function TodayDeal({ task }: Pick<TodayActionProps, "task">) {
  return task.about.kind === "deal" ? <DealPeek deal={{ id: task.about.id }} /> : null;
}
