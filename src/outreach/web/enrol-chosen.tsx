import { Send } from "lucide-react";
import { useState } from "react";
import { Button } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { type Chosen, EnrolManyDialog } from "./enrol-many-dialog.tsx";

/** Beside the leads chosen in the list. */
export function EnrolChosen(chosen: Chosen) {
  const words = useWords("outreach");
  const [isOpen, setOpen] = useState(false);
  if (!useCan("outreach.enrol")) return null;
  return (
    <>
      <Button size="sm" tone="ghost" icon={Send} shortcut="e" onPress={() => setOpen(true)}>
        {words("enrol.action")}
      </Button>
      {isOpen && <EnrolManyDialog chosen={chosen} onClose={() => setOpen(false)} />}
    </>
  );
}
