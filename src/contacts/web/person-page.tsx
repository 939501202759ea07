import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { UserX } from "lucide-react";
import {
  Avatar,
  EmptyState,
  ErrorState,
  RecordPage,
  SkeletonRows,
  TextLink,
} from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import { ContactPanel } from "./contact-panel.tsx";
import { personQuery } from "./contacts-query.ts";
import { PersonFacts } from "./person-facts.tsx";
import { personActions, personAside, personMiddle } from "./slots.ts";

export default function PersonPage() {
  const words = useWords("contacts");
  const { personId = "" } = useParams({ strict: false }) as { personId?: string };
  const { data: person, error, refetch } = useQuery(personQuery(personId));
  if (error instanceof Problem && error.status === 404) {
    return (
      <EmptyState
        isPage
        icon={UserX}
        title={words("persons")}
        actions={<TextLink href="/persons">{words("persons")}</TextLink>}
      >
        {words("person.missing")}
      </EmptyState>
    );
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} isPage />;
  if (!person) return <SkeletonRows label={words("persons")} />;
  const slot = { personId: person.id, companyId: person.companyId };
  return (
    <RecordPage
      title={person.name}
      mark={<Avatar name={person.name} />}
      subtitle={
        <>
          {person.title}
          {person.title && person.companyId && ", "}
          {person.companyId && (
            <TextLink href={`/companies/${person.companyId}`}>{person.companyName}</TextLink>
          )}
        </>
      }
      actions={<Slot of={personActions} {...slot} />}
      facts={<PersonFacts person={person} />}
      next={
        <>
          <Slot of={personAside} {...slot} />
          <ContactPanel personId={person.id} name={person.name} />
        </>
      }
    >
      <Slot of={personMiddle} {...slot} />
    </RecordPage>
  );
}
