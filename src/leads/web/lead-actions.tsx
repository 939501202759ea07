import { CalendarClock, CircleOff, Hand, MoonStar } from "lucide-react";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";
import { isOpen } from "../lead-state.ts";
import { claimLead, type LeadCard } from "../leads.contract.ts";
import { DisqualifyDialog } from "./disqualify-dialog.tsx";
import { NextStepDialog } from "./next-step-dialog.tsx";
import { NurtureDialog } from "./nurture-dialog.tsx";
import { useLeadChange } from "./use-lead-change.ts";

type Asked = "next" | "nurture" | "disqualify" | null;

export function LeadActions({ lead }: { lead: LeadCard }) {
  const words = useWords("leads");
  const mayOwn = useCan(`leads.work-${lead.motion}`);
  const [asked, ask] = useState<Asked>(null);
  const mayClaim = mayOwn && isOpen(lead.state) && lead.owner === null;
  const mayWork = lead.closedTo === null;
  const close = () => ask(null);
  return (
    <>
      {mayClaim && <ClaimButton lead={lead} />}
      {mayWork && (
        <>
          {lead.state !== "nurturing" && (
            <ActionButton
              label={words("act.nextStep")}
              icon={CalendarClock}
              shortcut="s"
              run={() => ask("next")}
            />
          )}
          {lead.state !== "nurturing" && (
            <ActionButton
              label={words("act.nurture")}
              icon={MoonStar}
              shortcut="u"
              run={() => ask("nurture")}
            />
          )}
          <ActionButton
            label={words("act.disqualify")}
            icon={CircleOff}
            shortcut="d"
            run={() => ask("disqualify")}
          />
        </>
      )}
      {asked === "next" && <NextStepDialog lead={lead} onClose={close} />}
      {asked === "nurture" && <NurtureDialog lead={lead} onClose={close} />}
      {asked === "disqualify" && <DisqualifyDialog lead={lead} onClose={close} />}
    </>
  );
}

function ClaimButton({ lead }: { lead: LeadCard }) {
  const words = useWords("leads");
  const claim = useLeadChange(() => call(claimLead, { params: { leadId: lead.id }, body: {} }), {
    said: words("claimed", { name: lead.person.name }),
  });
  useShortcut({ keys: "w", label: words("act.claim"), group: words("title"), run: () => claim.mutate() });
  return (
    <Button
      tone="primary"
      icon={Hand}
      shortcut="w"
      isPending={claim.isPending}
      onPress={() => claim.mutate()}
    >
      {words("act.claim")}
    </Button>
  );
}

interface ActionButtonProps {
  label: string;
  icon: typeof Hand;
  shortcut: string;
  run: () => void;
}

function ActionButton({ label, icon, shortcut, run }: ActionButtonProps) {
  useShortcut({ keys: shortcut, label, group: useWords("leads")("title"), run });
  return (
    <Button icon={icon} shortcut={shortcut} onPress={run}>
      {label}
    </Button>
  );
}
