import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "../../platform/web/kit.ts";

/** A change of a deal or of its records: what shows it is asked again, and a word says it was done. */
export function useDealChange<Input = void>(
  change: (input: Input) => Promise<unknown>,
  { said, onDone, quiet = false }: { said?: string; onDone?: () => void; quiet?: boolean } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const key of ["deal", "deals", "deals-few", "deal-board", "timeline", "today"])
        void client.invalidateQueries({ queryKey: [key] });
      if (said) toast({ text: said });
      onDone?.();
    },
    meta: { quiet },
  });
}
