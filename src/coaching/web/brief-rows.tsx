import { useQuery } from "@tanstack/react-query";
import { Drawer, SkeletonRows, TextLink, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { BriefMeasure } from "../brief.ts";
import { briefRowsQuery } from "./coaching-query.ts";

export interface OpenedMeasure {
  measure: BriefMeasure;
  stretch: "now" | "before";
}

const hrefs = { handoff: "/handoffs", deal: "/deals", person: "/persons" } as const;

interface BriefRowsProps {
  seriesId: string;
  opened: OpenedMeasure;
  onClose: () => void;
}

/** The rows one number of the brief counts. */
export function BriefRows({ seriesId, opened, onClose }: BriefRowsProps) {
  const words = useWords("coaching");
  const { data } = useQuery(briefRowsQuery(seriesId, opened.measure, opened.stretch));
  const measure = words(`brief.measure.${opened.measure}`);
  return (
    <Drawer title={words("brief.rows", { measure })} isOpen onClose={onClose}>
      {!data && <SkeletonRows label={measure} />}
      {data?.rows.length === 0 && <p className="text-muted">{words("brief.noRows")}</p>}
      <ul className="divide-y divide-line">
        {data?.rows.map((row) => (
          <li key={`${row.id}${row.at}`} className="flex flex-wrap items-baseline justify-between gap-2 py-2">
            <span>
              <TextLink href={`${hrefs[row.kind]}/${row.id}`}>{row.person}</TextLink>
              {row.company && <span className="text-muted"> · {row.company}</span>}
              {!row.counts && <span className="text-muted"> · {words("brief.notCounted")}</span>}
            </span>
            <When at={row.at} as="full" />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
