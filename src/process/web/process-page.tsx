import { useQuery } from "@tanstack/react-query";
import { Check, Flag, Pencil } from "lucide-react";
import { useState } from "react";
import { Badge, Button, classNames, ErrorState, PageHeader, SkeletonRows } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Motion } from "../../team/open.ts";
import type { ProcessCard } from "../process.contract.ts";
import type { Step } from "../step.ts";
import { ProcessEditor } from "./process-editor.tsx";
import { ProcessHistory } from "./process-history.tsx";
import { processesQuery } from "./queries.ts";

const edges: Record<Motion, string> = {
  outbound: "border-t-sdr",
  inbound: "border-t-market-response",
  deals: "border-t-ae",
};

/** The company's process as lanes, one a motion. */
export default function ProcessPage() {
  const words = useWords("process");
  const processes = useQuery(processesQuery());
  return (
    <div className="flex flex-col gap-6 pb-16">
      <PageHeader className="pt-6" title={words("title")} says={words("says")} />
      {processes.isPending && <SkeletonRows label={words("title")} />}
      {processes.error && <ErrorState error={processes.error} onRetry={() => void processes.refetch()} />}
      {processes.data?.rows.map((process) => (
        <Lane key={process.versionId} process={process} />
      ))}
    </div>
  );
}

function Lane({ process }: { process: ProcessCard }) {
  const words = useWords("process");
  const mayEdit = useCan("process.edit");
  const [isEditing, setEditing] = useState(false);
  const { motion, version, publishedByName } = process;
  return (
    <section aria-label={words(`motion.${motion}`)} className="flex flex-col gap-3 px-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-semibold text-lg">{words(`motion.${motion}`)}</h2>
        <span className="text-muted">{words(`whose.${motion}`)}</span>
        <span className="num text-faint text-sm">
          {publishedByName
            ? words("versionBy", { version, name: publishedByName })
            : words("version", { version })}
        </span>
        {mayEdit && !isEditing && (
          <Button className="ml-auto" size="sm" icon={Pencil} onPress={() => setEditing(true)}>
            {words("edit")}
          </Button>
        )}
      </header>
      {process.why && <p className="text-muted">{process.why}</p>}
      {isEditing ? (
        <ProcessEditor process={process} onClose={() => setEditing(false)} />
      ) : (
        <>
          <ol className="grid gap-3 [grid-template-columns:repeat(auto-fill,minmax(230px,1fr))]">
            {process.steps.map((step, index) => (
              <StepCard key={step.key} step={step} number={index + 1} process={process} />
            ))}
          </ol>
          <ProcessHistory motion={motion} />
        </>
      )}
    </section>
  );
}

function StepCard({ step, number, process }: { step: Step; number: number; process: ProcessCard }) {
  const words = useWords("process");
  return (
    <li
      className={classNames(
        "flex flex-col gap-2 rounded-lg border border-line border-t-2 bg-surface p-4",
        step.terminal ? "border-t-line-strong" : edges[process.motion],
      )}
    >
      <div className="flex items-center gap-2">
        <span className="num text-faint text-sm">{number}</span>
        <h3 className="min-w-0 flex-1 truncate font-semibold">{step.label}</h3>
        {step.terminal && <Badge icon={Flag}>{words("end")}</Badge>}
      </div>
      <p className="flex-1 text-muted">{step.guidance}</p>
      <div className="border-line border-t pt-2">
        <p className="text-faint text-sm">{words(step.requiredFacts.length > 0 ? "asks" : "asksNothing")}</p>
        <ul>
          {step.requiredFacts.map((key) => (
            <li key={key} className="mt-1 flex gap-1.5 text-sm">
              <Check aria-hidden size={13} className="mt-0.5 shrink-0 text-faint" />
              {process.factLabels[key] ?? key}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
