import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatInstant } from "../../platform/web/format.ts";
import { Badge, Section, SkeletonRows } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { Brief } from "../coaching.contract.ts";
import { BriefRows, type OpenedMeasure } from "./brief-rows.tsx";
import { briefQuery } from "./coaching-query.ts";

/** The room begins from what changed, not from a blank page. Every number opens the rows it counts. */
export function BriefSection({ seriesId }: { seriesId: string }) {
  const words = useWords("coaching");
  const viewer = useViewer();
  const [opened, setOpened] = useState<OpenedMeasure | null>(null);
  const { data } = useQuery(briefQuery(seriesId));
  if (!data) return <SkeletonRows label={words("brief.title")} />;
  return (
    <Section
      title={words("brief.title")}
      note={words("brief.since", { day: formatInstant(data.since, viewer, "day") })}
    >
      {data.changes.length === 0 ? (
        <p className="text-muted">{words("brief.none")}</p>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-3">
          {data.changes.map((change) => (
            <Change key={change.measure} change={change} onOpen={setOpened} />
          ))}
        </ul>
      )}
      {opened && <BriefRows seriesId={seriesId} opened={opened} onClose={() => setOpened(null)} />}
    </Section>
  );
}

function Change({
  change,
  onOpen,
}: {
  change: Brief["changes"][number];
  onOpen: (opened: OpenedMeasure) => void;
}) {
  const words = useWords("coaching");
  const { measure } = change;
  const figure = (stretch: "now" | "before") => {
    const { count, of } = change[stretch];
    return of === null ? String(count) : words("brief.of", { count, of });
  };
  const number =
    "num focus-ring rounded-sm underline decoration-line-strong underline-offset-4 hover:decoration-accent";
  return (
    <li className="flex flex-col gap-0.5">
      <span className="text-muted text-sm">{words(`brief.measure.${measure}`)}</span>
      <span className="flex items-baseline gap-2">
        <button
          type="button"
          className={`${number} font-semibold text-xl`}
          onClick={() => onOpen({ measure, stretch: "now" })}
        >
          {figure("now")}
        </button>
        <button
          type="button"
          className={`${number} text-muted text-sm`}
          onClick={() => onOpen({ measure, stretch: "before" })}
        >
          {figure("before")} {words("brief.before")}
        </button>
      </span>
      <span>
        <Badge tone={change.isBeyondChance ? "accent" : "neutral"}>
          {words(change.isBeyondChance ? "brief.clear" : "brief.chance")}
        </Badge>
      </span>
    </li>
  );
}
