import { ArrowDown, ArrowUp, Mail, Phone, SquareCheck, Trash2 } from "lucide-react";
import { Checkbox, IconButton, NumberField, TextArea, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { SequenceStep } from "../sequence.ts";

export const stepIcons = { email: Mail, call: Phone, task: SquareCheck };

interface StepFormProps {
  step: SequenceStep;
  position: number;
  count: number;
  /** A mail before it has begun a thread. */
  hasThread: boolean;
  /** What the server said of a field of this step. */
  error: (field: string) => string | undefined;
  isReadOnly: boolean;
  onChange: (step: SequenceStep) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export function StepForm(props: StepFormProps) {
  const { step, position, count, isReadOnly, onChange, onMove, onRemove } = props;
  const words = useWords("outreach");
  const number = position + 1;
  const Icon = stepIcons[step.kind];
  return (
    <fieldset
      disabled={isReadOnly}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <legend className="sr-only">{words("step.title", { number })}</legend>
      <div className="flex items-center gap-2">
        <Icon aria-hidden size={16} className="text-muted" />
        <span className="flex-1 font-semibold">
          {words("step.title", { number })} · {words(`step.kind.${step.kind}`)}
        </span>
        {!isReadOnly && (
          <>
            <IconButton
              icon={ArrowUp}
              size="sm"
              label={words("step.up", { number })}
              isDisabled={position === 0}
              onPress={() => onMove(-1)}
            />
            <IconButton
              icon={ArrowDown}
              size="sm"
              label={words("step.down", { number })}
              isDisabled={number === count}
              onPress={() => onMove(1)}
            />
            <IconButton
              icon={Trash2}
              size="sm"
              label={words("step.remove", { number })}
              isDisabled={count === 1}
              onPress={onRemove}
            />
          </>
        )}
      </div>
      <NumberField
        className="max-w-60"
        label={words(position === 0 ? "step.waitFirst" : "step.wait")}
        minValue={0}
        maxValue={60}
        value={step.waitDays}
        onChange={(waitDays) => onChange({ ...step, waitDays: Number.isNaN(waitDays) ? 0 : waitDays })}
      />
      <StepBody {...props} />
    </fieldset>
  );
}

function StepBody({ step, hasThread, error, onChange }: StepFormProps) {
  const words = useWords("outreach");
  if (step.kind === "call")
    return (
      <TextArea
        label={words("step.script")}
        help={words("step.scriptHelp")}
        rows={4}
        value={step.script}
        onChange={(script) => onChange({ ...step, script })}
      />
    );
  if (step.kind === "task")
    return (
      <>
        <TextField
          label={words("step.taskTitle")}
          value={step.title}
          error={error("title")}
          onChange={(title) => onChange({ ...step, title })}
        />
        <TextArea
          label={words("step.guidance")}
          rows={3}
          value={step.guidance}
          onChange={(guidance) => onChange({ ...step, guidance })}
        />
      </>
    );
  return (
    <>
      {hasThread && (
        <Checkbox isSelected={step.inThread} onChange={(inThread) => onChange({ ...step, inThread })}>
          {words("step.inThread")}
        </Checkbox>
      )}
      {!(hasThread && step.inThread) && (
        <TextField
          label={words("step.subject")}
          value={step.subject}
          error={error("subject")}
          onChange={(subject) => onChange({ ...step, subject })}
        />
      )}
      <TextArea
        label={words("step.body")}
        rows={8}
        value={step.body}
        error={error("body")}
        onChange={(body) => onChange({ ...step, body })}
      />
    </>
  );
}
