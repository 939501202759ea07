import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { Badge, type Fact, Facts, TextLink, When } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { changePersonContract, type PersonShown } from "../persons.contract.ts";
import { EditField } from "./edit-field.tsx";

type Editable = "name" | "title" | "email" | "phone" | "country" | "zone";

/** What is known of a person, edited where it stands. */
export function PersonFacts({ person }: { person: PersonShown }) {
  const words = useWords("contacts");
  const client = useQueryClient();
  const mayWrite = useCan("contacts.write");
  const save = async (field: string, value: string | null, seen: string | null) => {
    await call(changePersonContract, {
      params: { personId: person.id },
      body: { fields: { [field]: value }, seen: { [field]: seen } },
    });
    await Promise.all([
      client.invalidateQueries({ queryKey: ["person", person.id] }),
      client.invalidateQueries({ queryKey: ["persons"] }),
      client.invalidateQueries({ queryKey: ["contact-summary", person.id] }),
    ]);
  };
  const text = (key: Editable, shown = person[key]): Fact => ({
    key,
    label: words(`field.${key}`),
    value: shown,
    ...(mayWrite
      ? {
          edit: ({ done }) => (
            <EditField
              label={words(`field.${key}`)}
              value={person[key]}
              save={(value, seen) => save(key, value, seen)}
              done={done}
            />
          ),
        }
      : {}),
  });
  const facts: Fact[] = [
    text("name"),
    text("title"),
    {
      key: "company",
      label: words("field.company"),
      // A link inside the edit button would be a control in a control; the page's head links there.
      value: mayWrite ? (
        person.companyName
      ) : (
        <TextLink href={`/companies/${person.companyId}`}>{person.companyName}</TextLink>
      ),
      ...(mayWrite
        ? {
            edit: ({ done }) => (
              <EditField
                label={words("field.company")}
                value={person.companyName}
                save={(value, seen) => save("companyName", value, seen)}
                done={done}
              />
            ),
          }
        : {}),
    },
    text("email"),
    ...(person.email
      ? [
          {
            key: "emailState",
            label: words("field.emailState"),
            value: <EmailState state={person.emailState} />,
          },
        ]
      : []),
    text("phone"),
    text("country"),
    text("zone"),
    { key: "source", label: words("field.source"), value: person.source },
    { key: "createdAt", label: words("field.createdAt"), value: <When at={person.createdAt} as="day" /> },
    {
      key: "lastTouchAt",
      label: words("field.lastTouchAt"),
      value: person.lastTouchAt && <When at={person.lastTouchAt} />,
    },
  ];
  return <Facts label={words("person.facts", { name: person.name })} facts={facts} />;
}

function EmailState({ state }: { state: PersonShown["emailState"] }) {
  const words = useWords("contacts");
  const tone = { unknown: "neutral", valid: "green", bounced: "amber" } as const;
  return <Badge tone={tone[state]}>{words(`emailState.${state}`)}</Badge>;
}
