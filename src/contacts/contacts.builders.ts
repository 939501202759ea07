import { systemActor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import { type CompanyFields, createCompany } from "./create-company.ts";
import { createPerson, type PersonFields } from "./create-person.ts";

let built = 0;
const by = systemActor("builder");

export async function buildCompany(
  tx: Tx,
  overrides: Partial<CompanyFields> & { at?: Date } = {},
): Promise<{ companyId: string }> {
  const number = ++built;
  const at = overrides.at ?? new Date("2026-03-02T09:00:00Z");
  return orRefuse(
    await createCompany(tx, {
      by,
      at,
      name: `Bluebay ${number}`,
      domain: `bluebay${number}.test`,
      country: "NL",
      ...overrides,
    }),
  );
}

/** A reachable person at a company of their own, unless overridden. */
export async function buildPerson(
  tx: Tx,
  overrides: PersonFields & { source?: string; at?: Date } = {},
): Promise<{ personId: string; companyId: string | null }> {
  const number = ++built;
  const at = overrides.at ?? new Date("2026-03-02T09:00:00Z");
  const company =
    overrides.companyId === undefined ? (await buildCompany(tx, { at })).companyId : overrides.companyId;
  const made = await createPerson(tx, {
    by,
    at,
    source: "list",
    givenName: "Nora",
    familyName: `Quist ${number}`,
    email: `nora.quist${number}@bluebay-people${number}.test`,
    title: "Head of Operations",
    ...overrides,
    companyId: company,
  });
  const { personId, companyId } = orRefuse(made);
  return { personId, companyId };
}
