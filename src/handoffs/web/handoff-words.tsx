import { formatInstant, inQuotes } from "../../platform/web/format.ts";
import { Badge, Clock, Section, type Tone } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { HandoffCard, HandoffRow } from "../handoffs.contract.ts";

const tones: Partial<Record<HandoffRow["state"], Tone>> = {
  offered: "accent",
  accepted: "accent",
  "needs-work": "amber",
  requalified: "green",
  returned: "red",
};

export function StateBadge({ state }: { state: HandoffRow["state"] }) {
  const words = useWords("handoffs");
  return <Badge tone={tones[state] ?? "neutral"}>{words(`state.${state}`)}</Badge>;
}

export function HandoffClock({ row, withLabel }: { row: Pick<HandoffRow, "clock">; withLabel?: boolean }) {
  const words = useWords("handoffs");
  if (!row.clock) return <span className="text-faint">–</span>;
  const { clock, dueAt } = row.clock;
  return <Clock label={words(`clock.label.${clock}`)} dueAt={dueAt} {...(withLabel ? { withLabel } : {})} />;
}

type LastAnswer = Pick<HandoffCard["answers"][number], "reason" | "words">;

/** Whose turn it is, until when, and what happens on its own: the same sentences for both sides. */
export function ClockPanel({ row, answer }: { row: HandoffRow; answer?: LastAnswer | undefined }) {
  const words = useWords("handoffs");
  const viewer = useViewer();
  const { clock, state } = row;
  if (!clock) {
    return (
      <Section title={words(`state.${state}`)}>
        {state === "returned" && answer?.reason && (
          <p className="mb-1 font-medium">{words(`reason.${answer.reason}`)}</p>
        )}
        {answer?.words && <p className="wrap-anywhere mb-1">{inQuotes(answer.words)}</p>}
        <p className="text-muted">{words(`clock.decided.${state}`)}</p>
      </Section>
    );
  }
  const names = {
    rep: row.rep.name,
    executive: row.executive.name,
    when: formatInstant(clock.dueAt, viewer),
  };
  const turn = clock.turn === "ae" ? names.executive : names.rep;
  return (
    <Section title={words(`clock.title.${clock.clock}`, names)}>
      <p className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
        <Badge tone={clock.isYours ? "accent" : "neutral"}>
          {clock.isYours ? words("clock.yours") : words("clock.theirs", { name: turn })}
        </Badge>
        <HandoffClock row={row} />
      </p>
      <p>{words(`clock.${clock.late ? "past" : "ahead"}.${clock.thenWhat}`, names)}</p>
      <p className="mt-1 text-faint text-sm">{words("clock.both")}</p>
    </Section>
  );
}
