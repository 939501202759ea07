import { useQuery } from "@tanstack/react-query";
import { Avatar, ErrorState, SkeletonRows } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { ContactPanel } from "./contact-panel.tsx";
import { personQuery } from "./contacts-query.ts";
import { PersonFacts } from "./person-facts.tsx";

/** Beside the list: who they are and whether they may be contacted, without losing the place. */
export function PersonPeek({ personId }: { personId: string }) {
  const words = useWords("contacts");
  const { data, error, refetch } = useQuery(personQuery(personId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows label={words("persons")} />;
  return (
    <div className="flex flex-col gap-4">
      <header className="flex items-center gap-3">
        <Avatar name={data.name} />
        <span className="min-w-0">
          <strong className="block truncate">{data.name}</strong>
          <span className="block truncate text-muted">
            {[data.title, data.companyName].filter(Boolean).join(", ")}
          </span>
        </span>
      </header>
      <PersonFacts person={data} />
      <ContactPanel personId={data.id} name={data.name} />
    </div>
  );
}
