import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Channel, ContactStanding, Purpose } from "./contact-verdict.ts";

export interface Asked {
  personId: string;
  purpose: Purpose;
}

/** Everything `canContact` weighs, for each that was asked in its order. Null for a person who is not here. */
export async function listContactStandings(
  tx: Tx,
  { asked, channel, at }: { asked: readonly Asked[]; channel: Channel; at: Date },
): Promise<(ContactStanding | null)[]> {
  const address = sql.ref(channel === "email" ? "p.email" : "p.phone");
  const domain = channel === "email" ? sql`substring(p.email from '[^@]*$')` : sql`null::text`;
  const rows = await tx.list(sql<StandingRow>`
    select q.n::int, ${address} as address, p.email_state, coalesce(p.country, c.country) as country,
      (select json_agg(json_build_object('channel', s.channel, 'reason', s.reason, 'since', s.since, 'of',
                case when s.person_id is not null then 'person' when s.address_key is not null then 'address' else 'domain' end)
              order by s.since)
       from suppressions s where s.lifted_at is null and s.id in (
         select id from suppressions where person_id = p.id
         union all select id from suppressions where address_key = address_key(${address})
         union all select id from suppressions where domain in (
           -- A suppressed domain covers its sub-domains.
           select array_to_string(labels[nth:], '.')
           from string_to_array(${domain}, '.') labels, generate_series(1, cardinality(labels) - 1) nth))) as suppressions,
      (select row_to_json(k) from (
         select basis, given_at, needs_confirmation, confirmed_at, withdrawn_at from consents
         where person_id = p.id and channel = ${channel} and purpose = q.purpose and given_at <= ${at}
         order by given_at desc, id desc limit 1) k) as consent
    from unnest(${asked.map((one) => one.personId)}::uuid[], ${asked.map((one) => one.purpose)}::text[])
      with ordinality as q (person_id, purpose, n)
    join persons p on p.id = q.person_id left join companies c on c.id = p.company_id`);
  const found = new Map(rows.map((row) => [row.n, row]));
  return asked.map((_, index) => {
    const row = found.get(index + 1);
    if (!row) return null;
    const { n: _n, suppressions, consent, ...person } = row;
    return {
      ...person,
      suppressions: (suppressions ?? []).map((s) => ({ ...s, since: new Date(s.since) })),
      consent: consent && consentOf(consent),
    };
  });
}

type StandingRow = Pick<ContactStanding, "address" | "emailState" | "country"> & {
  n: number;
  suppressions: Dated[] | null;
  consent: ConsentJson | null;
};
type Dated = Omit<ContactStanding["suppressions"][number], "since"> & { since: string };
interface ConsentJson {
  basis: string;
  given_at: string;
  needs_confirmation: boolean;
  confirmed_at: string | null;
  withdrawn_at: string | null;
}

const instant = (text: string | null) => (text === null ? null : new Date(text));

function consentOf(json: ConsentJson): ContactStanding["consent"] {
  return {
    basis: json.basis,
    givenAt: new Date(json.given_at),
    needsConfirmation: json.needs_confirmation,
    confirmedAt: instant(json.confirmed_at),
    withdrawnAt: instant(json.withdrawn_at),
  };
}
