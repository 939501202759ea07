import { infiniteQueryOptions } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import type { TimelineItem } from "../../platform/web/kit.ts";
import type { About } from "../about.ts";
import { readTimeline } from "../activity.contract.ts";

const PAGE = 30;

export const timelineQuery = (about: About) =>
  infiniteQueryOptions({
    queryKey: ["timeline", about.kind, about.id],
    queryFn: ({ pageParam, signal }) =>
      call(readTimeline, { params: about, query: { after: pageParam, limit: PAGE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { subjects: [`${about.kind}:${about.id}`] },
    select: ({ pages }) => pages.flatMap((page) => page.rows.map(asItem)),
  });

const hues: Record<string, "sdr" | "market-response" | "ae" | "management"> = {
  sdr: "sdr",
  "market-response": "market-response",
  ae: "ae",
  manager: "management",
  director: "management",
  vp: "management",
};

type Row = Awaited<ReturnType<typeof call<typeof readTimeline>>>["rows"][number];

function asItem(row: Row): TimelineItem {
  const { actor } = row;
  return {
    id: row.id,
    kind: row.name,
    at: row.occurredAt,
    actor: actor && { name: actor.name, hue: actor.role ? hues[actor.role] : undefined },
    facts: row.facts,
  };
}
