import type { Person } from "../contacts/public.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import type { MergeValues } from "./template.ts";

/** What a template may say of one reader and the member who writes. */
export async function mergeValues(tx: Tx, person: Person, memberId: string): Promise<MergeValues> {
  const [sender] = await listMembers(tx, [memberId]);
  const senderName = sender?.name ?? null;
  return {
    person: {
      name: person.name,
      givenName: person.givenName,
      familyName: person.familyName,
      title: person.title,
    },
    company: { name: person.companyName },
    sender: { name: senderName, givenName: senderName?.split(" ")[0] ?? null },
  };
}
