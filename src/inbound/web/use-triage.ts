import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { formatInstant } from "../../platform/web/format.ts";
import { toast } from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { type ArrivalRow, claimArrival, triageArrival } from "../queue.contract.ts";

type Body = Parameters<typeof call<typeof triageArrival>>[1]["body"];

/** Claiming and deciding; a lost race says who won it. */
export function useTriage() {
  const words = useWords("inbound");
  const viewer = useViewer();
  const client = useQueryClient();
  const again = () => {
    for (const key of ["arrivals", "lead", "leads", "today"])
      void client.invalidateQueries({ queryKey: [key] });
  };
  const sayWhy = (error: Error) => {
    again();
    const facts = error instanceof Problem ? error.facts : {};
    const owner = typeof facts.ownerName === "string" ? facts.ownerName : null;
    const code = error instanceof Problem ? error.code : "";
    if (owner && code === "already-claimed")
      toast({ text: words("do.lost", { owner }), detail: words("do.lostNext") });
    else if (owner && code === "first-try") {
      const time = formatInstant(String(facts.until), viewer, "time");
      toast({ text: words("do.turn", { owner, time }) });
    } else toast({ tone: "failed", text: error.message });
  };
  const claim = useMutation({
    mutationFn: (row: ArrivalRow) => call(claimArrival, { params: { leadId: row.leadId } }),
    onSuccess: (_done, row) => {
      again();
      toast({ text: words("do.claimed", { name: row.person.name }) });
    },
    onError: sayWhy,
    meta: { quiet: true },
  });
  const decide = useMutation({
    mutationFn: ({ row, body }: { row: ArrivalRow; body: Body; said: string }) =>
      call(triageArrival, { params: { leadId: row.leadId }, body }),
    onSuccess: (_done, { said }) => {
      again();
      toast({ text: said });
    },
    onError: sayWhy,
    meta: { quiet: true },
  });
  return { claim, decide };
}
