export interface PersonName {
  name: string;
  givenName: string | null;
  familyName: string | null;
}

const tidy = (text: string | null | undefined) => text?.replace(/\s+/g, " ").trim() || null;

/**
 * A person's names from what was given. A whole name is split at its last word, which is right for most names written
 * in Latin script and harmless where it is not: `name` is what screens and mails show.
 */
export function readName(given: {
  name?: string | null | undefined;
  givenName?: string | null | undefined;
  familyName?: string | null | undefined;
  email?: string | null | undefined;
}): PersonName | null {
  const givenName = tidy(given.givenName);
  const familyName = tidy(given.familyName);
  const whole = tidy(given.name) ?? tidy([givenName, familyName].filter(Boolean).join(" "));
  if (whole) {
    if (givenName || familyName) return { name: whole, givenName, familyName };
    const space = whole.lastIndexOf(" ");
    if (space < 0) return { name: whole, givenName: whole, familyName: null };
    return { name: whole, givenName: whole.slice(0, space), familyName: whole.slice(space + 1) };
  }
  return given.email ? { name: given.email, givenName: null, familyName: null } : null;
}
