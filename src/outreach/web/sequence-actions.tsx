import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Archive, Pause, Play } from "lucide-react";
import { call } from "../../platform/web/api.ts";
import { Button, IconButton } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type SequenceCard, setSequenceState } from "../outreach.contract.ts";
import type { SequenceDraft } from "./use-sequence-draft.ts";

export function SequenceActions({ sequence, draft }: { sequence: SequenceCard; draft: SequenceDraft }) {
  const words = useWords("outreach");
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (to: "running" | "paused" | "archived") =>
      call(setSequenceState, { params: { sequenceId: sequence.id }, body: { to } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["sequence", sequence.id] });
      void client.invalidateQueries({ queryKey: ["sequences"] });
    },
  });
  if (sequence.state === "archived") return null;
  const isRunning = sequence.state === "running";
  return (
    <>
      {draft.isChanged && (
        <Button tone="primary" isPending={draft.publish.isPending} onPress={() => draft.publish.mutate()}>
          {words("publish", { version: (sequence.version ?? 0) + 1 })}
        </Button>
      )}
      {sequence.version !== null && (
        <Button
          icon={isRunning ? Pause : Play}
          isPending={move.isPending}
          onPress={() => move.mutate(isRunning ? "paused" : "running")}
        >
          {words(isRunning ? "pause" : "start")}
        </Button>
      )}
      <IconButton icon={Archive} label={words("archive")} onPress={() => move.mutate("archived")} />
    </>
  );
}
