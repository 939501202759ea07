import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import { listPolicies } from "./policies.store.ts";
import { listTemplates } from "./qualifications.store.ts";

/** Every version with who published it: the newest counts, the others are what hand-offs under way keep. */
export async function readRules(tx: Tx) {
  const policies = await listPolicies(tx);
  const templates = await listTemplates(tx);
  const authors = [...policies, ...templates].map(({ publishedBy }) => publishedBy);
  const ids = [...new Set(authors)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const names = new Map((ids.length > 0 ? await listMembers(tx, ids) : []).map(({ id, name }) => [id, name]));
  return {
    policies: policies.map(({ publishedBy, publishedAt, ...policy }) => ({
      ...policy,
      by: names.get(publishedBy) ?? "",
      at: publishedAt,
    })),
    templates: templates.map(({ motion, version, criteria, publishedBy, publishedAt }) => ({
      motion,
      version,
      criteria,
      by: names.get(publishedBy) ?? "",
      at: publishedAt,
    })),
  };
}
