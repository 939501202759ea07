import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { Checkbox, IconButton, TextArea, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Motion } from "../../team/open.ts";
import { factsAskableIn } from "../gate-facts.ts";
import type { Step } from "../step.ts";

interface StepEditorProps {
  motion: Motion;
  step: Step;
  number: number;
  factLabels: Readonly<Record<string, string>>;
  isFixed: boolean;
  /** The next step may not move, so this one cannot pass it. */
  isLast: boolean;
  onChange: (step: Step) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onAdd: (() => void) | null;
}

export function StepEditor(props: StepEditorProps) {
  const { motion, step, number, factLabels, isFixed, isLast, onChange, onMove, onRemove, onAdd } = props;
  const words = useWords("process");
  const named = { name: step.label };
  const ask = (key: string, isAsked: boolean) =>
    onChange({
      ...step,
      requiredFacts: isAsked
        ? [...step.requiredFacts, key]
        : step.requiredFacts.filter((fact) => fact !== key),
    });
  return (
    <fieldset className="flex h-full flex-col gap-3 rounded-lg border border-line p-4">
      <legend className="sr-only">{words("step", { number })}</legend>
      <div className="flex items-end gap-1">
        <TextField
          label={words("step", { number })}
          className="flex-1"
          value={step.label}
          onChange={(label) => onChange({ ...step, label })}
        />
        {!isFixed && (
          <>
            <IconButton
              icon={ArrowUp}
              label={words("up", named)}
              isDisabled={number <= 2}
              onPress={() => onMove(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label={words("down", named)}
              isDisabled={isLast}
              onPress={() => onMove(1)}
            />
            <IconButton icon={Trash2} label={words("remove", named)} onPress={onRemove} />
          </>
        )}
        {onAdd && <IconButton icon={Plus} label={words("add", named)} onPress={onAdd} />}
      </div>
      <TextArea
        label={words("guidance")}
        help={words("guidanceHelp")}
        rows={2}
        value={step.guidance}
        onChange={(guidance) => onChange({ ...step, guidance })}
      />
      <fieldset>
        <legend className="mb-1.5 font-medium text-muted text-sm">{words("facts")}</legend>
        <div className="flex flex-col gap-1">
          {factsAskableIn(motion, step).map((key) => (
            <Checkbox
              key={key}
              isSelected={step.requiredFacts.includes(key)}
              onChange={(isAsked) => ask(key, isAsked)}
            >
              {factLabels[key] ?? key}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </fieldset>
  );
}
