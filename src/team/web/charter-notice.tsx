import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { ScrollText } from "lucide-react";
import { Button } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { myChartersQuery } from "./queries.ts";

/** On top of every page until the charter is acknowledged: cannot be missed, and blocks nothing. */
export default function CharterNotice() {
  const words = useWords("team");
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const mine = useQuery(myChartersQuery());
  const unread = mine.data?.rows.find((charter) => charter.acknowledgedAt === null);
  if (!unread || pathname === "/charter") return null;
  return (
    <section
      aria-label={words("charter.mine")}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-accent-line border-b bg-accent-soft px-4 py-2.5"
    >
      <ScrollText aria-hidden size={18} className="shrink-0 text-accent-ink" />
      <p className="min-w-52 flex-1">
        <span className="font-medium">
          {words(unread.since ? "charter.changedNotice" : "charter.newNotice", {
            role: words(`role.${unread.role}`),
          })}
        </span>{" "}
        <span className="text-muted">{unread.mission}</span>
      </p>
      <Button tone="primary" onPress={() => void navigate({ to: "/charter" })}>
        {words(unread.since ? "charter.seeChanges" : "charter.readIt")}
      </Button>
    </section>
  );
}
