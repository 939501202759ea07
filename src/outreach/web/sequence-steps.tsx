import { Banner, Button } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { StepForm, stepIcons } from "./step-form.tsx";
import type { SequenceDraft } from "./use-sequence-draft.ts";
import { WindowForm } from "./window-form.tsx";

const kinds = ["email", "call", "task"] as const;
const fields =
  "person.givenName, person.familyName, person.name, person.title, company.name, sender.name, sender.givenName";

export function SequenceSteps({ draft, isReadOnly }: { draft: SequenceDraft; isReadOnly: boolean }) {
  const words = useWords("outreach");
  const firstMail = draft.steps.findIndex((step) => step.kind === "email");
  return (
    <div className="flex flex-col gap-4">
      {draft.refusal && <Banner tone="red" title={draft.refusal} />}
      <ol className="flex flex-col gap-3">
        {draft.steps.map((step, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place
          <li key={position}>
            <StepForm
              step={step}
              position={position}
              count={draft.steps.length}
              hasThread={firstMail >= 0 && position > firstMail}
              error={(field) => draft.error(`steps.${position}.${field}`)}
              isReadOnly={isReadOnly}
              onChange={(next) => draft.change(position, next)}
              onMove={(by) => draft.move(position, by)}
              onRemove={() => draft.remove(position)}
            />
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <>
          <div className="flex flex-wrap gap-2">
            {kinds.map((kind) => (
              <Button key={kind} icon={stepIcons[kind]} onPress={() => draft.add(kind)}>
                {words(`step.addKind.${kind}`)}
              </Button>
            ))}
          </div>
          <p className="text-muted text-sm">{words("step.fields", { fields })}</p>
          <WindowForm
            window={draft.window}
            error={(field) => draft.error(`window.${field}`)}
            onChange={draft.setWindow}
          />
        </>
      )}
    </div>
  );
}
