import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { type Fact, Facts, When } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { type CompanyShown, changeCompanyContract } from "../companies.contract.ts";
import { EditField } from "./edit-field.tsx";

const shown = ["name", "domain", "website", "industry", "employees", "country", "zone", "phone"] as const;

/** What is known of a company, edited where it stands. */
export function CompanyFacts({ company }: { company: CompanyShown }) {
  const words = useWords("contacts");
  const client = useQueryClient();
  const mayWrite = useCan("contacts.write");
  const save = async (field: (typeof shown)[number], value: string | null, seen: string | null) => {
    const asKept = (text: string | null) => (field === "employees" && text !== null ? Number(text) : text);
    await call(changeCompanyContract, {
      params: { companyId: company.id },
      body: { fields: { [field]: asKept(value) }, seen: { [field]: asKept(seen) } },
    });
    for (const key of ["company", "companies", "persons"])
      await client.invalidateQueries({ queryKey: [key] });
  };
  const facts = shown.map((key): Fact => {
    const value = company[key] === null ? null : String(company[key]);
    return {
      key,
      label: words(`field.${key}`),
      value,
      ...(mayWrite
        ? {
            edit: ({ done }) => (
              <EditField
                label={words(`field.${key}`)}
                value={value}
                save={(next, seen) => save(key, next, seen)}
                done={done}
              />
            ),
          }
        : {}),
    };
  });
  return (
    <Facts
      label={words("person.facts", { name: company.name })}
      facts={[
        ...facts,
        {
          key: "createdAt",
          label: words("field.createdAt"),
          value: <When at={company.createdAt} as="day" />,
        },
      ]}
    />
  );
}
