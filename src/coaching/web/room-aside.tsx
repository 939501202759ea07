import { useState } from "react";
import { Badge, Button, Section, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Room } from "../coaching.contract.ts";
import { CloseDialog } from "./occurrence-dialogs.tsx";

export const stateTones = {
  planned: "accent",
  held: "green",
  partial: "amber",
  moved: "neutral",
  missed: "red",
  cancelled: "neutral",
} as const;

export function Guide({ room }: { room: Room }) {
  const words = useWords("coaching");
  const { manager, report } = room.series;
  const names = { manager: manager.name, report: report.name, both: "" };
  return (
    <Section title={words("guide.title")} note={words("minutes", { minutes: room.series.minutes })}>
      <ol className="flex flex-col gap-3">
        {room.parts.map((part) => (
          <li key={part.whose}>
            <p className="flex justify-between font-medium">
              {words(`guide.${part.whose}`, { name: names[part.whose] })}
              <span className="num text-muted text-sm">{words("minutes", { minutes: part.minutes })}</span>
            </p>
            <ul className="list-disc pl-5 text-muted">
              {part.prompts.map((prompt) => (
                <li key={prompt}>{prompt}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Held, moved and missed as they happened. What silence called missed, either of the two sets right here. */
export function History({ room }: { room: Room }) {
  const words = useWords("coaching");
  const [correcting, setCorrecting] = useState<Room["history"][number] | null>(null);
  return (
    <Section title={words("history.title")}>
      {room.history.length === 0 && <p className="text-muted">{words("history.none")}</p>}
      <ul className="flex flex-col gap-1.5">
        {room.history.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-2">
            <When at={one.startsAt} as="full" />
            <span className="flex items-center gap-1">
              {one.nothingAgreed && (
                <span className="text-muted text-sm">{words("history.none_agreed")}</span>
              )}
              {one.mayCorrect && (
                <Button size="sm" tone="ghost" onPress={() => setCorrecting(one)}>
                  {words("history.correct")}
                </Button>
              )}
              <Badge tone={stateTones[one.state]}>{words(`state.${one.state}`)}</Badge>
            </span>
          </li>
        ))}
      </ul>
      {correcting && <CloseDialog room={room} one={correcting} onClose={() => setCorrecting(null)} />}
    </Section>
  );
}
