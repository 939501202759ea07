import { useQuery } from "@tanstack/react-query";
import { formatInstant } from "../../platform/web/format.ts";
import { RadioGroup, Select } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type Way, ways } from "../handoff.ts";
import { executivesQuery } from "./handoffs-query.ts";

interface ToFieldsProps {
  to: { id: string; name: string } | null;
  onTo: (to: { id: string; name: string }) => void;
  way: Way;
  onWay: (way: Way) => void;
}

/** To whom and how; who has least waiting stands first, so the fair choice is the easy one. */
export function ToFields({ to, onTo, way, onWay }: ToFieldsProps) {
  const words = useWords("handoffs");
  const viewer = useViewer();
  const executives = useQuery(executivesQuery());
  const rows = executives.data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === to?.id);
  return (
    <>
      <Select
        label={words("offer.to")}
        options={rows.map(({ id, name, waiting }) => ({
          value: id,
          label: name,
          detail: words("offer.waits", { count: waiting }),
        }))}
        value={to?.id ?? null}
        onChange={(id) => onTo({ id, name: rows.find((row) => row.id === id)?.name ?? "" })}
        help={chosen && words("offer.free", { when: formatInstant(chosen.nextFreeAt, viewer) })}
        {...(executives.isSuccess && rows.length === 0 ? { error: words("offer.noExecutives") } : {})}
      />
      <RadioGroup<Way>
        label={words("offer.way")}
        options={ways.map((value) => ({ value, label: words(`way.${value}`) }))}
        value={way}
        onChange={onWay}
      />
    </>
  );
}
