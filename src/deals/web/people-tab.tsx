import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Badge, type Option, Select, TextLink } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type DealRoom, placeStakeholder } from "../deals.contract.ts";
import { type StakeholderRole, type Stance, stakeholderRoles, stances } from "../record-words.ts";
import { PersonChoice } from "./person-choice.tsx";
import { RecordForm } from "./record-form.tsx";
import { RecordList } from "./record-list.tsx";

type Stakeholder = DealRoom["stakeholders"][number];

const tones = { for: "green", neutral: "neutral", against: "red", unknown: "amber" } as const;

/** Who has a say, in what role, and where they stand. */
export function PeopleTab({ deal }: { deal: DealRoom }) {
  const words = useWords("deals");
  return (
    <RecordList
      rows={deal.stakeholders}
      idOf={(stakeholder) => stakeholder.person.id}
      draw={({ person, role, stance }) => (
        <p className="flex flex-wrap items-center gap-2">
          <TextLink href={`/persons/${person.id}`}>{person.name}</TextLink>
          <span className="text-muted text-sm">
            {[person.title, words(`role.${role}`)].filter(Boolean).join(" · ")}
          </span>
          <Badge tone={tones[stance]}>{words(`stance.${stance}`)}</Badge>
        </p>
      )}
      form={(stakeholder, close) => <PlaceForm deal={deal} stakeholder={stakeholder} close={close} />}
      add={words("people.add")}
      empty={words("people.empty")}
      isLocked={deal.closedTo !== null}
    />
  );
}

function PlaceForm(props: { deal: DealRoom; stakeholder: Stakeholder | null; close: () => void }) {
  const { deal, stakeholder, close } = props;
  const words = useWords("deals");
  const [person, setPerson] = useState<Option | null>(
    stakeholder && { value: stakeholder.person.id, label: stakeholder.person.name },
  );
  const [role, setRole] = useState<StakeholderRole>(stakeholder?.role ?? "user");
  const [stance, setStance] = useState<Stance>(stakeholder?.stance ?? "unknown");
  const save = () =>
    call(placeStakeholder, {
      params: { dealId: deal.id, personId: person?.value ?? "" },
      body: { place: { role, stance } },
    });
  return (
    <RecordForm isWhole={person !== null} save={save} close={close}>
      {!stakeholder && <PersonChoice label={words("column.person")} value={person} onChange={setPerson} />}
      <Select
        label={words("people.role")}
        options={stakeholderRoles.map((value) => ({ value, label: words(`role.${value}`) }))}
        value={role}
        onChange={setRole}
      />
      <Select
        label={words("people.stance")}
        options={stances.map((value) => ({ value, label: words(`stance.${value}`) }))}
        value={stance}
        onChange={setStance}
      />
    </RecordForm>
  );
}
