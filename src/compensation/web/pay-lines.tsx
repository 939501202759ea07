import type { ReactNode } from "react";
import { formatDay } from "../../platform/web/format.ts";
import { Badge, Money } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { PayLine } from "../pay.contract.ts";
import { EvidenceCell } from "./evidence-cell.tsx";

/** Lines of the ledger in the order they are given, each with its evidence or its author and reason. */
export function PayLines({
  lines,
  label,
  act,
}: {
  lines: readonly PayLine[];
  label: string;
  /** What may be done about a line. */
  act?: (line: PayLine) => ReactNode;
}) {
  const words = useWords("pay");
  const viewer = useViewer();
  return (
    <table aria-label={label} className="w-full border-collapse text-left">
      <thead className="text-muted text-sm">
        <tr className="border-line border-b">
          <th className="py-1.5 pr-3 font-medium">{words("line.day")}</th>
          <th className="py-1.5 pr-3 font-medium">{words("line.for")}</th>
          <th className="hidden py-1.5 pr-3 font-medium sm:table-cell">{words("line.plan")}</th>
          <th className="py-1.5 text-right font-medium">{words("line.amount")}</th>
          {act && <th className="sr-only">{words("line.act")}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.entryId} className="border-line border-b align-top last:border-b-0">
            <td className="num whitespace-nowrap py-2 pr-3 text-muted">
              {formatDay(line.effectiveOn, viewer)}
            </td>
            <td className="py-2 pr-3">
              <For line={line} />
            </td>
            <td className="hidden py-2 pr-3 text-muted sm:table-cell">
              {line.plan
                ? words("line.planVersion", { name: line.plan.name, version: line.plan.version })
                : "–"}
            </td>
            <td className="py-2 text-right">
              <Money amountMinor={line.amountMinor} currency={line.currency} />
            </td>
            {act && <td className="py-1 pl-2 text-right print:hidden">{act(line)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function For({ line }: { line: PayLine }) {
  const words = useWords("pay");
  return (
    <span className="flex flex-col gap-0.5">
      {line.evidence && <EvidenceCell evidence={line.evidence} />}
      {line.kind !== "earned" && (
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={line.kind === "reversed" ? "red" : "amber"}>{words(`kind.${line.kind}`)}</Badge>
          <span>{line.reason}</span>
          {line.recordedByName && (
            <span className="text-muted text-sm">{words("line.by", { name: line.recordedByName })}</span>
          )}
        </span>
      )}
    </span>
  );
}
