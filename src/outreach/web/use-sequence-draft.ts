import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { toast } from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";
import { publishSequence, type SequenceCard } from "../outreach.contract.ts";
import type { SendWindow, SequenceStep } from "../sequence.ts";

const firstMail: Extract<SequenceStep, { kind: "email" }> = {
  kind: "email",
  waitDays: 0,
  subject: "",
  body: 'Hello {{ person.givenName | default: "there" }},\n\n',
  inThread: false,
};

export type SequenceDraft = ReturnType<typeof useSequenceDraft>;

/** Steps and window while they are written; published as a whole, as the next version. */
export function useSequenceDraft(sequence: SequenceCard) {
  const words = useWords("outreach");
  const client = useQueryClient();
  const [steps, setSteps] = useState<SequenceStep[]>(
    sequence.steps.length > 0 ? sequence.steps : [firstMail],
  );
  const [window, setWindow] = useState<SendWindow>(sequence.window);
  const publish = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      call(publishSequence, {
        params: { sequenceId: sequence.id },
        body: { name: sequence.name, window, steps },
      }),
    onSuccess: ({ version }) => {
      toast({ text: words(version === 1 ? "publishedFirst" : "published", { version }) });
      void client.invalidateQueries({ queryKey: ["sequence", sequence.id] });
    },
  });
  const broken = publish.error instanceof Problem ? publish.error : null;
  const isChanged =
    JSON.stringify(steps) !== JSON.stringify(sequence.steps) ||
    JSON.stringify(window) !== JSON.stringify(sequence.window);
  return {
    steps,
    window,
    setWindow,
    publish,
    isChanged,
    /** A refusal that belongs to no field in particular. */
    refusal: publish.error && !broken?.field && !broken?.fields.length ? publish.error.message : null,
    error: (field: string) => {
      const named = broken?.fields.find((one) => one.field.replace(/^body\./, "") === field);
      return named?.rule ?? (broken?.field?.replace(/^body\./, "") === field ? broken.title : undefined);
    },
    change: (at: number, step: SequenceStep) =>
      setSteps(steps.map((one, index) => (index === at ? step : one))),
    remove: (at: number) => setSteps(steps.filter((_, index) => index !== at)),
    move: (at: number, by: -1 | 1) => {
      const next = [...steps];
      const [step] = next.splice(at, 1);
      if (step) next.splice(at + by, 0, step);
      setSteps(next);
    },
    add: (kind: SequenceStep["kind"]) => setSteps([...steps, newStep(kind, steps)]),
  };
}

function newStep(kind: SequenceStep["kind"], steps: readonly SequenceStep[]): SequenceStep {
  if (kind === "call") return { kind, waitDays: 1, script: "" };
  if (kind === "task") return { kind, waitDays: 1, title: "", guidance: "" };
  const hasThread = steps.some((step) => step.kind === "email");
  return { ...firstMail, kind, waitDays: steps.length === 0 ? 0 : 2, inThread: hasThread };
}
