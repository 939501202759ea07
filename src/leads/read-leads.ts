import type { z } from "zod";
import { getPerson, listCompanies, listPersonNames, listPersons, zonesToRing } from "../contacts/public.ts";
import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readListState } from "../platform/http/list-query.ts";
import { type Outcome, type Refusal, refused } from "../platform/outcome.ts";
import { processVersion } from "../process/public.ts";
import { listMembers, visibleMembers } from "../team/public.ts";
import { gatherFacts, type LeadFacts } from "./enter-step.ts";
import { type Lead, refusalToWork } from "./lead.ts";
import { type LeadSort, pageOfLeads } from "./lead-list.store.ts";
import { isOpen, type LeadStep, needsGate } from "./lead-state.ts";
import type { listLeads as listLeadsContract } from "./leads.contract.ts";
import { findLead, listLeadsOfPerson as listOfPerson } from "./leads.store.ts";
import { isLeadVisible } from "./load-lead-to-work.ts";
import { listQueues } from "./queues.store.ts";
import { whatNow } from "./what-now.ts";

const sorts: readonly string[] = ["score", "nextAt", "openedAt"];

type LeadQuery = z.output<NonNullable<typeof listLeadsContract.query>>;

/** Sorted by score unless asked; a text matches the person's or the company's name, best 1,000 persons. */
export async function readLeads(
  tx: Tx,
  { by, at, after, limit, ...search }: Command & LeadQuery,
): Promise<Outcome<{ rows: NamedLead[]; next: string | null }>> {
  const no = refusalToAct(by, "leads.read");
  if (no) return no;
  const { find, filters, match, sort } = readListState(search);
  const column = sort && sorts.includes(sort.column) ? (sort.column as LeadSort) : "score";
  const descending = sort ? sort.descending : column !== "nextAt";
  const visible = await visibleMembers(tx, by);
  const listing = {
    filters,
    match,
    find,
    sort: column,
    descending,
    after,
    limit,
    visible,
    by: by.id,
    at,
  };
  const page = await pageOfLeads(tx, listing);
  return { rows: await withNames(tx, page.rows), next: page.next };
}

export async function readLead(
  tx: Tx,
  { leadId, furtherFacts, by, at }: Command & { leadId: string; furtherFacts: readonly LeadFacts[] },
) {
  const lead = await findVisible(tx, leadId, by);
  if ("refused" in lead) return lead;
  const [row] = await withNames(tx, [lead]);
  const [person] = await listPersons(tx, { ids: [lead.personId] });
  const { email = null, phone = null } = person ?? {};
  return {
    ...row!,
    contact: { email, phone, zones: person ? zonesToRing(person) : [] },
    steps: await stepsOf(tx, lead, furtherFacts),
    now: whatNow(lead, at),
    closedTo: refusalToWork(lead, by),
  };
}

export async function readLeadsOfPerson(
  tx: Tx,
  { personId, by }: Command & { personId: string },
): Promise<Outcome<{ rows: NamedLead[] }>> {
  const no = refusalToAct(by, "leads.read");
  if (no) return no;
  if (!(await getPerson(tx, personId))) return refused("not-found");
  const visible = await visibleMembers(tx, by);
  const leads = (await listOfPerson(tx, personId)).filter(
    ({ ownerId }) => visible === "all" || ownerId === null || visible.includes(ownerId),
  );
  return { rows: await withNames(tx, leads) };
}

async function findVisible(tx: Tx, leadId: string, by: Command["by"]): Promise<Lead | Refusal> {
  const no = refusalToAct(by, "leads.read");
  if (no) return no;
  const lead = await findLead(tx, leadId);
  return lead && (await isLeadVisible(tx, lead, by)) ? lead : refused("not-found");
}

/** The path of the lead's own process version, with what each gate ahead still asks for. */
async function stepsOf(tx: Tx, lead: Lead, furtherFacts: readonly LeadFacts[]) {
  const version = await processVersion(tx, lead.processVersionId);
  const facts: Record<string, boolean> = { ...(await gatherFacts(tx, lead, lead.state)) };
  for (const gather of furtherFacts) Object.assign(facts, await gather(tx, lead));
  return (version?.steps ?? []).map(({ key, label, guidance, requiredFacts }) => ({
    key,
    label,
    guidance,
    missing:
      isOpen(lead.state) && needsGate(lead.state, key as LeadStep)
        ? requiredFacts.filter((fact) => !facts[fact]).map((fact) => version?.factLabels[fact] ?? fact)
        : [],
  }));
}

type Named = { id: string; name: string };
type NamedLead = Lead & {
  person: Named & { title: string | null };
  company: Named | null;
  owner: Named | null;
  queue: Named | null;
};

/** Names for a whole page in four questions, whatever its length. */
async function withNames(tx: Tx, leads: readonly Lead[]): Promise<NamedLead[]> {
  if (leads.length === 0) return [];
  const present = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const persons = byId(await listPersonNames(tx, present(leads.map((lead) => lead.personId))));
  const companies = byId(await listCompanies(tx, { ids: present(leads.map((lead) => lead.companyId)) }));
  const owners = byId(await listMembers(tx, present(leads.map((lead) => lead.ownerId))));
  const queues = byId(leads.some((lead) => lead.queueId) ? await listQueues(tx) : []);
  return leads.map((lead) => {
    const person = persons.get(lead.personId);
    return {
      ...lead,
      person: { id: lead.personId, name: person?.name ?? "", title: person?.title ?? null },
      company: companies.get(lead.companyId ?? "") ?? null,
      owner: owners.get(lead.ownerId ?? "") ?? null,
      queue: queues.get(lead.queueId ?? "") ?? null,
    };
  });
}

const byId = <Row extends Named>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
