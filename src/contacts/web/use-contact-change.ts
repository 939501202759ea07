import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "../../platform/web/kit.ts";

const SHOWN = [
  "person",
  "persons",
  "company",
  "companies",
  "contact-summary",
  "timeline",
  "import",
  "imports",
];

/** A change of contacts: what shows them is asked again, and a word says it was done. */
export function useContactChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  { said, onDone, quiet = false }: { said?: string; onDone?: (answer: Answer) => void; quiet?: boolean } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      for (const key of SHOWN) void client.invalidateQueries({ queryKey: [key] });
      if (said) toast({ text: said });
      onDone?.(answer);
    },
    meta: { quiet },
  });
}
