import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Badge, Button, Section, Switch, toast } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { editMemberContract, type MemberCard, markShiftContract } from "../members.contract.ts";
import type { Week } from "../open.ts";
import { WeekEditor } from "./week-editor.tsx";

/** Weekly hours: own, or the company's. Clocks of theirs run only inside them. */
export function HoursSection({ member }: { member: MemberCard }) {
  const words = useWords("team");
  const client = useQueryClient();
  const [draft, setDraft] = useState<Week | null>(null);
  const refetch = () => client.invalidateQueries({ queryKey: ["member", member.id] });
  const save = useMutation({
    mutationFn: (week: Week | null) =>
      call(editMemberContract, { params: { id: member.id }, body: { week } }),
    onSuccess: async () => {
      await refetch();
      setDraft(null);
      toast({ text: words("week.saved") });
    },
  });
  const mark = useMutation({
    mutationFn: (kind: "started" | "stopped") =>
      call(markShiftContract, { params: { id: member.id }, body: { kind } }),
    onSuccess: refetch,
  });
  const week = draft ?? member.week;
  return (
    <Section
      title={words("week.title")}
      note={
        <Badge tone={member.isOnShift ? "green" : "neutral"}>
          {words(member.isOnShift ? "week.onShift" : "week.offShift")}
        </Badge>
      }
      actions={
        member.mayPlan &&
        member.leftAt === null && (
          <Button
            size="sm"
            isPending={mark.isPending}
            onPress={() => mark.mutate(member.isOnShift ? "stopped" : "started")}
          >
            {words(member.isOnShift ? "week.stop" : "week.start")}
          </Button>
        )
      }
    >
      <p className="mb-2 text-muted text-sm">
        {words("week.says", { zone: member.zone.replaceAll("_", " ") })}
      </p>
      {member.mayPlan ? (
        <>
          <Switch
            isSelected={member.ownWeek || draft !== null}
            onChange={(own) => (own ? setDraft(member.week as Week) : save.mutate(null))}
          >
            {words("week.own")}
          </Switch>
          {(member.ownWeek || draft) && (
            <WeekEditor label={words("week.title")} value={week as Week} onChange={setDraft} />
          )}
        </>
      ) : (
        <WeekText week={member.week as Week} />
      )}
      {!member.ownWeek && !draft && member.mayPlan && <WeekText week={member.week as Week} />}
      {draft && (
        <div className="mt-3 flex justify-end gap-2">
          <Button onPress={() => setDraft(null)}>{words("act.cancel")}</Button>
          <Button tone="primary" isPending={save.isPending} onPress={() => save.mutate(draft)}>
            {words("act.save")}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** "Monday 09:00–17:30", a line a working day. */
export function WeekText({ week }: { week: Week }) {
  const words = useWords("team");
  return (
    <dl className="mt-2 grid grid-cols-[8rem_1fr] gap-y-1">
      {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
        <div key={day} className="contents">
          <dt className="text-muted">{words(`day.${day}`)}</dt>
          <dd className="num">
            {week[day]?.length ? (
              week[day].map((hours) => hours.join(" – ")).join(", ")
            ) : (
              <span className="text-faint">{words("week.free")}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
