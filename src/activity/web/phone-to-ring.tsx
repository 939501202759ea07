import { CALLS_FROM_HOUR, CALLS_UNTIL_HOUR, mayRing } from "../../contacts/open.ts";
import { TextLink } from "../../platform/web/kit.ts";
import { useNow } from "../../platform/web/now.ts";
import { useWords } from "../../platform/web/words.ts";

/** Rings at a tap only while it is a decent hour wherever it may ring. */
export function PhoneToRing({ phone, zones }: { phone: string; zones: readonly string[] }) {
  const words = useWords("activity");
  const now = useNow(30);
  if (zones.length === 0 || mayRing(zones, new Date(now)))
    return <TextLink href={`tel:${phone}`}>{phone}</TextLink>;
  return (
    <span>
      <span className="num">{phone}</span>{" "}
      <span className="text-muted text-sm">
        {words("today.notNow", { from: CALLS_FROM_HOUR, until: CALLS_UNTIL_HOUR })}
      </span>
    </span>
  );
}
