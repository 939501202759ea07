import { isZone } from "../platform/calendar.ts";
import { companyKey, registrableDomain } from "./company-key.ts";
import { readCountry, zoneOfCountry } from "./country.ts";
import { domainOf, mailboxKey, readEmail } from "./email-address.ts";
import { type MailDomainKind, mailDomainKind } from "./email-domains.ts";
import { readName } from "./person-name.ts";
import { countryOfPhone, readPhone } from "./phone-number.ts";

/** A row of a file, read: a person and the company they work for. */
export interface ImportRow {
  name: string;
  givenName: string | null;
  familyName: string | null;
  title: string | null;
  email: string;
  emailKey: string | null;
  phone: string | null;
  country: string | null;
  zone: string | null;
  companyName: string | null;
  companyKey: string | null;
  companyDomain: string | null;
  companyCountry: string | null;
  companyZone: string | null;
  website: string | null;
  employees: number | null;
  industry: string | null;
  optedOut: boolean;
  bounced: boolean;
  /** What was left out of the person, in words. */
  note: string | null;
}

export type RowRead = ImportRow | { outcome: "failed" | "skipped"; reason: string };

export interface RowReader {
  read(cells: readonly string[]): RowRead;
}

const LONGEST = 200;
const MOST_REMEMBERED = 50_000;
const TRUE = /^(true|yes|ja|oui|si|sí|x|1|y)$/i;
const E164 = /^\+[1-9]\d{7,14}$/;

/** Reads rows by a mapping. Domains, names and countries recur in a file, so each is worked out once. */
export function rowReader(
  width: number,
  mapping: readonly (string | null)[],
  ownDomains: ReadonlyMap<string, MailDomainKind>,
): RowReader {
  const columnsOf = Map.groupBy(mapping.keys(), (index) => mapping[index] ?? "");
  const domainOnce = once((text: string) => {
    const domain = registrableDomain(text);
    return domain && mailDomainKind(domain, ownDomains) === "work" ? domain : null;
  });
  const keyOnce = once(companyKey);
  const countryOnce = once((text: string) => readCountry(text));

  return {
    read(cells) {
      const ragged = raggedness(cells, width);
      if (ragged) return { outcome: "failed", reason: ragged };
      const cell = (field: string): string | null => {
        for (const index of columnsOf.get(field) ?? []) {
          const text = cells[index]!.replaceAll("\0", "").trim();
          if (text !== "") return text;
        }
        return null;
      };
      const written = cell("email");
      if (!written)
        return { outcome: "skipped", reason: "No e-mail address, by which persons are recognised." };
      const email = readEmail(written);
      if (!email) return { outcome: "failed", reason: `“${shorten(written)}” is no e-mail address.` };
      const name = readName({
        name: cell("name"),
        givenName: cell("givenName"),
        familyName: cell("familyName"),
        email,
      })!;
      if (name.name.length > LONGEST)
        return { outcome: "failed", reason: "The name is longer than 200 letters." };
      return {
        ...name,
        email,
        emailKey: mailboxKey(email),
        ...reach(cell, countryOnce),
        ...employer(cell, email),
      };
    },
  };

  function employer(cell: (field: string) => string | null, email: string) {
    const companyName = cell("company")?.replace(/\s+/g, " ").slice(0, LONGEST) ?? null;
    const website = cell("company.website");
    const written = cell("company.country");
    const companyCountry = written && countryOnce(written);
    const employees = Number.parseInt((cell("company.employees") ?? "").replace(/[\s,.']/g, ""), 10);
    return {
      companyName,
      companyKey: companyName && keyOnce(companyName),
      // A website beside a free mailbox says something of a company only when the row names one.
      companyDomain:
        domainOnce(domainOf(email)) ??
        (companyName && (domainOnce(cell("company.domain") ?? "") ?? domainOnce(website ?? ""))),
      companyCountry,
      companyZone: zoneOfCountry(companyCountry),
      website,
      employees: Number.isSafeInteger(employees) && employees < 100_000_000 ? employees : null,
      industry: cell("company.industry"),
      optedOut: TRUE.test(cell("optedOut") ?? ""),
      bounced: cell("bounced") !== null && !/^(false|no|0)$/i.test(cell("bounced")!),
    };
  }
}

function reach(cell: (field: string) => string | null, countryOnce: (text: string) => string | null) {
  const writtenCountry = cell("country");
  const country = writtenCountry && countryOnce(writtenCountry);
  const writtenPhone = cell("phone")?.replace(/^'/, "") ?? null;
  // A number in E.164 already is taken as it is: reading a million of them again would take as long as the rest.
  const phone = writtenPhone && (E164.test(writtenPhone) ? writtenPhone : readPhone(writtenPhone, country));
  const unread = [
    writtenPhone && !phone && `the number “${shorten(writtenPhone)}”`,
    writtenCountry && !country && `the country “${shorten(writtenCountry)}”`,
  ].filter(Boolean);
  const home = country ?? countryOfPhone(E164.test(writtenPhone ?? "") ? null : phone);
  return {
    title: cell("title"),
    phone,
    country: home,
    zone: namedZone(cell("zone")) ?? zoneOnce(home),
    note: unread.length ? `Left out ${unread.join(" and ")}, which cannot be read.` : null,
  };
}

const namedZone = once((zone: string | null) => (zone && isZone(zone) ? zone : null));
const zoneOnce = once((country: string | null) => zoneOfCountry(country));

/** A value in the wrong column is worse than a row left out: name the row and let its owner mend it. */
function raggedness(cells: readonly string[], width: number): string | null {
  if (cells.length < width) return `The row has ${cells.length} cells where the header has ${width}.`;
  if (cells.slice(width).some((cell) => cell.trim() !== "")) {
    return `The row has ${cells.length} cells where the header has ${width}; a comma inside a cell may lack its quotes.`;
  }
  return null;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, " ");

function once<Answer, Asked>(work: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const answer = known.get(asked);
    if (answer !== undefined || known.has(asked)) return answer as Answer;
    const found = work(asked);
    if (known.size < MOST_REMEMBERED) known.set(asked, found);
    return found;
  };
}
