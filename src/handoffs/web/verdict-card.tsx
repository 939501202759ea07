import { useEffect, useRef, useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, Section, SegmentedControl } from "../../platform/web/kit.ts";
import { useNow } from "../../platform/web/now.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import { acceptHandoff, type HandoffCard } from "../handoffs.contract.ts";
import { ConversationForm } from "./conversation-form.tsx";
import { MarksForm } from "./marks-form.tsx";
import { RequalifyForm } from "./requalify-form.tsx";
import { ReturnForm } from "./return-form.tsx";
import { useHandoffChange } from "./use-handoff-change.ts";
import { WorkForm } from "./work-form.tsx";

type Way = "requalify" | "work" | "back";

/** Take it, talk, mark on your own, decide: one step is open at a time, and each has its key. */
export function VerdictCard({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const [isReturning, setReturning] = useState(false);
  const step = stepOf(card);
  // Whoever has just saved their marks goes on by keyboard; a page opened here leaves the focus where it is.
  const began = useRef(step);
  useShortcut({
    keys: "b",
    label: words("verdict.decide.back"),
    group: words("verdict.title"),
    isDisabled: step === "decide",
    run: () => setReturning(true),
  });
  return (
    <Section title={words("verdict.title")} note={<Timer />}>
      {isReturning && step !== "decide" ? (
        <ReturnForm card={card} onCancel={() => setReturning(false)} />
      ) : (
        <>
          {step === "accept" && <Accept card={card} onReturn={() => setReturning(true)} />}
          {step === "talk" && <ConversationForm card={card} />}
          {step === "marks" && <MarksForm card={card} />}
          {step === "decide" && <Decide card={card} takesFocus={began.current !== "decide"} />}
          {(step === "talk" || step === "marks") && (
            <Button tone="ghost" size="sm" className="mt-3" shortcut="b" onPress={() => setReturning(true)}>
              {words("verdict.decide.back")}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

type Step = "accept" | "talk" | "marks" | "decide";

function stepOf(card: HandoffCard): Step {
  if (card.state === "offered") return "accept";
  if (!card.conversation) return "talk";
  const hasMarked = card.criteria.every(({ own }) => own !== null);
  return hasMarked ? "decide" : "marks";
}

/** A verdict takes under a minute; the card says how long this one has been open. */
function Timer() {
  const words = useWords("handoffs");
  const now = useNow(1);
  const [opened] = useState(now);
  const seconds = Math.max(0, Math.floor((now - opened) / 1000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return <span className="num">{words("verdict.timer", { time })}</span>;
}

function Accept({ card, onReturn }: { card: HandoffCard; onReturn: () => void }) {
  const words = useWords("handoffs");
  const accept = useHandoffChange(() => call(acceptHandoff, { params: { handoffId: card.id } }), {
    said: words("verdict.accept.done"),
  });
  useShortcut({
    keys: "a",
    label: words("verdict.accept.action"),
    group: words("verdict.title"),
    isDisabled: accept.isPending,
    run: () => accept.mutate(),
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="font-medium">{words("verdict.accept.title")}</p>
      <p className="text-muted">{words("verdict.accept.says")}</p>
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" shortcut="a" isPending={accept.isPending} onPress={() => accept.mutate()}>
          {words("verdict.accept.action")}
        </Button>
        <Button shortcut="b" onPress={onReturn}>
          {words("verdict.decide.back")}
        </Button>
      </div>
    </div>
  );
}

function Decide({ card, takesFocus }: { card: HandoffCard; takesFocus: boolean }) {
  const words = useWords("handoffs");
  const ways = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) ways.current?.querySelector<HTMLElement>("[role=radio]")?.focus();
  }, [takesFocus]);
  const [way, setWay] = useState<Way>("requalify");
  const group = words("verdict.title");
  useShortcut({ keys: "r", label: words("verdict.decide.requalify"), group, run: () => setWay("requalify") });
  useShortcut({ keys: "w", label: words("verdict.decide.work"), group, run: () => setWay("work") });
  useShortcut({ keys: "b", label: words("verdict.decide.back"), group, run: () => setWay("back") });
  return (
    <div ref={ways} className="flex flex-col gap-3">
      <SegmentedControl<Way>
        label={words("verdict.decide.title")}
        segments={(["requalify", "work", "back"] as const).map((value) => ({
          value,
          label: words(`verdict.decide.${value}`),
        }))}
        value={way}
        onChange={setWay}
      />
      {way === "requalify" && <RequalifyForm card={card} />}
      {way === "work" && <WorkForm card={card} />}
      {way === "back" && <ReturnForm card={card} />}
    </div>
  );
}
