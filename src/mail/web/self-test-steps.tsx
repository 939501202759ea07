import { Circle, CircleCheck, CircleX, LoaderCircle } from "lucide-react";
import { Badge, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { MailboxCard } from "../mail.contract.ts";

const icons = { waiting: Circle, running: LoaderCircle, passed: CircleCheck, failed: CircleX, noted: Circle };
const inks = {
  waiting: "text-faint",
  running: "text-accent",
  passed: "text-green",
  failed: "text-red",
  noted: "text-muted",
};
const tones = { running: "accent", passed: "green", failed: "red" } as const;

/** Each step of the probe with its time, live while it runs. */
export function SelfTestSteps({ test }: { test: MailboxCard["test"] }) {
  const words = useWords("mail");
  if (!test) return <p className="text-muted">{words("testNone")}</p>;
  return (
    <div className="flex flex-col gap-1" aria-live="polite">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{words("testTitle")}</span>
        <Badge tone={tones[test.state]}>{words(`testState.${test.state}`)}</Badge>
        <span className="text-muted text-sm">
          <When at={test.startedAt} />
        </span>
      </p>
      <ol className="flex flex-col gap-1">
        {test.steps.map(({ step, state, milliseconds, words: said }) => {
          const Icon = icons[state];
          return (
            <li key={step} className="flex gap-2">
              <Icon
                aria-hidden
                size={16}
                className={`mt-0.5 shrink-0 ${inks[state]} ${state === "running" ? "motion-safe:animate-spin" : ""}`}
              />
              <span className="min-w-0 flex-1">
                {words(`step.${step}`)}{" "}
                <span className="text-muted text-sm">{words(`stepState.${state}`)}</span>
                {said && (
                  <span
                    className={`block break-words text-sm ${state === "failed" ? "text-red-ink" : "text-muted"}`}
                  >
                    {said}
                  </span>
                )}
              </span>
              {milliseconds !== null && (
                <span className="num shrink-0 text-muted text-sm">
                  {words("milliseconds", { count: milliseconds })}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
