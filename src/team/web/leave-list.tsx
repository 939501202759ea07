import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import type { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { formatDay } from "../../platform/web/format.ts";
import { Button, DateField, FormDialog, IconButton, Section, Select } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { leaveKinds } from "../leave-kind.ts";
import { cancelLeaveContract, type MemberCard, noteLeaveContract } from "../members.contract.ts";

/** Days away, both ends included. */
export function LeaveList({ member }: { member: MemberCard }) {
  const words = useWords("team");
  const viewer = useViewer();
  const client = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const cancel = useMutation({
    mutationFn: (leaveId: string) => call(cancelLeaveContract, { params: { id: member.id, leaveId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["member", member.id] }),
  });
  return (
    <Section
      title={words("leave.title")}
      actions={
        member.mayPlan && (
          <Button size="sm" tone="ghost" icon={Plus} onPress={() => setAdding(true)}>
            {words("leave.add")}
          </Button>
        )
      }
    >
      {member.leave.length === 0 && <p className="text-faint">{words("leave.none")}</p>}
      <ul className="divide-y divide-line">
        {member.leave.map((leave) => (
          <li key={leave.id} className="flex min-h-9 items-center gap-3">
            <span className="num min-w-0 flex-1">
              {formatDay(leave.fromOn, viewer)}
              {leave.lastOn !== leave.fromOn && ` – ${formatDay(leave.lastOn, viewer)}`}
            </span>
            <span className="text-muted">{words(`leaveKind.${leave.kind ?? "away"}`)}</span>
            {member.mayPlan && (
              <IconButton
                size="sm"
                icon={X}
                label={words("leave.cancel", { day: formatDay(leave.fromOn, viewer) })}
                onPress={() => cancel.mutate(leave.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {isAdding && <LeaveDialog memberId={member.id} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function LeaveDialog({ memberId, onClose }: { memberId: string; onClose: () => void }) {
  const words = useWords("team");
  const client = useQueryClient();
  const shape = noteLeaveContract.body!;
  const form = useZodForm(shape, { kind: "holiday" as const, fromOn: "", lastOn: "" });
  const save = useMutation({
    mutationFn: (body: z.input<typeof shape>) => call(noteLeaveContract, { params: { id: memberId }, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["member", memberId] });
      onClose();
    },
    meta: { quiet: true },
  });
  const refusal = form.formState.errors.root?.message;
  return (
    <FormDialog
      title={words("leave.add")}
      action={words("leave.do")}
      isPending={save.isPending}
      refusal={refusal}
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <p className="text-muted">{words("leave.says")}</p>
      <Select
        label={words("leave.kind")}
        options={leaveKinds.map((value) => ({ value, label: words(`leaveKind.${value}`) }))}
        {...bind(form, "kind")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={words("leave.from")} {...bind(form, "fromOn")} />
        <DateField label={words("leave.last")} {...bind(form, "lastOn")} />
      </div>
    </FormDialog>
  );
}
