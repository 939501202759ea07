import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import {
  FormDialog,
  type ListSelection,
  ProgressBar,
  Select,
  TextField,
  toast,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type LeadRow, undoAssignment } from "../leads.contract.ts";
import { ownersQuery, queuesQuery } from "./leads-query.ts";
import { useAssign } from "./use-assign.ts";

interface AssignDialogProps {
  selection: ListSelection<LeadRow>;
  onClose: () => void;
}

/** To a member or back to a queue, with the reason everybody will read; a large set shows its progress. */
export function AssignDialog({ selection, onClose }: AssignDialogProps) {
  const words = useWords("leads");
  const client = useQueryClient();
  const owners = useQuery(ownersQuery());
  const queues = useQuery(queuesQuery());
  const [to, setTo] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  const { assign, progress, problem, isRunning } = useAssign(selection);
  const options = [
    ...(owners.data?.rows ?? []).map(({ id, name, motions }) => ({
      value: `member:${id}`,
      label: name,
      detail: motions.map((motion) => words(`motion.${motion}`)).join(", "),
    })),
    ...(queues.data?.rows ?? []).map(({ key, name }) => ({
      value: `queue:${key}`,
      label: words("assign.queue", { queue: name }),
    })),
  ];
  const run = async () => {
    const [kind, target] = (to ?? "").split(/:(.*)/s) as [string, string];
    const outcome = await assign(kind === "queue" ? { queueKey: target } : { ownerId: target }, why);
    if (!outcome) return;
    const refetch = () => client.invalidateQueries({ queryKey: ["leads"] });
    void refetch();
    const { changeSetId } = outcome;
    toast({
      ...(changeSetId && outcome.assigned > 0
        ? { undo: () => void call(undoAssignment, { params: { changeSetId } }).finally(refetch) }
        : {}),
      text: words("assign.done", { count: outcome.assigned }),
      ...(outcome.skipped > 0
        ? { detail: words("assign.skipped", { count: outcome.skipped, why: outcome.why }) }
        : {}),
    });
    onClose();
  };
  return (
    <FormDialog
      title={words("assign.title", { count: selection.count })}
      action={words("assign.action")}
      isReady={!!to && why.trim() !== ""}
      isPending={isRunning}
      refusal={problem}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <Select label={words("assign.to")} options={options} value={to} onChange={setTo} />
      <TextField label={words("assign.why")} help={words("assign.whyHelp")} value={why} onChange={setWhy} />
      {progress && (
        <ProgressBar
          label={words("assign.progress")}
          value={(100 * progress.done) / progress.all}
          count={words("assign.count", progress)}
        />
      )}
    </FormDialog>
  );
}
