import { useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import type { Session } from "../../../platform/web/session.ts";
import type { NavEntry } from "../../../platform/web/web-room.ts";
import { useWords } from "../../../platform/web/words.ts";
import { isSetupOpen, maySetUp, setupChecklistQuery } from "./setup-query.ts";

const entry: NavEntry = {
  to: "/setup",
  label: "setup:nav",
  icon: ListChecks,
  order: 1,
  permission: "team.manage",
  badge: StepsDone,
};

/** First on the rail while something is missing; it leaves by itself. */
export function useSetupEntry(session: Session | null): readonly NavEntry[] {
  const { data } = useQuery({
    ...setupChecklistQuery,
    enabled: session !== null && maySetUp(session.member),
  });
  return data && isSetupOpen(data) ? [entry] : [];
}

function StepsDone() {
  const words = useWords("setup");
  const { data } = useQuery(setupChecklistQuery);
  if (!data) return null;
  const done = data.steps.filter((step) => step.done).length;
  return <>{words("count", { done, all: data.steps.length })}</>;
}
