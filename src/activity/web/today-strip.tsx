import { Ring } from "../../platform/web/kit.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import { todayStrip } from "./slots.ts";

/** What of today's plan is done; later rooms add what it led to. */
export function TodayStrip({ done, left }: { done: number; left: number }) {
  const words = useWords("activity");
  const all = done + left;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <span className="flex items-center gap-2.5">
        <Ring
          label={words("today.plan")}
          value={done}
          max={all}
          size={36}
          tone={left === 0 && done > 0 ? "green" : "accent"}
        >
          {done}
        </Ring>
        <span>
          <span className="block font-medium">{words("today.doneOf", { done, all })}</span>
          <span className="block text-muted text-sm">{words("today.planNote")}</span>
        </span>
      </span>
      <Slot of={todayStrip} />
    </div>
  );
}
