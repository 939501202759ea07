import { formatInstant } from "../../platform/web/format.ts";
import { useNow } from "../../platform/web/now.ts";
import { useViewer } from "../../platform/web/viewer.tsx";

/** What the clock says where they are, with the place that says so. */
export function TheirTime({ zone }: { zone: string }) {
  const viewer = useViewer();
  const now = new Date(useNow(30)).toISOString();
  return (
    <span className="num">
      {formatInstant(now, { ...viewer, zone }, "time")}{" "}
      <span className="text-muted">{zone.replaceAll("_", " ")}</span>
    </span>
  );
}
