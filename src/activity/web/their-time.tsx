import { formatInstant } from "../../platform/web/format.ts";
import { useNow } from "../../platform/web/now.ts";
import { useViewer } from "../../platform/web/viewer.tsx";

/** "America/Argentina/Buenos_Aires" is Buenos Aires to whoever rings there. */
const placeOf = (zone: string) => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");

/** What the clock says where they are, with the place that says so. */
export function TheirTime({ zone }: { zone: string }) {
  const viewer = useViewer();
  const now = new Date(useNow(30)).toISOString();
  return (
    <span className="num">
      {formatInstant(now, { ...viewer, zone }, "time")}{" "}
      <span className="text-muted" title={zone}>
        {placeOf(zone)}
      </span>
    </span>
  );
}
