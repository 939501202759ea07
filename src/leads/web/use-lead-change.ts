import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "../../platform/web/kit.ts";

/** A change of one lead: what shows it is asked again, and a word says it was done. */
export function useLeadChange<Input = void>(
  change: (input: Input) => Promise<unknown>,
  { said, onDone, quiet = false }: { said?: string; onDone?: () => void; quiet?: boolean } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const key of ["lead", "leads", "person-leads", "timeline", "today"])
        void client.invalidateQueries({ queryKey: [key] });
      if (said) toast({ text: said });
      onDone?.();
    },
    meta: { quiet },
  });
}
