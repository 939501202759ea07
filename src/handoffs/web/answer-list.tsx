import { Section, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { HandoffCard } from "../handoffs.contract.ts";

/** Every answer with its sentence, oldest first: what was agreed stays readable. */
export function AnswerList({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const answers = card.answers.filter(({ answer }) => answer !== "clock-set");
  return (
    <Section title={words("answers.title")}>
      <ol className="flex flex-col gap-2.5">
        {answers.map(({ id, answer, at, by, reason, words: sentence, tasks }) => (
          <li key={id} className="flex flex-col">
            <span className="flex flex-wrap items-baseline gap-x-1.5">
              {by && <span className="font-medium">{by}</span>}
              <span>{words(`answers.${answer}`)}</span>
              {answer === "returned" && reason && (
                <span className="text-red-ink">{words(`reason.${reason}`)}</span>
              )}
              <span className="ml-auto text-faint text-sm">
                <When at={at} />
              </span>
            </span>
            {sentence && <p className="text-muted">{sentence}</p>}
            {tasks.length > 0 && (
              <ul className="list-disc pl-5 text-muted">
                {tasks.map((task) => (
                  <li key={task}>{task}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
