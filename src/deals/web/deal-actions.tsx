import { CalendarClock, Flag, Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "../../platform/web/kit.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import type { DealRoom } from "../deals.contract.ts";
import { CloseDialog } from "./close-dialog.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { NextStepDialog } from "./next-step-dialog.tsx";

type Asked = "next" | "edit" | "close" | null;
const actions = [
  { name: "next", icon: CalendarClock, shortcut: "s" },
  { name: "edit", icon: Pencil, shortcut: "e" },
  { name: "close", icon: Flag, shortcut: "x" },
] as const;

export function DealActions({ deal }: { deal: DealRoom }) {
  const [asked, ask] = useState<Asked>(null);
  const close = () => ask(null);
  if (deal.closedTo !== null) return null;
  return (
    <>
      {actions.map((action) => (
        <ActionButton key={action.name} {...action} run={() => ask(action.name)} />
      ))}
      {asked === "next" && <NextStepDialog deal={deal} onClose={close} />}
      {asked === "edit" && <EditDialog deal={deal} onClose={close} />}
      {asked === "close" && <CloseDialog deal={deal} onClose={close} />}
    </>
  );
}

function ActionButton(props: { name: string; icon: typeof Flag; shortcut: string; run: () => void }) {
  const words = useWords("deals");
  const { name, icon, shortcut, run } = props;
  const label = words(`act.${name}`);
  useShortcut({ keys: shortcut, label, group: words("title"), run });
  return (
    <Button icon={icon} shortcut={shortcut} onPress={run}>
      {label}
    </Button>
  );
}
