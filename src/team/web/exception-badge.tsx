import { Shuffle } from "lucide-react";
import { formatDay } from "../../platform/web/format.ts";
import { Badge } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { MemberRow } from "../members.contract.ts";

/** Said plainly wherever the name stands: this member also does another role's work, until when and why. */
export function ExceptionBadge({ exception }: { exception: MemberRow["exceptions"][number] }) {
  const words = useWords("team");
  const viewer = useViewer();
  return (
    <Badge tone="amber" icon={Shuffle}>
      <span title={exception.reason}>
        {words("exception.badge", {
          role: words(`roleShort.${exception.role}`),
          day: formatDay(exception.lastOn, viewer, "short"),
        })}
      </span>
    </Badge>
  );
}
