import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { formatInstant } from "../../platform/web/format.ts";
import { Button, Section, TextArea } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type HandoffCard, reworkHandoff } from "../handoffs.contract.ts";
import { useHandoffChange } from "./use-handoff-change.ts";

/** The rep's turn: what was asked, and the sentence that brings it back. */
export function ReworkForm({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const viewer = useViewer();
  const [said, setSaid] = useState("");
  const executive = card.executive.name;
  const asked = card.answers.findLast(({ answer }) => answer === "needs-work");
  const bring = useHandoffChange(
    () => call(reworkHandoff, { params: { handoffId: card.id }, body: { words: said } }),
    { said: words("rework.done", { executive }) },
  );
  return (
    <Section title={words("rework.title")}>
      <p className="text-muted">
        {words("rework.tasks", { executive, when: asked?.due ? formatInstant(asked.due, viewer) : "" })}
      </p>
      <ul className="my-2 list-disc pl-5">
        {asked?.tasks.map((task) => (
          <li key={task}>{task}</li>
        ))}
      </ul>
      <TextArea label={words("rework.words")} value={said} onChange={setSaid} rows={2} />
      <Button
        tone="primary"
        className="mt-2"
        isDisabled={said.trim() === ""}
        isPending={bring.isPending}
        onPress={() => bring.mutate()}
      >
        {words("rework.action")}
      </Button>
    </Section>
  );
}
