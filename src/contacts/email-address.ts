/**
 * An address as it is kept: trimmed and lower-case, or null when it cannot be one. Stricter than RFC 5321 (no quoted
 * local part, no address literal, a dotted domain) because no buyer's address needs those and every typing error has them.
 */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

export function readEmail(text: string | null | undefined): string | null {
  const address = text?.trim().toLowerCase() ?? "";
  if (address.length > 254 || address.indexOf("@") > 64) return null;
  return ADDRESS.test(address) ? address : null;
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}

// Providers that drop dots in the local part. All of them, and most others, drop what follows a plus sign.
const DOTLESS = new Set(["gmail.com", "googlemail.com"]);

/**
 * The mailbox behind an address: equal mailboxes are likely, never certain, to be one person. Null where it is the
 * address itself, as for nearly all.
 */
export function mailboxKey(email: string): string | null {
  const domain = domainOf(email);
  const local = email.slice(0, email.lastIndexOf("@")).replace(/(?<=.)\+.*$/, "");
  const mailbox = DOTLESS.has(domain) ? `${local.replaceAll(".", "")}@gmail.com` : `${local}@${domain}`;
  return mailbox === email ? null : mailbox;
}
