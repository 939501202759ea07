import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Building2 } from "lucide-react";
import {
  Badge,
  EmptyState,
  ErrorState,
  RecordPage,
  Section,
  SkeletonRows,
  TextLink,
} from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import { CompanyFacts } from "./company-facts.tsx";
import { companyPersonsQuery, companyQuery } from "./contacts-query.ts";
import { companyActions, companyAside, companyMiddle } from "./slots.ts";

export default function CompanyPage() {
  const words = useWords("contacts");
  const { companyId = "" } = useParams({ strict: false }) as { companyId?: string };
  const { data: company, error, refetch } = useQuery(companyQuery(companyId));
  if (error instanceof Problem && error.status === 404) {
    return (
      <EmptyState
        icon={Building2}
        title={words("companies")}
        actions={<TextLink href="/companies">{words("companies")}</TextLink>}
      >
        {error.title}
      </EmptyState>
    );
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} isPage />;
  if (!company) return <SkeletonRows label={words("companies")} />;
  return (
    <RecordPage
      title={company.name}
      mark={<Building2 aria-hidden size={20} className="text-faint" />}
      subtitle={company.domain}
      owner={company.standings.map((each) => (
        <Badge key={each.kind} tone="accent">
          {words(`contact.standing.${each.kind}`, { name: each.holderName })}
        </Badge>
      ))}
      actions={<Slot of={companyActions} companyId={company.id} />}
      facts={<CompanyFacts company={company} />}
      next={
        <>
          <Slot of={companyAside} companyId={company.id} />
          <CompanyPersons companyId={company.id} />
        </>
      }
    >
      <Slot of={companyMiddle} companyId={company.id} />
    </RecordPage>
  );
}

function CompanyPersons({ companyId }: { companyId: string }) {
  const words = useWords("contacts");
  const { data } = useQuery(companyPersonsQuery(companyId));
  if (!data) return null;
  return (
    <Section title={words("persons")} note={data.next ? `${data.rows.length}+` : data.rows.length}>
      <ul className="flex flex-col gap-2">
        {data.rows.map((person) => (
          <li key={person.id} className="flex flex-col">
            <TextLink href={`/persons/${person.id}`}>{person.name}</TextLink>
            <span className="truncate text-muted text-sm">{person.title ?? person.email}</span>
          </li>
        ))}
        {data.rows.length === 0 && <li className="text-muted">{words("list.personsEmpty")}</li>}
      </ul>
    </Section>
  );
}
