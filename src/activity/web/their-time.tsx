import { formatInstant } from "../../platform/web/format.ts";
import { useNow } from "../../platform/web/now.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";

/** "America/Argentina/Buenos_Aires" is Buenos Aires to whoever rings there. */
const placeOf = (zone: string) => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");

/** What the clock says where they are, with the place that says so; a span where they may be in several. */
export function TheirTime({ zones }: { zones: readonly string[] }) {
  const viewer = useViewer();
  const words = useWords("activity");
  const now = new Date(useNow(30));
  const [first] = zones;
  if (!first) return null;
  const walls = zones
    .map((zone) => ({ zone, wall: wallOf(zone, now) }))
    .sort((a, b) => (a.wall < b.wall ? -1 : 1));
  const time = (zone: string) => formatInstant(now.toISOString(), { ...viewer, zone }, "time");
  const earliest = time(walls[0]!.zone);
  const latest = time(walls.at(-1)!.zone);
  const isOne = walls[0]!.wall === walls.at(-1)!.wall;
  return (
    <span className="num">
      {isOne ? earliest : `${earliest}–${latest}`}{" "}
      <span className="text-muted" title={zones.join(", ")}>
        {isOne ? placeOf(first) : words("today.severalZones", { count: zones.length })}
      </span>
    </span>
  );
}

/** Date and time on the wall, so that places sort by who gets up first. */
function wallOf(zone: string, at: Date): string {
  return at.toLocaleString("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
}
