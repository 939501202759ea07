import type { TimelineDetails } from "../activity/public.ts";
import { listMembers } from "../team/public.ts";

/** Who a credit is for; what it pays stands on their statement alone. */
export const creditWords: TimelineDetails = {
  event: "credit.*",
  async load(tx, rows) {
    const ids = [
      ...new Set(rows.flatMap((row) => (row.params.memberId ? [String(row.params.memberId)] : []))),
    ];
    const names = new Map((await listMembers(tx, ids)).map(({ id, name }) => [id, name]));
    return new Map(
      rows.map(({ id, params }) => [
        id,
        {
          memberName: names.get(String(params.memberId)) ?? null,
        },
      ]),
    );
  },
};
