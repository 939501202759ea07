import { useQuery } from "@tanstack/react-query";
import { Check, Clock3, Pencil } from "lucide-react";
import { useState } from "react";
import type { z } from "zod";
import {
  Badge,
  Button,
  classNames,
  Dot,
  ErrorState,
  PageHeader,
  SkeletonRows,
} from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { listCharters } from "../charters.contract.ts";
import type { Role } from "../open.ts";
import { CharterEditor } from "./charter-editor.tsx";
import { CharterHistory } from "./charter-history.tsx";
import { CharterText, Heading, type Rights } from "./charter-text.tsx";
import { chartersQuery } from "./queries.ts";
import { hueOfRole } from "./roles.ts";

type Charter = z.infer<typeof listCharters.answer>["rows"][number];

/** Every role on one page: who does what, who has read it; and for who may, the pen. */
export default function ChartersPage() {
  const words = useWords("team");
  const charters = useQuery(chartersQuery());
  const [role, setRole] = useState<Role>("sdr");
  const chosen = charters.data?.rows.find((charter) => charter.role === role);
  return (
    <div className="mx-auto flex max-w-5xl flex-col pb-16">
      <PageHeader className="pt-6" title={words("charter.allTitle")} says={words("charter.allSays")} />
      {charters.isPending && <SkeletonRows label={words("charter.allTitle")} />}
      {charters.error && <ErrorState error={charters.error} onRetry={() => void charters.refetch()} />}
      {charters.data && (
        <div className="grid gap-4 px-4 pt-2 md:grid-cols-[220px_minmax(0,1fr)]">
          <RoleList charters={charters.data.rows} chosen={role} choose={setRole} />
          {chosen && <OneRole key={chosen.role} charter={chosen} rights={charters.data.rights} />}
        </div>
      )}
    </div>
  );
}

function RoleList({
  charters,
  chosen,
  choose,
}: {
  charters: Charter[];
  chosen: Role;
  choose: (role: Role) => void;
}) {
  const words = useWords("team");
  return (
    <nav
      aria-label={words("charter.allTitle")}
      className="scroll-quiet -mx-1 flex gap-1 overflow-x-auto p-1 md:flex-col"
    >
      {charters.map(({ role, holders }) => {
        const unread = holders.filter((holder) => !holder.hasAcknowledged).length;
        return (
          <button
            key={role}
            type="button"
            aria-current={role === chosen ? "true" : undefined}
            onClick={() => choose(role)}
            className={classNames(
              "focus-ring flex h-9 shrink-0 items-center gap-2 rounded-md px-2.5 text-left",
              role === chosen ? "bg-press font-medium" : "text-muted hover:bg-hover",
            )}
          >
            <Dot hue={hueOfRole(role)!} label="" />
            <span className="flex-1 whitespace-nowrap">{words(`role.${role}`)}</span>
            {unread > 0 && (
              <span className="num text-faint text-sm" title={words("charter.unread", { count: unread })}>
                {unread}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}

function OneRole({ charter, rights }: { charter: Charter; rights: Rights }) {
  const words = useWords("team");
  const mayEdit = useCan("charters.edit");
  const [isEditing, setEditing] = useState(false);
  return (
    <article className="flex flex-col gap-6 rounded-xl border border-line bg-surface p-5 sm:p-7">
      <div className="flex items-start justify-between gap-3">
        <Heading
          note={
            charter.publishedByName
              ? words("charter.versionBy", { version: charter.version, name: charter.publishedByName })
              : words("charter.version", { version: charter.version })
          }
        >
          {words(`role.${charter.role}`)}
        </Heading>
        {mayEdit && !isEditing && (
          <Button icon={Pencil} onPress={() => setEditing(true)}>
            {words("charter.edit")}
          </Button>
        )}
      </div>
      {isEditing ? (
        <CharterEditor charter={charter} rights={rights} onClose={() => setEditing(false)} />
      ) : (
        <>
          <CharterText charter={charter} rights={rights} />
          <Readers charter={charter} />
          <CharterHistory role={charter.role} rights={rights} />
        </>
      )}
    </article>
  );
}

function Readers({ charter }: { charter: Charter }) {
  const words = useWords("team");
  return (
    <section>
      <h3 className="mb-1.5 font-semibold">{words("charter.holders")}</h3>
      {charter.holders.length === 0 && <p className="text-faint">{words("charter.nobody")}</p>}
      <ul className="flex flex-wrap gap-1.5">
        {charter.holders.map((holder) => (
          <li key={holder.id}>
            <Badge
              tone={holder.hasAcknowledged ? "neutral" : "amber"}
              icon={holder.hasAcknowledged ? Check : Clock3}
            >
              {words(holder.hasAcknowledged ? "charter.hasRead" : "charter.hasNotRead", {
                name: holder.name,
              })}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
