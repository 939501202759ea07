import { Check, Lock } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { Tooltip } from "../kit/tooltip.tsx";
import { useWords } from "../words.ts";

export interface PathStage {
  key: string;
  label: string;
  /** "12 days" in it, or when it was left. */
  note?: string;
  /** What the gate into it still asks for; empty or absent when it is open. */
  missing?: readonly string[];
}

interface StagePathProps {
  label: string;
  stages: readonly PathStage[];
  current: string;
  /** Asked for a stage other than the current one; without it the path is only shown. */
  onMove?: (key: string) => void;
  outcome?: { label: string; tone: "won" | "lost" } | null;
}

/** Where it is, what is done, and what each next gate still asks for. */
export function StagePath({ label, stages, current, onMove, outcome }: StagePathProps) {
  const words = useWords("kit");
  const at = stages.findIndex((stage) => stage.key === current);
  const path = useRef<HTMLOListElement>(null);
  const shown = outcome ? stages.length : at;
  useEffect(() => showStep(path.current, shown), [shown]);
  return (
    <ol
      ref={path}
      aria-label={label}
      // Nothing in it can be pressed then, and what is out of sight still has to be reached by keyboard.
      {...(onMove ? {} : { tabIndex: 0 })}
      className="scroll-quiet focus-ring flex overflow-x-auto rounded-lg border border-line bg-surface"
    >
      {stages.map((stage, index) => {
        const isDone = outcome?.tone === "won" || index < at;
        const isCurrent = index === at && !outcome;
        const missing =
          !isDone && stage.missing?.length
            ? words("path.missing", { list: stage.missing.join(", ") })
            : undefined;
        return (
          <li
            key={stage.key}
            aria-current={isCurrent ? "step" : undefined}
            className="relative min-w-28 flex-1 border-line border-r last:border-r-0"
          >
            <Tooltip text={missing ?? stage.note}>
              <Button
                isDisabled={!onMove && !missing && !stage.note}
                onPress={() => onMove && index !== at && onMove(stage.key)}
                className={classNames(
                  "focus-ring -outline-offset-2 flex h-11 w-full flex-col justify-center px-3 text-left hovered:bg-hover",
                  isCurrent && "bg-accent-soft",
                )}
              >
                <span
                  className={classNames(
                    "flex items-center gap-1.5",
                    isCurrent ? "font-semibold text-accent-ink" : isDone ? "text-ink" : "text-muted",
                  )}
                >
                  {isDone && (
                    <Check aria-label={words("path.done")} size={13} className="shrink-0 text-green" />
                  )}
                  {missing && <Lock aria-hidden size={12} className="shrink-0 text-faint" />}
                  <span className="truncate">{stage.label}</span>
                </span>
                {(isCurrent || isDone) && stage.note && (
                  <span className="num truncate text-faint text-xs">{stage.note}</span>
                )}
                {!isCurrent && missing && (
                  <span className="truncate text-faint text-xs">
                    {words("path.gate", { count: stage.missing?.length })}
                  </span>
                )}
              </Button>
            </Tooltip>
            <span
              aria-hidden
              className={classNames(
                "absolute inset-x-0 bottom-0 h-0.5",
                isCurrent ? "bg-accent" : isDone ? "bg-green" : "bg-transparent",
              )}
            />
          </li>
        );
      })}
      {outcome && (
        <li
          className={classNames(
            "flex min-w-24 items-center justify-center px-3 font-semibold",
            outcome.tone === "won" ? "bg-green-soft text-green-ink" : "bg-red-soft text-red-ink",
          )}
        >
          {outcome.label}
        </li>
      )}
    </ol>
  );
}

/** On a narrow screen the path begins where the record stands, with the step before it still in sight. */
function showStep(path: HTMLOListElement | null, at: number): void {
  const before = path?.children[Math.max(0, at - 1)];
  if (path && before instanceof HTMLElement) path.scrollLeft = before.offsetLeft - path.offsetLeft;
}
