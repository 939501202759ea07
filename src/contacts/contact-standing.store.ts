import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Channel, ContactStanding, Purpose } from "./contact-verdict.ts";
import { domainOf } from "./email-address.ts";

type Person = { email: string | null; phone: string | null } & Pick<
  ContactStanding,
  "emailState" | "country"
>;

/** Everything `canContact` weighs. Null for a person who is not here. */
export async function findContactStanding(
  tx: Tx,
  { personId, channel, purpose, at }: { personId: string; channel: Channel; purpose: Purpose; at: Date },
): Promise<ContactStanding | null> {
  const person = await tx.find(sql<Person>`
    select p.email, p.email_state, p.phone, coalesce(p.country, c.country) as country
    from persons p left join companies c on c.id = p.company_id where p.id = ${personId}`);
  if (!person) return null;
  const address = channel === "email" ? person.email : person.phone;
  const found = await tx.get(sql<{ suppressions: Dated[] | null; consent: Record<string, unknown> | null }>`
    select
      (select json_agg(json_build_object('channel', s.channel, 'reason', s.reason, 'since', s.since, 'of',
                case when s.person_id is not null then 'person' when s.address_key is not null then 'address' else 'domain' end)
              order by s.since)
       from suppressions s where s.lifted_at is null and s.id in (
         select id from suppressions where person_id = ${personId}
         union all select id from suppressions where address_key = address_key(${address}::text)
         union all select id from suppressions where domain = any(${domainsOf(channel, address)}::text[]))) as suppressions,
      (select row_to_json(c) from (
         select basis, given_at, needs_confirmation, confirmed_at, withdrawn_at from consents
         where person_id = ${personId} and channel = ${channel} and purpose = ${purpose} and given_at <= ${at}
         order by given_at desc, id desc limit 1) c) as consent`);
  return {
    address,
    emailState: person.emailState,
    country: person.country,
    suppressions: (found.suppressions ?? []).map((s) => ({ ...s, since: new Date(s.since) })),
    consent: found.consent && consentOf(found.consent as unknown as ConsentJson),
  };
}

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

/** A suppressed domain covers its sub-domains. */
function domainsOf(channel: Channel, address: string | null): string[] {
  if (channel !== "email" || !address) return [];
  const labels = domainOf(address).split(".");
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
}
