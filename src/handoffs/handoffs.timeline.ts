import type { TimelineDetails, TimelineSubject } from "../activity/public.ts";
import { listMembers } from "../team/public.ts";
import { findHandoff, listAnswers, listHandoffs } from "./handoffs.store.ts";
import { isHandoffVisible, visibleAmong } from "./load-handoff.ts";

export const handoffSubject: TimelineSubject = {
  kind: "handoff",
  async isVisible(tx, id, by) {
    const handoff = by.may("handoffs.read") ? await findHandoff(tx, id) : null;
    return handoff !== null && isHandoffVisible(tx, handoff, by);
  },
};

// Which answer an event told of; the two are written in one transaction, so they share their instant.
const answerOf: Record<string, readonly string[]> = {
  "handoff.accepted": ["accepted", "auto-accepted"],
  "handoff.needs-work": ["needs-work"],
  "handoff.reworked": ["reworked", "work-lapsed"],
  "handoff.returned": ["returned"],
  "handoff.released": ["released", "withdrawn"],
  "handoff.requalified": ["requalified"],
};

/** Who passed to whom, and the sentence that came back; only of hand-offs the reader may see. */
export const handoffWords: TimelineDetails = {
  event: "handoff.*",
  async load(tx, rows, by) {
    const ids = [
      ...new Set(rows.flatMap(({ params }) => (params.handoffId ? [String(params.handoffId)] : []))),
    ];
    const handoffs = await listHandoffs(tx, { ids });
    const visible = await visibleAmong(tx, handoffs, by);
    const members = await listMembers(tx, [...new Set(handoffs.flatMap((h) => [h.offeredBy, h.offeredTo]))]);
    const nameOf = new Map(members.map(({ id, name }) => [id, name]));
    const answers = Map.groupBy(await listAnswers(tx, ids), (answer) => answer.handoffId);
    return new Map(
      rows.flatMap(({ id, name, params, occurredAt }) => {
        const handoffId = String(params.handoffId);
        const handoff = handoffs.find((one) => one.id === handoffId);
        if (!handoff || !visible.has(handoffId)) return [];
        const said = answers
          .get(handoffId)
          ?.find(
            ({ answer, answeredAt }) =>
              answerOf[name]?.includes(answer) && answeredAt.getTime() === occurredAt.getTime(),
          );
        const detail = {
          repName: nameOf.get(handoff.offeredBy) ?? null,
          executiveName: nameOf.get(handoff.offeredTo) ?? null,
          words: said?.words ?? null,
          reason: said?.reason ?? null,
          tasks: said?.facts.tasks ?? [],
        };
        return [[id, detail] as const];
      }),
    );
  },
};
