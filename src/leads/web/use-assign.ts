import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import type { ListSelection } from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";
import { assignLeads, type LeadRow } from "../leads.contract.ts";
import { idsOf } from "./chosen-ids.ts";

const CHUNK = 200;

interface Assigned {
  changeSetId: string | undefined;
  assigned: number;
  skipped: number;
  /** Why the skipped stayed, in words. */
  why: string;
}

/** Assigns in chunks under one change set, so that twelve thousand leads are one change with a progress bar. */
export function useAssign(selection: ListSelection<LeadRow>) {
  const words = useWords("leads");
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const assign = async (
    to: { ownerId: string } | { queueKey: string },
    why: string,
  ): Promise<Assigned | null> => {
    setProblem(null);
    setProgress({ done: 0, all: selection.count });
    const result = { assigned: 0, skipped: new Map<string, number>() };
    let changeSetId: string | undefined;
    try {
      for (const leadIds of chunksOf(await idsOf(selection))) {
        const outcome = await call(assignLeads, { body: { leadIds, ...to, why, changeSetId } });
        changeSetId = outcome.changeSetId;
        result.assigned += outcome.assigned.length;
        for (const skip of outcome.skipped)
          result.skipped.set(skip.why, (result.skipped.get(skip.why) ?? 0) + 1);
        setProgress(
          (before) => before && { ...before, done: Math.min(before.all, before.done + leadIds.length) },
        );
      }
    } catch (error) {
      setProblem(error instanceof Problem ? error.title : String(error));
      return null;
    } finally {
      setProgress(null);
    }
    const skipped = [...result.skipped];
    return {
      changeSetId,
      assigned: result.assigned,
      skipped: skipped.reduce((sum, [, count]) => sum + count, 0),
      why: skipped.map(([code, count]) => `${count} ${words(`skip.${code}`)}`).join(", "),
    };
  };
  return { assign, progress, problem, isRunning: progress !== null };
}

function* chunksOf(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += CHUNK) yield ids.slice(at, at + CHUNK);
}
