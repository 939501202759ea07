import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CirclePause, CirclePlay } from "lucide-react";
import { call } from "../../platform/web/api.ts";
import { Button, toast } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { markShift } from "../queue.contract.ts";

/** Who is on shift is in the rotation. */
export function ShiftButton({ isOn }: { isOn: boolean }) {
  const words = useWords("inbound");
  const client = useQueryClient();
  const kind = isOn ? ("stopped" as const) : ("started" as const);
  const mark = useMutation({
    mutationFn: () => call(markShift, { body: { kind } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["arrivals"] });
      toast({ text: words(`shift.${kind}`) });
    },
  });
  return (
    <Button
      tone={isOn ? "secondary" : "primary"}
      icon={isOn ? CirclePause : CirclePlay}
      isPending={mark.isPending}
      onPress={() => mark.mutate()}
    >
      {words(isOn ? "shift.stop" : "shift.start")}
    </Button>
  );
}
