import { Badge } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { EnrolmentState } from "../sequence.ts";

const tones = { draft: "neutral", running: "green", paused: "amber", archived: "neutral" } as const;
const enrolmentTones = {
  active: "accent",
  waiting: "amber",
  paused: "neutral",
  finished: "neutral",
  stopped: "neutral",
} as const;

export function SequenceState({ state }: { state: keyof typeof tones }) {
  return <Badge tone={tones[state]}>{useWords("outreach")(`state.${state}`)}</Badge>;
}

export function EnrolmentBadge({ state, why }: { state: EnrolmentState; why: string | null }) {
  const words = useWords("outreach");
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Badge tone={enrolmentTones[state]}>{words(`enrolmentState.${state}`)}</Badge>
      {why && <span className="text-muted text-sm">{words(`why.${why}`, { defaultValue: why })}</span>}
    </span>
  );
}
