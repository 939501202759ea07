import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export interface LikelyPerson {
  personId: string;
  why: "same-mailbox" | "same-phone" | "same-name-and-company" | "similar-name-and-company";
}

// Below this, pairs of different people in one company begin to match ("Anna Berg", "Hanna Bergman": 0.53).
const SIMILAR_NAME = 0.6;

/** Who may be the same person, strongest evidence first, at most five. Exact addresses are no guess and not here. */
export async function listLikelyPersons(
  tx: Tx,
  person: {
    id: string | null;
    name: string;
    emailKey: string | null;
    email: string | null;
    phone: string | null;
    companyId: string | null;
  },
): Promise<LikelyPerson[]> {
  const { name, companyId } = person;
  const mailbox = person.emailKey ?? person.email;
  return tx.list(sql<LikelyPerson>`
    select person_id, why from (
      select distinct on (person_id) person_id, why, strength from (
        select id as person_id, 'same-mailbox' as why, 1 as strength from persons
          where (email_key = ${mailbox} or email = ${mailbox}) and email is distinct from ${person.email}
        union all
        select id, 'same-phone', 2 from persons where phone = ${person.phone}
        union all
        select id, case when fold_text(name) = fold_text(${name}) then 'same-name-and-company' else 'similar-name-and-company' end, 3
          from persons where company_id = ${companyId} and similarity(fold_text(name), fold_text(${name})) >= ${SIMILAR_NAME}::real
      ) as found
      where person_id is distinct from ${person.id}::uuid
      order by person_id, strength
    ) as likely order by strength, person_id limit 5`);
}
