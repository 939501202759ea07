import { call } from "../../platform/web/api.ts";
import type { SearchHit } from "../../platform/web/web-room.ts";
import { listMembersContract } from "../members.contract.ts";

export async function searchMembers(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { rows } = await call(listMembersContract, { query: { find: text, limit: 8 }, signal });
  return rows.map(({ id, name, email }) => ({
    id,
    label: name,
    detail: email,
    to: `/settings/people/${id}`,
  }));
}
