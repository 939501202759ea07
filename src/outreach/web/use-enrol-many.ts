import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { enrolLeads } from "../outreach.contract.ts";

const CHUNK = 100;

export interface EnrolledMany {
  enrolled: number;
  /** How many each rule kept out, the most first; `words` where the rule says more than its code. */
  kept: { code: string; words: string | undefined; count: number }[];
}

/** Enrols in chunks, so that a thousand leads show how far they are; a chunk is whole or not at all. */
export function useEnrolMany(onDone: (outcome: EnrolledMany) => void) {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const enrol = useMutation({
    mutationFn: async (command: { sequenceId: string; leadIds: () => Promise<string[]> }) => {
      const ids = await command.leadIds();
      const kept = new Map<string, EnrolledMany["kept"][number]>();
      let enrolled = 0;
      for (let at = 0; at < ids.length; at += CHUNK) {
        const body = { leadIds: ids.slice(at, at + CHUNK) };
        const answer = await call(enrolLeads, { params: { sequenceId: command.sequenceId }, body });
        enrolled += answer.enrolled;
        for (const { code, closed } of answer.refusals) {
          const rule = kept.get(closed?.words ?? code) ?? { code, words: closed?.words, count: 0 };
          kept.set(closed?.words ?? code, { ...rule, count: rule.count + 1 });
        }
        setDone(at + body.leadIds.length);
      }
      return { enrolled, kept: [...kept.values()].sort((a, b) => b.count - a.count) };
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ["leads"] }),
    meta: { quiet: true },
  });
  return { ...enrol, done };
}
