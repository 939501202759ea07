import { formatInstant } from "../../platform/web/format.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";

/** Who published a version and when, in one line. */
export function usePublished() {
  const words = useWords("handoffs");
  const viewer = useViewer();
  return ({ version, by, at }: { version: number; by: string; at: string }) =>
    words("settings.last", {
      version,
      name: by || words("settings.byProduct"),
      when: formatInstant(at, viewer),
    });
}
