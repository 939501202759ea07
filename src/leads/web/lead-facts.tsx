import { PhoneToRing, TheirTime } from "../../activity/web/public.ts";
import { Facts, TextLink, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { LeadCard } from "../leads.contract.ts";
import { Score, StateBadge } from "./lead-words.tsx";

export function LeadFacts({ lead }: { lead: LeadCard }) {
  const words = useWords("leads");
  const { person, company, contact } = lead;
  return (
    <Facts
      label={words("facts.label", { name: person.name })}
      facts={[
        {
          key: "person",
          label: words("column.person"),
          value: <TextLink href={`/persons/${person.id}`}>{person.name}</TextLink>,
        },
        {
          key: "company",
          label: words("column.company"),
          value: company && <TextLink href={`/companies/${company.id}`}>{company.name}</TextLink>,
        },
        { key: "email", label: words("facts.email"), value: contact.email },
        {
          key: "phone",
          label: words("facts.phone"),
          value: contact.phone && <PhoneToRing phone={contact.phone} zones={contact.zones} />,
        },
        {
          key: "zone",
          label: words("facts.time"),
          value: contact.zones.length > 0 && <TheirTime zones={contact.zones} />,
        },
        { key: "state", label: words("column.state"), value: <StateBadge state={lead.state} /> },
        { key: "motion", label: words("column.motion"), value: words(`motion.${lead.motion}`) },
        { key: "score", label: words("column.score"), value: <Score lead={lead} /> },
        { key: "source", label: words("column.source"), value: lead.source },
        ...(lead.origin ? [{ key: "origin", label: words("facts.origin"), value: lead.origin }] : []),
        { key: "opened", label: words("column.openedAt"), value: <When at={lead.openedAt} as="day" /> },
        {
          key: "touch",
          label: words("facts.firstTouch"),
          value: lead.firstTouchAt && <When at={lead.firstTouchAt} as="meeting" />,
        },
        ...(lead.closedAt
          ? [{ key: "closed", label: words("facts.closed"), value: <When at={lead.closedAt} as="day" /> }]
          : []),
      ]}
    />
  );
}
