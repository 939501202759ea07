import { Send } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "../../platform/web/kit.ts";
import { useCan, useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { EnrolledLead } from "./enrolled-lead.ts";

const EnrolDialog = lazy(() => import("./enrol-dialog.tsx").then((it) => ({ default: it.EnrolDialog })));

/** In the header of one's own open lead. */
export function EnrolButton({ lead }: { lead: EnrolledLead }) {
  const words = useWords("outreach");
  const { member } = useSession();
  const mayEnrol = useCan("outreach.enrol");
  const [isOpen, setOpen] = useState(false);
  const isWorked = ["new", "working", "engaged"].includes(lead.state);
  if (!mayEnrol || !isWorked || lead.owner?.id !== member.id) return null;
  return (
    <>
      <Button icon={Send} onPress={() => setOpen(true)}>
        {words("enrol.action")}
      </Button>
      {isOpen && (
        <Suspense>
          <EnrolDialog lead={lead} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
