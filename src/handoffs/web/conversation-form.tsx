import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, DateTimeField, SegmentedControl, TextArea } from "../../platform/web/kit.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import { type HandoffCard, recordConversation } from "../handoffs.contract.ts";
import { useHandoffChange } from "./use-handoff-change.ts";

/** The executive's own conversation after the offer. A booked meeting is recorded where it stands, below. */
export function ConversationForm({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const [kind, setKind] = useState<"call" | "live">(card.way === "live" ? "live" : "call");
  const [heldAt, setHeldAt] = useState<string | null>(new Date().toISOString());
  const [said, setSaid] = useState("");
  const save = useHandoffChange(
    () =>
      call(recordConversation, {
        params: { handoffId: card.id },
        body: { kind, heldAt: heldAt!, words: said },
      }),
    { said: words("verdict.talk.done") },
  );
  const isWhole = !!heldAt && said.trim() !== "";
  useShortcut({
    keys: "mod+enter",
    label: words("verdict.talk.save"),
    group: words("verdict.title"),
    isDisabled: !isWhole || save.isPending,
    run: () => save.mutate(),
  });
  return (
    <div className="flex flex-col items-start gap-2.5">
      <p className="font-medium">{words("verdict.talk.title")}</p>
      <p className="text-muted">{words("verdict.talk.says", { name: card.person.name })}</p>
      <SegmentedControl<"call" | "live">
        label={words("verdict.talk.title")}
        segments={[
          { value: "call", label: words("verdict.talk.call") },
          { value: "live", label: words("verdict.talk.live") },
        ]}
        value={kind}
        onChange={setKind}
      />
      <DateTimeField label={words("verdict.talk.at")} value={heldAt} onChange={setHeldAt} />
      <TextArea
        label={words("verdict.talk.words")}
        value={said}
        onChange={setSaid}
        rows={2}
        className="w-full"
      />
      <Button
        tone="primary"
        shortcut="mod+enter"
        isDisabled={!isWhole}
        isPending={save.isPending}
        onPress={() => save.mutate()}
      >
        {words("verdict.talk.save")}
      </Button>
    </div>
  );
}
