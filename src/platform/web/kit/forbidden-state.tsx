import { Lock } from "lucide-react";
import type { Problem } from "../problem.ts";
import { useWords } from "../words.ts";
import { EmptyState } from "./empty-state.tsx";

/** Says which right is missing and who can give it, never only "403". */
export function ForbiddenState({
  problem,
  isPage = false,
}: {
  problem?: Problem | undefined;
  isPage?: boolean | undefined;
}) {
  const words = useWords("kit");
  return (
    <EmptyState isPage={isPage} icon={Lock} title={problem?.title ?? words("forbidden.title")}>
      {problem?.detail ?? words("forbidden.next")}
    </EmptyState>
  );
}
