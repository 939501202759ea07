import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Banner, FormDialog, ProgressBar, Select, TextLink, toast } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { sequencesQuery } from "./outreach-query.ts";
import { type EnrolledMany, useEnrolMany } from "./use-enrol-many.ts";

export interface Chosen {
  count: number;
  leadIds: () => Promise<string[]>;
}

/** Each lead is asked by itself; whoever a rule keeps out is counted under that rule, never dropped in silence. */
export function EnrolManyDialog({ chosen, onClose }: { chosen: Chosen; onClose: () => void }) {
  const words = useWords("outreach");
  const { data } = useQuery(sequencesQuery);
  const { member } = useSession();
  const own = member.role === "market-response" ? "inbound" : "outbound";
  const running = (data?.rows ?? [])
    .filter((row) => row.state === "running")
    .sort((a, b) => Number(b.motion === own) - Number(a.motion === own));
  const [sequenceId, choose] = useState<string | null>(null);
  const sequence = running.find((row) => row.id === sequenceId) ?? running[0];
  const enrol = useEnrolMany(({ enrolled, kept }) => {
    if (kept.length > 0) return;
    toast({ text: words("enrol.manyDone", { count: enrolled }) });
    onClose();
  });
  const isToBegin = sequence !== undefined && !enrol.data;
  return (
    <FormDialog
      title={words("enrol.manyTitle", { count: chosen.count })}
      action={isToBegin ? words("enrol.action") : undefined}
      isPending={enrol.isPending}
      refusal={enrol.error}
      onSubmit={() => sequence && enrol.mutate({ sequenceId: sequence.id, leadIds: chosen.leadIds })}
      onClose={onClose}
    >
      {data && !sequence && (
        <p>
          {words("enrol.noneRunning")} <TextLink href="/sequences">{words("enrol.toSequences")}</TextLink>
        </p>
      )}
      {isToBegin && (
        <Select
          label={words("enrol.choose")}
          options={running.map(({ id, name, motion }) => ({
            value: id,
            label: name,
            detail: words(`motion.${motion}`),
          }))}
          value={sequence.id}
          onChange={choose}
        />
      )}
      {enrol.isPending && (
        <ProgressBar
          label={words("enrol.manyTitle", { count: chosen.count })}
          value={(100 * enrol.done) / chosen.count}
          count={words("enrol.manyCount", { done: enrol.done, count: chosen.count })}
        />
      )}
      {enrol.data && <KeptOut {...enrol.data} />}
    </FormDialog>
  );
}

function KeptOut({ enrolled, kept }: EnrolledMany) {
  const words = useWords("outreach");
  const count = kept.reduce((sum, rule) => sum + rule.count, 0);
  return (
    <>
      <p>{words("enrol.manyDone", { count: enrolled })}</p>
      <Banner tone="amber" title={words("enrol.manyKept", { count })}>
        <ul className="flex flex-col gap-1 pt-1">
          {kept.map((rule) => (
            <li key={rule.words ?? rule.code} className="flex gap-2">
              <span className="num w-8 shrink-0 text-right font-medium">{rule.count}</span>
              {rule.words ?? words(`enrol.refusal.${rule.code}`, { defaultValue: rule.code })}
            </li>
          ))}
        </ul>
      </Banner>
    </>
  );
}
