import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "../../platform/web/kit.ts";

/** A change of pay: every screen that shows an amount is asked again. */
export function usePayChange<Input = void>(
  change: (input: Input) => Promise<unknown>,
  { said, onDone, quiet = false }: { said: string; onDone?: () => void; quiet?: boolean },
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const key of ["pay", "pay-statement", "pay-team", "pay-plans"])
        void client.invalidateQueries({ queryKey: [key] });
      toast({ text: said });
      onDone?.();
    },
    meta: { quiet },
  });
}
