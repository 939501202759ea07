import { freeMailDomains, throwAwayDomains } from "./email-domain-list.ts";

/** What a mail domain says of its user: their company's, a free mailbox, or one made to be thrown away. */
export type MailDomainKind = "work" | "free" | "throw-away";

const free = new Set(freeMailDomains);
const throwAway = new Set(throwAwayDomains);

/** The workspace's own entries win over the built-in list; a sub-domain is what its domain is. */
export function mailDomainKind(domain: string, own: ReadonlyMap<string, MailDomainKind>): MailDomainKind {
  for (let rest = domain; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    const said = own.get(rest);
    if (said) return said;
    if (throwAway.has(rest)) return "throw-away";
    if (free.has(rest)) return "free";
  }
  return "work";
}
