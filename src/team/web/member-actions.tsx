import { MoreHorizontal, Shuffle, UserCog, UserMinus } from "lucide-react";
import { useState } from "react";
import { IconButton, Menu } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { MemberCard } from "../members.contract.ts";
import { DepartureDialog } from "./departure-dialog.tsx";
import { ExceptionDialog, RoleDialog } from "./role-dialogs.tsx";

type Open = "role" | "exception" | "departure" | null;

export function MemberActions({ member }: { member: MemberCard }) {
  const words = useWords("team");
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label={words("member.actions")}
        trigger={<IconButton icon={MoreHorizontal} label={words("member.actions")} tone="secondary" />}
        groups={[
          {
            entries: [
              { key: "role", label: words("role.change"), icon: UserCog, run: () => setOpen("role") },
              {
                key: "exception",
                label: words("exception.allow"),
                icon: Shuffle,
                run: () => setOpen("exception"),
              },
            ],
          },
          {
            entries: [
              {
                key: "departure",
                label: words("departure.title"),
                icon: UserMinus,
                isDanger: true,
                run: () => setOpen("departure"),
              },
            ],
          },
        ]}
      />
      {open === "role" && <RoleDialog member={member} onClose={close} />}
      {open === "exception" && <ExceptionDialog member={member} onClose={close} />}
      {open === "departure" && <DepartureDialog member={member} onClose={close} />}
    </>
  );
}
