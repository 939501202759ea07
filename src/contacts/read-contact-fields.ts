import { isZone } from "../platform/calendar.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { registrableDomain } from "./company-key.ts";
import { readCountry } from "./country.ts";
import { mailboxKey, readEmail } from "./email-address.ts";
import { readPhone } from "./phone-number.ts";

type Text = string | null | undefined;
const given = (text: Text): text is string => Boolean(text?.trim());
export const textOf = (text: Text): string | null => text?.trim() || null;

/** Where somebody or something is, as it is kept; a refusal names the field that cannot be read. */
export function readPlace(written: {
  country?: Text;
  zone?: Text;
}): Outcome<{ country: string | null; zone: string | null }> {
  const country = readCountry(written.country);
  if (given(written.country) && !country) return refused("bad-country", { field: "country" });
  if (given(written.zone) && !isZone(written.zone)) return refused("bad-zone", { field: "zone" });
  return { country, zone: textOf(written.zone) };
}

export function readReach(
  written: { email?: Text; phone?: Text },
  country: string | null,
): Outcome<{ email: string | null; emailKey: string | null; phone: string | null }> {
  const email = readEmail(written.email);
  if (given(written.email) && !email) return refused("bad-email", { field: "email" });
  const phone = readPhone(written.phone, country);
  if (given(written.phone) && !phone) return refused("bad-phone", { field: "phone" });
  return { email, emailKey: email && mailboxKey(email), phone };
}

export function readDomain(written: { domain?: Text; website?: Text }): Outcome<{ domain: string | null }> {
  const domain = registrableDomain(textOf(written.domain) ?? written.website);
  if (given(written.domain) && !domain) return refused("bad-domain", { field: "domain" });
  return { domain };
}
