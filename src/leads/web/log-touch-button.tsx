import { useQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { useState } from "react";
import type { About } from "../../activity/open.ts";
import { Button } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import { leadQuery } from "./leads-query.ts";
import { LogTouchDialog } from "./log-touch-dialog.tsx";

/** On the composer of one's own lead: L logs a call or a message made elsewhere. */
export function LogTouchButton({ about }: { about: About }) {
  return about.kind === "lead" ? <OnLead leadId={about.id} /> : null;
}

function OnLead({ leadId }: { leadId: string }) {
  const words = useWords("leads");
  const { member } = useSession();
  const { data: lead } = useQuery(leadQuery(leadId));
  const [isOpen, setOpen] = useState(false);
  const mayLog = lead?.owner?.id === member.id && lead.closedTo === null && lead.state !== "nurturing";
  useShortcut({
    keys: "l",
    label: words("log.action"),
    group: words("title"),
    run: () => setOpen(true),
    isDisabled: !mayLog,
  });
  if (!lead || !mayLog) return null;
  return (
    <>
      <Button tone="ghost" size="sm" icon={Phone} shortcut="l" onPress={() => setOpen(true)}>
        {words("log.action")}
      </Button>
      {isOpen && <LogTouchDialog lead={lead} onClose={() => setOpen(false)} />}
    </>
  );
}
