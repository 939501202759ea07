import { room as contacts } from "../../contacts/web/public.ts";
import { ComboBox, type Option } from "../../platform/web/kit.ts";

const persons = contacts.search?.find((source) => source.key === "persons");

async function findPersons(text: string): Promise<Option[]> {
  if (!text.trim() || !persons) return [];
  const hits = await persons.search(text, new AbortController().signal);
  return hits.map(({ id, label, detail }) => ({ value: id, label, ...(detail ? { detail } : {}) }));
}

interface PersonChoiceProps {
  label: string;
  value: Option | null;
  onChange: (person: Option | null) => void;
}

export const PersonChoice = (props: PersonChoiceProps) => <ComboBox {...props} search={findPersons} />;
