import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, TextField, toast } from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";
import { type ProcessCard, publishProcessContract } from "../process.contract.ts";
import { processDifference } from "../process-difference.ts";
import { refusalToPublish } from "../publishing.ts";
import type { Step } from "../step.ts";
import { ProcessChanges } from "./process-changes.tsx";
import { StepEditor } from "./step-editor.tsx";
import { addStepAfter, isFixed, moveStep } from "./steps.ts";

interface EditorProps {
  process: ProcessCard;
  onClose: () => void;
}

/** Edit the lane, see what the version will change, publish it. The server's rule also decides here. */
export function ProcessEditor({ process, onClose }: EditorProps) {
  const words = useWords("process");
  const client = useQueryClient();
  const [steps, setSteps] = useState<Step[]>(process.steps);
  const [why, setWhy] = useState("");
  const draft = { steps, factLabels: process.factLabels };
  const refusal = refusalToPublish(process.motion, process, draft);
  const publish = useMutation({
    mutationFn: () =>
      call(publishProcessContract, {
        params: { motion: process.motion },
        body: { basedOn: process.version, steps, factLabels: {}, why: why.trim() || null },
      }),
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: ["processes"] });
      toast({ text: words("published", { version }) });
      onClose();
    },
    meta: { quiet: true },
  });
  const problem = publish.error as Problem | null;
  const change = (index: number, step: Step) => setSteps(steps.map((one, i) => (i === index ? step : one)));
  return (
    <div className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-4 sm:p-6">
      {problem && <Banner tone="red" title={problem.message} />}
      <ol className="grid gap-4 lg:grid-cols-2">
        {steps.map((step, index) => (
          <li key={step.key}>
            <StepEditor
              motion={process.motion}
              step={step}
              number={index + 1}
              factLabels={process.factLabels}
              isFixed={isFixed(process.motion, step)}
              isLast={isFixed(process.motion, steps[index + 1] ?? step)}
              onChange={(next) => change(index, next)}
              onMove={(by) => setSteps(moveStep(steps, index, by))}
              onRemove={() => setSteps(steps.filter((_, i) => i !== index))}
              onAdd={
                process.motion === "deals" && !step.terminal
                  ? () => setSteps(addStepAfter(steps, index, words("newStep")))
                  : null
              }
            />
          </li>
        ))}
      </ol>
      <TextField label={words("why")} help={words("whyHelp")} value={why} onChange={setWhy} />
      <section className="rounded-lg border border-line bg-sunken p-4">
        <h3 className="mb-2 font-semibold">{words("willChange")}</h3>
        <ProcessChanges difference={processDifference(process, draft)} />
      </section>
      <footer className="flex flex-wrap items-center justify-end gap-2">
        <span className="mr-auto text-muted">{words("publishSays")}</span>
        <Button onPress={onClose}>{words("cancel")}</Button>
        <Button
          tone="primary"
          isDisabled={refusal !== null || steps.some((step) => step.label.trim() === "")}
          isPending={publish.isPending}
          onPress={() => publish.mutate()}
        >
          {words("publish", { version: process.version + 1 })}
        </Button>
      </footer>
    </div>
  );
}
