import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Banner, TextLink } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type Duplicate, listDuplicatesContract } from "../persons.contract.ts";

export interface Described {
  givenName: string;
  familyName: string;
  email: string;
  phone: string;
  companyName: string;
  country: string;
}

const PAUSE = 300;

/** While the form is being written: who is here already, why they may be the same, and whose they are. */
export function DuplicateWarning({ described }: { described: Described }) {
  const words = useWords("contacts");
  const asked = useSettled(described);
  const hasEnough = asked.email.includes("@") || asked.phone.length > 5 || asked.familyName.length > 1;
  const { data } = useQuery({
    queryKey: ["duplicates", asked],
    queryFn: ({ signal }) => call(listDuplicatesContract, { body: asked, signal }),
    enabled: hasEnough,
  });
  const found = hasEnough ? (data?.duplicates ?? []) : [];
  if (found.length === 0) return null;
  const isCertain = found.some((each) => each.why === "same-email");
  return (
    <Banner
      tone={isCertain ? "red" : "amber"}
      title={isCertain ? words("duplicate.certain") : words("duplicate.title", { count: found.length })}
    >
      <ul className="flex flex-col gap-1 pt-1">
        {found.map((each) => (
          <li key={each.personId}>
            <Same duplicate={each} />
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Same({ duplicate }: { duplicate: Duplicate }) {
  const words = useWords("contacts");
  const details = [
    duplicate.companyName,
    duplicate.email,
    words(`duplicate.why.${duplicate.why}`),
    duplicate.holder && words("duplicate.holder", { name: duplicate.holder }),
  ];
  return (
    <>
      <TextLink href={`/persons/${duplicate.personId}`}>
        {words("duplicate.open", { name: duplicate.name })}
      </TextLink>{" "}
      <span className="text-muted">{details.filter(Boolean).join(" · ")}</span>
    </>
  );
}

function useSettled(described: Described): Described {
  const [settled, setSettled] = useState(described);
  const text = JSON.stringify(described);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(JSON.parse(text) as Described), PAUSE);
    return () => clearTimeout(wait);
  }, [text]);
  return settled;
}
