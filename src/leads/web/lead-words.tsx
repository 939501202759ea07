import { Avatar, Badge, Clock, type Tone, When } from "../../platform/web/kit.ts";
import { useNow } from "../../platform/web/now.ts";
import { useWords } from "../../platform/web/words.ts";
import type { LeadRow } from "../leads.contract.ts";

const tones: Partial<Record<LeadRow["state"], Tone>> = {
  engaged: "accent",
  qualifying: "accent",
  qualified: "accent",
  converted: "green",
};

export function StateBadge({ state }: { state: LeadRow["state"] }) {
  const words = useWords("leads");
  return <Badge tone={tones[state] ?? "neutral"}>{words(`state.${state}`)}</Badge>;
}

/** Its owner, or the queue it waits in. */
export function Home({ lead }: { lead: Pick<LeadRow, "owner" | "queue" | "motion"> }) {
  const words = useWords("leads");
  const { owner, queue, motion } = lead;
  if (owner)
    return (
      <Avatar name={owner.name} hue={motion === "inbound" ? "market-response" : "sdr"} size="sm" withName />
    );
  return <span className="text-muted">{queue ? words("inQueue", { queue: queue.name }) : "–"}</span>;
}

/** The clock that runs: the promised answer while nobody has reached out, then the next step. */
export function LeadClock({
  lead,
  withLabel = false,
}: {
  lead: Pick<LeadRow, "dueAt" | "firstTouchAt" | "nextAt" | "state">;
  withLabel?: boolean;
}) {
  const words = useWords("leads");
  const now = useNow(30);
  const { dueAt, firstTouchAt, nextAt, state } = lead;
  if (!nextAt) return <span className="text-faint">–</span>;
  if (state === "nurturing")
    return (
      <span className="text-muted text-sm">
        {words("wakes")} <When at={nextAt} as="short" />
      </span>
    );
  if (dueAt && !firstTouchAt)
    return <Clock label={words("clock.answer")} dueAt={dueAt} withLabel={withLabel} />;
  const isNear = new Date(nextAt).getTime() - now < 24 * 3_600_000;
  return isNear ? (
    <Clock label={words("clock.next")} dueAt={nextAt} withLabel={withLabel} />
  ) : (
    <span>
      {withLabel && <span className="text-muted">{words("clock.next")}: </span>}
      <When at={nextAt} />
    </span>
  );
}

/** Nobody scores the leads we went out to find: no number is better than a nought. */
export const Score = ({ lead: { score, grade } }: { lead: Pick<LeadRow, "score" | "grade"> }) =>
  grade === null && score === 0 ? (
    <span className="text-faint">–</span>
  ) : (
    <span className="num">
      {grade && <span className="mr-1.5 font-semibold">{grade}</span>}
      {score}
    </span>
  );
