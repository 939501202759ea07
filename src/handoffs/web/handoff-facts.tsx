import { Avatar, Facts, Money, Section, TextLink, When } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { HandoffCard } from "../handoffs.contract.ts";

export function HandoffFacts({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const { member } = useSession();
  // An executive has no leads: what they need of it is on this page.
  const seesLeads = member.id !== card.executive.id && member.permissions.includes("leads.read");
  const { rep, executive, person, company, policy, verdict } = card;
  const length = (minutes: number) =>
    minutes % 60 === 0
      ? words("facts.hours", { count: minutes / 60 })
      : words("facts.minutes", { count: minutes });
  const hue = card.motion === "inbound" ? "market-response" : "sdr";
  return (
    <Facts
      label={words("facts.label")}
      facts={[
        {
          key: "rep",
          label: words("column.rep"),
          value: <Avatar name={rep.name} hue={hue} size="sm" withName />,
        },
        {
          key: "executive",
          label: words("column.executive"),
          value: <Avatar name={executive.name} hue="ae" size="sm" withName />,
        },
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
        { key: "way", label: words("column.way"), value: words(`way.${card.way}`) },
        { key: "offered", label: words("column.offeredAt"), value: <When at={card.offeredAt} /> },
        ...(seesLeads
          ? [
              {
                key: "lead",
                label: words("facts.lead"),
                value: <TextLink href={`/leads/${card.leadId}`}>{words("facts.openLead")}</TextLink>,
              },
            ]
          : []),
        {
          key: "rules",
          label: words("facts.rules"),
          value: words("facts.clocks", {
            accept: length(policy.acceptMinutes),
            decide: length(policy.decideMinutes),
          }),
        },
        ...(verdict
          ? [
              {
                key: "amount",
                label: words("facts.amount"),
                value: <Money amountMinor={verdict.amountMinor} currency={verdict.currency} />,
              },
              {
                key: "next",
                label: words("facts.nextStep"),
                value: (
                  <>
                    {verdict.nextStep}
                    <span className="block text-muted text-sm">
                      <When at={verdict.nextStepAt} as="full" />
                    </span>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Booked, held, accepted, re-qualified: four rows because they are four facts. */
export function FourFacts({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  return (
    <Section title={words("facts.four")} kind="plain">
      <ol className="flex flex-col">
        {card.facts.map(({ fact, at, by, how }) => (
          <li key={fact} className="flex flex-col border-line border-b py-1.5 last:border-b-0">
            <span className="flex items-center gap-2">
              <span
                aria-hidden
                className={at ? "size-2 rounded-full bg-green" : "size-2 rounded-full border border-line"}
              />
              <span className={at ? "font-medium" : "text-muted"}>{words(`facts.${fact}`)}</span>
              <span className="ml-auto text-muted text-sm">
                {at ? <When at={at} /> : words("facts.notYet")}
              </span>
            </span>
            {at && (
              <span className="pl-4 text-muted text-sm">
                {how === "auto-accepted" ? words("facts.silently") : by && words("facts.by", { name: by })}
                {fact === "held" && how && `, ${words(`facts.how.${how}`)}`}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
