import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, DateTimeField, TextArea, TextField } from "../../platform/web/kit.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import { askForWork, type HandoffCard } from "../handoffs.contract.ts";
import { useHandoffChange } from "./use-handoff-change.ts";

export function WorkForm({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const [text, setText] = useState("");
  const [due, setDue] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const tasks = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const isWhole = tasks.length > 0 && tasks.length <= 5 && !!due && said.trim() !== "";
  const ask = useHandoffChange(
    () => call(askForWork, { params: { handoffId: card.id }, body: { tasks, due: due!, words: said } }),
    { said: words("verdict.decide.workAsked") },
  );
  useShortcut({
    keys: "mod+enter",
    label: words("verdict.decide.work"),
    group: words("verdict.title"),
    isDisabled: !isWhole || ask.isPending,
    run: () => ask.mutate(),
  });
  return (
    <>
      <TextArea label={words("verdict.decide.tasks")} value={text} onChange={setText} rows={3} />
      <DateTimeField
        label={words("verdict.decide.due")}
        value={due}
        onChange={setDue}
        min={new Date().toISOString()}
      />
      <TextField
        label={words("verdict.decide.words", { name: card.rep.name })}
        value={said}
        onChange={setSaid}
      />
      <Button
        tone="primary"
        shortcut="mod+enter"
        className="self-start"
        isDisabled={!isWhole}
        isPending={ask.isPending}
        onPress={() => ask.mutate()}
      >
        {words("verdict.decide.work")}
      </Button>
    </>
  );
}
