import type { ComponentProps } from "react";
import { StackedBar } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { ArrivalRow } from "../queue.contract.ts";

const tones = {
  scoring: "neutral",
  routing: "neutral",
  "no-shift": "neutral",
  claiming: "amber",
  answering: "accent",
} as const;

/** Less than a minute is nobody's to explain. */
export const hasMinutes = ({ minutes }: Pick<ArrivalRow, "minutes">) =>
  minutes.some((part) => part.minutes >= 1);

/** Where the wait went; only claiming and answering are the reps' minutes. */
export function WhoseMinutes({ minutes }: Pick<ArrivalRow, "minutes">) {
  const words = useWords("inbound");
  const parts: ComponentProps<typeof StackedBar>["parts"] = minutes
    .filter((part) => part.minutes >= 1)
    .map((part) => ({
      label: words(`stretch.${part.stretch}`),
      value: part.minutes,
      text: words("minutes", { count: Math.round(part.minutes) }),
      tone: tones[part.stretch],
    }));
  return parts.length === 0 ? null : <StackedBar label={words("card.minutes")} parts={parts} />;
}
