import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "../../platform/web/kit.ts";

const concerned = [
  "handoff",
  "handoffs",
  "handoffs-waiting",
  "qualification",
  "lead",
  "leads",
  "timeline",
  "today",
];

/** A change of a hand-off or of what leads to it: what shows it is asked again, and a word says it was done. */
export function useHandoffChange<Input = void>(
  change: (input: Input) => Promise<unknown>,
  { said, onDone }: { said?: string; onDone?: () => void } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      onDone?.();
      // What is said to be done is then on the screen too.
      await Promise.all(concerned.map((key) => client.invalidateQueries({ queryKey: [key] })));
      if (said) toast({ text: said });
    },
  });
}
